import { inHistoryOrder, isHistoryFile, unreadableInWords } from "../../core/model/historyFile";
import type { CallResult } from "../../electron/bridge";
import { kindOf, WORKSPACE_FOLDER } from "./documentKinds";
import { documentInLine, type HistoryLine, historyLineOf } from "./historyLine";
import type { Session } from "./session";
import { historyFileOf, historyPathOf } from "./workspaceFiles";

type ListedFile = Extract<CallResult<"listFiles">, { kind: "files" }>["files"][number];

/** Where lines go, by the folder whose history it is, once it is known. */
const growing = new WeakMap<Session, Map<string, string>>();
/** What a history file holds. */
interface ReadLines {
  readonly lines: readonly HistoryLine[];
  /** The numbers, from 1, of lines that cannot be read. */
  readonly unreadable: readonly number[];
}

/** What was read of a file, as long as it stays as it was: of a long history only the newest file grows. */
const read = new WeakMap<Session, Map<string, { readonly mark: string } & ReadLines>>();

/** The history file of a folder that grows: the newest; `history.jsonl` before there is any. Null: the disk is away. */
export async function growingHistoryFile(current: Session, folder: string): Promise<string | null> {
  const known = remembered(growing, current).get(keeperOf(folder));
  if (known !== undefined) return known;
  const files = await historyFilesOf(folder);
  if (files === null) return null;
  const path = files.at(-1)?.path ?? historyFileOf(folder);
  historyGrowsIn(current, folder, path);
  return path;
}

/** From now on lines go into this file. */
export function historyGrowsIn(current: Session, folder: string, path: string): void {
  remembered(growing, current).set(keeperOf(folder), path);
}

/** The folder whose history a path holds a part of; null for every other file. */
export function historyFolderOf(path: string): string | null {
  const [, folder, name = path] = /^incidents\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  return isHistoryFile(name) ? (folder ?? WORKSPACE_FOLDER) : null;
}

/** Whose history a document's lines stand in: a review's in the workspace's. */
function keeperOf(folder: string): string {
  return kindOf(folder) === "incident" ? folder : WORKSPACE_FOLDER;
}

/** All lines of a folder's document, oldest first; one that a crash had written twice counts once. */
export async function linesOnDisk(current: Session, folder: string): Promise<readonly HistoryLine[]> {
  const all = new Map<string, HistoryLine>();
  for (const { lines } of await readFilesOf(current, folder))
    for (const line of lines) if (line.document === documentInLine(folder) && !all.has(line.id)) all.set(line.id, line);
  return [...all.values()];
}

/** What the files of a folder hold that is no line of a history, in sentences: file, how many, from which line on. */
export async function unreadableHistory(current: Session, folder: string): Promise<readonly string[]> {
  const files = await readFilesOf(current, folder);
  return files.flatMap(({ path, unreadable }) =>
    unreadable.length === 0 ? [] : [unreadableInWords(path, unreadable)],
  );
}

async function readFilesOf(
  current: Session,
  folder: string,
): Promise<readonly ({ readonly path: string } & ReadLines)[]> {
  const known = remembered(read, current);
  const files: ({ readonly path: string } & ReadLines)[] = [];
  for (const { path, size, modifiedAt } of (await historyFilesOf(folder)) ?? []) {
    const mark = `${size}:${modifiedAt}`;
    const before = known.get(path);
    const now = before?.mark === mark ? before : { mark, ...(await readLines(path)) };
    known.set(path, now);
    files.push({ path, ...now });
  }
  return files;
}

/** What the files of a folder's history hold, oldest first; `unread` are sentences on those that did not open. */
export async function textsOfHistory(
  folder: string,
): Promise<{ readonly texts: readonly string[]; readonly unread: readonly string[] }> {
  const files = (await historyFilesOf(folder)) ?? [];
  const answers = await Promise.all(files.map(({ path }) => window.secondStory.readFile({ path })));
  return {
    texts: answers.flatMap((answer) => (answer.kind === "text" ? [answer.text] : [])),
    unread: answers.flatMap((answer) => (answer.kind === "failed" ? [answer.message] : [])),
  };
}

/** The files of a folder's history, the oldest first; null while the disk is away. */
async function historyFilesOf(folder: string): Promise<readonly ListedFile[] | null> {
  const under = kindOf(folder) === "incident" ? { under: `incidents/${folder}` } : {};
  const answer = await window.secondStory.listFiles(under);
  if (answer.kind === "failed") return null;
  const here = new Map(
    answer.files.flatMap((file) => {
      const name = file.path.split("/").at(-1) ?? "";
      return isHistoryFile(name) && file.path === historyPathOf(folder, name) ? [[name, file]] : [];
    }),
  );
  return inHistoryOrder([...here.keys()]).flatMap((name) => here.get(name) ?? []);
}

async function readLines(path: string): Promise<ReadLines> {
  const answer = await window.secondStory.readFile({ path });
  if (answer.kind !== "text") return { lines: [], unreadable: [] };
  const all = answer.text.split("\n").map((text, index) => ({ text, number: index + 1, line: historyLineOf(text) }));
  return {
    lines: all.flatMap(({ line }) => line ?? []),
    unreadable: all.flatMap(({ text, number, line }) => (line === null && text.trim() !== "" ? [number] : [])),
  };
}

function remembered<Value>(by: WeakMap<Session, Map<string, Value>>, current: Session): Map<string, Value> {
  const known = by.get(current) ?? new Map<string, Value>();
  by.set(current, known);
  return known;
}
