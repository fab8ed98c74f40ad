/** The command of the line that begins a further file of a history: it holds the document as it was then. */
export const SNAPSHOT = "history.snapshot";

/** Beyond this many bytes of a history file a new one begins, with a snapshot. 2-model, "Workspace": history.jsonl. */
export const HISTORY_FILE_BYTES = 5 * 1024 * 1024;

const name = /^history(?:-([A-Za-z0-9-]+))?\.jsonl$/;

/** Whether a file of this name, in the folder of an incident or of the workspace, holds a part of its history. */
export function isHistoryFile(fileName: string): boolean {
  return name.test(fileName);
}

/**
 * The name of the file that a snapshot begins. It bears the snapshot's id, a UUIDv7, so that two machines which begin
 * one at once make two files, and the order of names is that of time.
 */
export function historyFileName(snapshot: string): string {
  return `history-${snapshot}.jsonl`;
}

/**
 * From which moment on a snapshot's id makes a name that comes behind this file, in ms since epoch: one that was begun
 * while the clock stood ahead must not stay the newest.
 */
export function momentBehind(fileName: string): number {
  const [, high = "", low = ""] = /^history-([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(fileName) ?? [];
  return low === "" ? 0 : Number.parseInt(`${high}${low}`, 16) + 1;
}

/** Names of history files, the oldest first: `history.jsonl` is where every history begins. */
export function inHistoryOrder(fileNames: readonly string[]): readonly string[] {
  const rank = (fileName: string) => name.exec(fileName)?.[1] ?? "";
  return fileNames.filter(isHistoryFile).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * What is said of lines of a history file that cannot be read, in a sentence for people.
 * @param file its path, as the person knows it
 * @param numbers of the lines, from 1; at least one
 */
export function unreadableInWords(file: string, numbers: readonly number[]): string {
  const first = numbers[0] ?? 1;
  const [lines, they] = numbers.length === 1 ? ["1 line", "It stays"] : [`${numbers.length} lines`, "They stay"];
  const where = numbers.length === 1 ? `line ${first}` : `the first is line ${first}`;
  return `${lines} of this history could not be read (${file}, ${where}). ${they} in the file as written; mend or remove what is wrong there with a text editor.`;
}
