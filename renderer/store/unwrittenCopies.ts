import Dexie from "dexie";
import { DEVICE_MEMORY } from "./database";
import type { Session } from "./session";

/** Why no working copy may be thrown away now, in a sentence; null: all that they hold is on the disk. */
export async function whyCopiesStay(current: Session): Promise<string | null> {
  for (const name of await Dexie.getDatabaseNames()) {
    if (name === DEVICE_MEMORY) continue;
    const isOpen = name === current.database.name;
    const unwritten = await countUnwritten(isOpen ? current.database : new Dexie(name), !isOpen);
    if (unwritten === 0) continue;
    if (isOpen) {
      return "Some edits of this workspace have not reached its folder yet, so nothing was taken out: they would be lost. See what the title bar says about saving, then try again.";
    }
    const { recentWorkspaces } = window.secondStory;
    const other = (await recentWorkspaces()).find(({ id }) => name.endsWith(`-${id}`));
    return `Another workspace on this computer${other === undefined ? "" : `, ${other.path},`} has edits that have not reached its folder, so nothing was taken out: they would be lost. Open it and wait until it says “saved to disk”, then come back.`;
  }
  return null;
}

async function countUnwritten(database: Dexie, isOpenedHere: boolean): Promise<number> {
  try {
    if (isOpenedHere) await database.open();
    const names = new Set(database.tables.map(({ name }) => name));
    const history = names.has("history") ? await database.table("history").where("written").equals(0).count() : 0;
    return history + (names.has("waitingTexts") ? await database.table("waitingTexts").count() : 0);
  } finally {
    if (isOpenedHere) database.close();
  }
}
