import { HISTORY_FILE_BYTES, historyFileName, momentBehind, SNAPSHOT } from "../../core/model/historyFile";
import type { Failed } from "../../electron/bridge";
import { momentIn, newId } from "./clock";
import type { HistoryRow } from "./database";
import { growingHistoryFile, historyGrowsIn } from "./historyFiles";
import { documentInLine, printHistoryLine } from "./historyLine";
import { rowOfRecord } from "./manyChanges";
import { type Session, workspaceOf } from "./session";
import { historyFileOf, historyPathOf } from "./workspaceFiles";

/**
 * Appends a folder's unwritten lines to its history, and begins a new file where the present one has grown too long.
 * Call it in turn, after the document itself was written.
 * @param text of the document, as it stands in its file: all of `pending` is in it
 */
export async function writeHistory(
  current: Session,
  folder: string,
  pending: readonly (HistoryRow & { seq: number })[],
  text: string,
): Promise<Failed | null> {
  const head = pending.at(-1)?.id;
  if (head === undefined) return null;
  const path = (await growingHistoryFile(current, folder)) ?? historyFileOf(folder);
  const rows = await Promise.all(pending.map(rowOfRecord));
  const answer = await window.secondStory.appendHistory({ path, lines: rows.map(printHistoryLine) });
  if (answer.kind === "failed") return answer;
  const { database } = current;
  await database.transaction("rw", database.history, database.bases, async () => {
    await database.history.bulkPut(rows.map((row) => ({ ...row, written: 1 as const })));
    await database.bases.update(folder, { head });
  });
  // A snapshot that is long itself must leave room for lines behind it.
  if (answer.size > Math.max(HISTORY_FILE_BYTES, 3 * text.length)) {
    await beginHistoryFile(current, folder, { path, head }, text);
  }
  return null;
}

/** A new file that begins with the document as it is. Where that fails, the present file goes on, and it is tried again. */
async function beginHistoryFile(
  current: Session,
  folder: string,
  before: { readonly path: string; readonly head: string },
  text: string,
): Promise<void> {
  const id = newId(momentBehind(before.path.split("/").at(-1) ?? ""));
  const path = historyPathOf(folder, historyFileName(id));
  const at = momentIn(workspaceOf(current));
  const parent = before.head;
  const snapshot = { id, parent, device: current.device, at, command: SNAPSHOT, document: documentInLine(folder) };
  const line = JSON.stringify({ ...snapshot, changes: [], snapshot: JSON.parse(text) as unknown });
  const answer = await window.secondStory.appendHistory({ path, lines: [line] });
  if (answer.kind === "failed") return;
  historyGrowsIn(current, folder, path);
  await current.database.bases.update(folder, { head: id });
}
