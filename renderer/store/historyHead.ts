import { growingHistoryFile } from "./historyFiles";
import { lastLineId } from "./historyLine";
import type { Session } from "./session";

/** The id of the history line that the next one of a folder follows; null for the first, or while the disk is away. */
export async function parentOfNext(current: Session, folder: string): Promise<string | null> {
  const { database } = current;
  const last = await database.history.where("folder").equals(folder).last();
  if (last?.written === 0) return last.id;
  const base = await database.bases.get(folder);
  if (base?.head !== undefined) return base.head;
  const path = await growingHistoryFile(current, folder);
  if (path === null) return last?.id ?? null;
  const answer = await window.secondStory.readFile({ path });
  if (answer.kind === "failed") return last?.id ?? null;
  const head = answer.kind === "text" ? lastLineId(answer.text) : null;
  await database.bases.update(folder, { head });
  return head;
}
