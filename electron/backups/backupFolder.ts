import { readdir, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isTemporaryName, readWithHash, replaceFile, sha256 } from "../atomicFile";
import { hash, path } from "../bridgeValues";
import { isAbsence } from "../fileFailure";
import { bytesOf, textOf } from "../textBytes";
import { staysInside, type WorkspaceFolder } from "../workspaceFolder";
import { type Backup, type BackupReason, backupReason } from "./backupCalls";
import { explanation } from "./explanation";
import type { Rotated } from "./rotation";

const keptFile = z.object({
  path,
  sha256: hash,
  bytes: z.number(),
  /** The file's own time of change, in ms since epoch, so that the next backup need not read what has not changed. */
  modified: z.number(),
});

const list = z.object({
  schema: z.literal(1),
  made: z.string(),
  number: z.number(),
  reason: backupReason,
  whole: z.boolean(),
  files: z.array(keptFile),
  /** SHA-256 of the lines of `files`, so that a damaged list is noticed. */
  check: hash,
});

export type KeptFile = z.infer<typeof keptFile>;

/** One backup: the list of what it holds. The bytes lie beside, in `.backups/files`, once for all backups. */
export interface BackupList extends Rotated {
  readonly files: readonly KeptFile[];
}

/** A backup without its files, of which there may be thousands. */
interface FoundBackup extends Rotated {
  readonly described: Backup;
}

/** What stands in `.backups`, newest first: the backups whose lists read back well, and the names of those that do not. */
export interface FoundBackups {
  readonly lists: readonly FoundBackup[];
  readonly damaged: readonly string[];
}

const listName = /^(\d{8}T\d{9}Z-[a-z-]{1,20})\.json$/;
const extension = /\.([a-z0-9]{1,12})$/;

/** A moment as a name that sorts and that every file system can hold: `20160121T140233123Z`. */
export function stamp(at: Date): string {
  return at.toISOString().replace(/[-:.]/g, "");
}

/** When a backup of this name was made, in ms since epoch. */
function momentOf(id: string): number {
  const [, y, m, d, hour, minute, second, ms] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? [];
  return Date.parse(`${y}-${m}-${d}T${hour}:${minute}:${second}.${ms}Z`);
}

/** Where a backup's list stands. */
export function listPath(folder: WorkspaceFolder, id: string): string {
  return join(folder.root, ".backups", `${id}.json`);
}

/** Where the bytes of a file stand, by what they are: the same bytes once, with the ending that opens them. */
export function bytesPath(folder: WorkspaceFolder, file: Pick<KeptFile, "path" | "sha256">): string {
  const ending = extension.exec(file.path.toLowerCase())?.[0] ?? "";
  return join(folder.root, ".backups", "files", file.sha256.slice(0, 2), `${file.sha256}${ending}`);
}

/** The text of a backup's list: a line a file, for people and for `grep`. */
export function printList(made: Omit<BackupList, "id">): string {
  const lines = linesOf(made.files);
  const head = { schema: 1, made: new Date(made.at).toISOString(), number: made.number, reason: made.reason };
  const start = JSON.stringify({ ...head, whole: made.whole, check: sha256(bytesOf(lines)) }, null, 2).slice(0, -2);
  return `${start},\n  "files": [\n${lines}\n  ]\n}\n`;
}

function linesOf(files: readonly KeptFile[]): string {
  return files
    .map(({ path, sha256, bytes, modified }) => `    ${JSON.stringify({ path, sha256, bytes, modified })}`)
    .join(",\n");
}

/** Reads the text of a backup's list; nothing when it is damaged. */
function readList(id: string, text: string): BackupList | undefined {
  try {
    const { made, number, reason, whole, files, check } = list.parse(JSON.parse(text));
    if (sha256(bytesOf(linesOf(files))) !== check) return undefined;
    return { id, at: Date.parse(made), number, reason, whole, files };
  } catch {
    return undefined;
  }
}

/** Looks at the lists of a folder; one that has not changed since the last look is not read again. */
export function createListReader(folder: WorkspaceFolder): () => Promise<FoundBackups> {
  const seen = new Map<string, { readonly mark: string; readonly list: FoundBackup | undefined }>();
  return async () => {
    const lists: FoundBackup[] = [];
    const damaged: string[] = [];
    for (const name of await namesIn(join(folder.root, ".backups"))) {
      const id = listName.exec(name)?.[1];
      if (id === undefined) continue;
      const { size, mtimeMs } = await stat(listPath(folder, id));
      const mark = `${size}:${mtimeMs}`;
      const before = seen.get(id);
      const read = before?.mark === mark ? before.list : withoutFiles(await listAt(folder, id));
      seen.set(id, { mark, list: read });
      if (read === undefined) damaged.push(id);
      else lists.push(read);
    }
    return { lists: lists.sort((one, other) => other.number - one.number), damaged };
  };
}

function withoutFiles(list: BackupList | undefined): FoundBackup | undefined {
  if (list === undefined) return undefined;
  const { id, at, number, reason, whole } = list;
  return { id, at, number, reason, whole, described: describeBackup(list) };
}

/** A backup's list as it stands on the disk; nothing when it is gone or damaged. */
export async function listAt(folder: WorkspaceFolder, id: string): Promise<BackupList | undefined> {
  const found = await readWithHash(listPath(folder, id));
  const text = found === "absent" ? undefined : textOf(found.bytes);
  return text === undefined ? undefined : readList(id, text);
}

/** Whether the bytes of a file in a backup are what they were when it was kept. */
export async function readsBack(folder: WorkspaceFolder, file: KeptFile): Promise<boolean> {
  const found = await readWithHash(bytesPath(folder, file));
  return found !== "absent" && found.hash === file.sha256;
}

/** Keeps bytes for backups. What stands there already is dated anew, so that nobody takes it for forgotten. */
export async function keepBytes(folder: WorkspaceFolder, file: KeptFile, bytes: Uint8Array | null): Promise<void> {
  const at = await staysInside(folder, bytesPath(folder, file));
  if (bytes !== null) await replaceFile(at, bytes, "anything");
  else await utimes(at, new Date(), new Date());
}

/** Says in `.backups` itself what it is, and keeps git from taking it in. */
export async function explain(folder: WorkspaceFolder): Promise<void> {
  for (const [name, text] of Object.entries(explanation)) {
    const at = await staysInside(folder, join(folder.root, ".backups", name));
    if ((await readWithHash(at)) === "absent") await replaceFile(at, bytesOf(text), "absent");
  }
}

/** The names in a folder without those of writes under way; none when it is not there. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => !isTemporaryName(name));
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

/** What the window is told about a backup. */
export function describeBackup({ id, at, reason, whole, files }: BackupList): Backup {
  const incidents = files.filter(({ path }) => /^incidents\/[^/]+\/incident\.json$/.test(path)).length;
  return { id, at, reason, whole, incidents, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** What the window is told about a list that cannot be read. */
export function describeDamaged(id: string): Backup {
  const reason = backupReason.safeParse(id.slice(id.indexOf("-") + 1));
  return {
    id,
    at: momentOf(id),
    reason: reason.success ? reason.data : "automatic",
    whole: false,
    incidents: 0,
    bytes: 0,
    problem: `.backups/${id}.json is damaged, so this backup cannot be used. The others stand for themselves.`,
  };
}

/** The name of a backup made now. */
export function backupId(at: Date, reason: BackupReason): string {
  return `${stamp(at)}-${reason}`;
}
