import { WorkingCopy } from "./database";
import { firstLine } from "./firstLine";
import { tell } from "./notices";
import { preference, setPreference } from "./preferences";
import { type Session, workspaceOf } from "./session";

/**
 * Brings a working copy along to where its workspace stands now, where its folder was renamed or moved: with it the edits
 * that wait, and what undo takes back. A copy with edits of its own that wait is left as it is.
 * @param from the session that was open until now; its folder is gone
 * @returns whether it was brought along
 */
export async function bringAlong(from: Session, to: Session, id: string): Promise<boolean> {
  const isSame = to.place.insteadOf === from.place.placeHash && workspaceOf(from)?.id === id;
  if (!isSame || (await to.database.history.where("written").equals(0).count()) > 0) return false;
  const old = new WorkingCopy(from.database.name);
  try {
    await old.open();
    const contents = await Promise.all(old.tables.map(async (table) => ({ table, rows: await table.toArray() })));
    await to.database.transaction("rw", to.database.tables, async () => {
      for (const { table, rows } of contents) {
        await to.database.table(table.name).clear();
        await to.database.table(table.name).bulkAdd(rows);
      }
    });
  } catch (error) {
    old.close();
    tell({
      kind: "warning",
      message: `What was edited in ${from.place.path} could not be brought to ${to.place.path} (${firstLine(error)}); the disk of this computer may be full. It is kept, and is written when the folder is back under its former name.`,
    });
    return false;
  }
  // Left there, its edits would be written once more where a folder of that name comes back.
  await old.delete().catch(() => old.close());
  to.undone.set(from.undone.get());
  const last = preference("lastIncident");
  const shown = last[from.place.placeHash];
  if (shown !== undefined) setPreference("lastIncident", { ...last, [to.place.placeHash]: shown });
  tell({
    kind: "info",
    message: `${to.place.path} is the workspace that was ${from.place.path}. What was edited meanwhile was brought along.`,
  });
  return true;
}
