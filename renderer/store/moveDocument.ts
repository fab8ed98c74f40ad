import type { Incident } from "../../core/model/incident";
import { heldSignal, type LoadedDocument, type Session } from "./session";
import { writeSummary } from "./writeSummary";

/**
 * Moves an incident of the working copy to another folder, with its history, the texts that wait, its steps of undo, and
 * the window that shows it. What the working copy held under that folder gives way. Call it in turn.
 * @param withFile whether the file went along: then it stays the base of the next merge, and its history stands there
 */
export async function moveDocument(
  current: Session,
  loaded: LoadedDocument,
  to: string,
  { withFile }: { readonly withFile: boolean },
): Promise<void> {
  const { database } = current;
  const from = loaded.folder;
  const held = heldSignal(current, from);
  const tables = [
    database.records,
    database.history,
    database.summaries,
    database.bases,
    database.baseTexts,
    database.waitingTexts,
  ];
  await database.transaction("rw", tables, async () => {
    const rows = await database.records.where("folder").equals(from).toArray();
    await database.records.where("folder").anyOf(from, to).delete();
    await database.records.bulkAdd(rows.map((row) => ({ ...row, folder: to })));
    await database.history.where("folder").equals(to).delete();
    await database.history
      .where("folder")
      .equals(from)
      .modify(withFile ? { folder: to } : { folder: to, written: 0 });
    await database.waitingTexts.where("folder").equals(from).modify({ folder: to });
    const [base, baseText] = [await database.bases.get(from), await database.baseTexts.get(from)];
    for (const folder of [from, to]) {
      await database.summaries.delete(folder);
      await database.bases.delete(folder);
      await database.baseTexts.delete(folder);
    }
    if (withFile && base !== undefined) await database.bases.put({ ...base, folder: to });
    if (withFile && baseText !== undefined) await database.baseTexts.put({ ...baseText, folder: to });
    await writeSummary(current, to, loaded.document as Incident);
  });
  const moved = <Step extends { readonly folder: string }>(steps: readonly Step[]) =>
    steps.map((step) => (step.folder === from ? { ...step, folder: to } : step));
  const { done, undone } = current.undone.get();
  current.undone.set({ done: moved(done), undone: moved(undone) });
  current.problems.delete(from);
  if (held !== null) held.set({ ...loaded, folder: to, movedFrom: from });
  else heldSignal(current, to)?.set({ ...loaded, folder: to });
}
