import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readWithHash, replaceFile, syncFolder } from "../atomicFile";
import type { Failed } from "../bridge";
import { failure } from "../fileFailure";
import { listFiles, statIfThere } from "../folderListing";
import { bytesOf } from "../textBytes";
import { relativePath, staysInside, type WorkspaceFolder } from "../workspaceFolder";
import type { BackupReason } from "./backupCalls";
import {
  type BackupList,
  backupId,
  bytesPath,
  explain,
  type FoundBackups,
  type KeptFile,
  keepBytes,
  listAt,
  listPath,
  namesIn,
  printList,
  readsBack,
} from "./backupFolder";
import { expiredBackups } from "./rotation";

/** A workspace may lie in a folder with other things, say a repository: only its own parts are backed up. */
export const parts = /^(?:workspace\.json|history[^/]*\.jsonl|(?:incidents|changes|reviews)\/.+)$/;
/** A file that changed so shortly before the last backup may have changed again within the same tick of its time. */
const freshMs = 2_000;
/** Bytes that no list names are taken away when they are this old; younger ones may belong to a backup under way. */
const orphanMs = 24 * 3_600_000;

export type MadeBackup =
  | { readonly kind: "made"; readonly list: BackupList }
  | { readonly kind: "unchanged"; readonly list: BackupList }
  | { readonly kind: "stopped" }
  | Failed;

/** What is backed up, and how its making is followed. */
export interface BackupOrder {
  readonly reason: BackupReason;
  readonly at: Date;
  /** Only these; left out, the whole workspace. */
  readonly only?: readonly string[];
  /** Made even where nothing differs from the last one. */
  readonly always?: boolean;
  readonly progress?: (done: number, total: number) => void;
  readonly isStopped?: () => boolean;
}

/**
 * Makes a backup: each file's bytes are kept once under their SHA-256 and read back; the list is written last, so that a
 * backup that is listed has read back well.
 * @throws the file system's own error; failureOf makes a value of it
 */
export async function makeBackup(
  folder: WorkspaceFolder,
  found: FoundBackups,
  order: BackupOrder,
): Promise<MadeBackup> {
  const lastId = found.lists.find(({ whole }) => whole)?.id;
  const last = lastId === undefined ? undefined : await listAt(folder, lastId);
  const listed = order.only === undefined ? await partsOf(folder) : { kind: "parts" as const, present: order.only };
  if (listed.kind === "failed") return listed;
  const { present } = listed;
  const known = new Map(last?.files.map((file) => [file.path, file]));
  const total = present.length * 2;
  const files: KeptFile[] = [];
  for (const [index, path] of present.entries()) {
    if (order.isStopped?.() === true) return { kind: "stopped" };
    order.progress?.(index, total);
    const file = await fileNow(folder, path, known.get(path), last?.at ?? 0);
    if (file !== undefined) files.push(file);
  }
  if (order.only === undefined && last !== undefined && order.always !== true && isSame(files, last.files)) {
    return { kind: "unchanged", list: last };
  }
  await explain(folder);
  for (const [index, file] of files.entries()) {
    if (order.isStopped?.() === true) return { kind: "stopped" };
    order.progress?.(present.length + index, total);
    const kept = await keepFile(folder, file);
    if (kept === undefined) return doesNotReadBack(file);
    files[index] = kept;
  }
  const list = {
    at: order.at.getTime(),
    number: Math.max(0, ...found.lists.map(({ number }) => number)) + 1,
    reason: order.reason,
    whole: order.only === undefined,
    files,
  };
  return writeList(folder, list);
}

async function partsOf(folder: WorkspaceFolder): Promise<{ kind: "parts"; present: readonly string[] } | Failed> {
  const listed = await listFiles(folder, {});
  if (listed.kind === "failed") return listed;
  return { kind: "parts", present: listed.files.map(({ path }) => path).filter((path) => parts.test(path)) };
}

/** A file as it stands; nothing when it went meanwhile. It is read only where size or time differ from the last backup. */
async function fileNow(
  folder: WorkspaceFolder,
  path: string,
  before: KeptFile | undefined,
  lastAt: number,
): Promise<KeptFile | undefined> {
  const absolute = join(folder.root, ...path.split("/"));
  const found = await statIfThere(absolute);
  if (found === undefined) return undefined;
  const { size, mtimeMs } = found;
  if (before?.bytes === size && before.modified === mtimeMs && mtimeMs < lastAt - freshMs) return before;
  const read = await readWithHash(absolute);
  return read === "absent" ? undefined : { path, sha256: read.hash, bytes: read.bytes.length, modified: mtimeMs };
}

function isSame(files: readonly KeptFile[], before: readonly KeptFile[]): boolean {
  const known = new Map(before.map(({ path, sha256 }) => [path, sha256]));
  return files.length === before.length && files.every(({ path, sha256 }) => known.get(path) === sha256);
}

/** The file as it is kept now; nothing when what was written does not read back. Damaged bytes are written anew. */
async function keepFile(folder: WorkspaceFolder, file: KeptFile): Promise<KeptFile | undefined> {
  if (await readsBack(folder, file)) {
    await keepBytes(folder, file, null);
    return file;
  }
  const read = await readWithHash(join(folder.root, ...file.path.split("/")));
  if (read === "absent") return undefined;
  const now = { ...file, sha256: read.hash, bytes: read.bytes.length };
  await keepBytes(folder, now, read.bytes);
  return (await readsBack(folder, now)) ? now : undefined;
}

function doesNotReadBack({ path }: KeptFile): Failed {
  return failure(
    "other",
    `The copy of ${path} in .backups does not read back as it was written, so no backup was made. Check the disk.`,
  );
}

async function writeList(folder: WorkspaceFolder, made: Omit<BackupList, "id">): Promise<MadeBackup> {
  for (let at = made.at; ; at += 1) {
    const id = backupId(new Date(at), made.reason);
    const text = printList({ ...made, at });
    const written = await replaceFile(await staysInside(folder, listPath(folder, id)), bytesOf(text), "absent");
    if (written.kind === "changed") continue;
    const list = await listAt(folder, id);
    if (list !== undefined && printList(list) === text) return { kind: "made", list };
    await rm(listPath(folder, id), { force: true });
    return failure(
      "other",
      `.backups/${id}.json does not read back as it was written, so no backup was made. Check the disk.`,
    );
  }
}

/** Takes away the backups that are no longer promised, and bytes that no list names any more. */
export async function rotate(folder: WorkspaceFolder, found: FoundBackups, now: number): Promise<void> {
  const expired = expiredBackups(found.lists, now);
  if (expired.length === 0) return;
  for (const id of expired) await rm(await staysInside(folder, listPath(folder, id)), { force: true });
  await syncFolder(join(folder.root, ".backups"));
  // A list that cannot be read may name anything, so nothing is taken away then.
  if (found.damaged.length > 0) return;
  const named = new Set<string>();
  for (const { id } of found.lists.filter((each) => !expired.includes(each.id))) {
    const list = await listAt(folder, id);
    if (list === undefined) return;
    for (const file of list.files) named.add(relativePath(folder, bytesPath(folder, file)));
  }
  await removeOrphans(folder, named, now);
}

async function removeOrphans(folder: WorkspaceFolder, named: ReadonlySet<string>, now: number): Promise<void> {
  const root = join(folder.root, ".backups", "files");
  for (const two of await namesIn(root)) {
    for (const name of await readdir(await staysInside(folder, join(root, two)))) {
      const at = join(root, two, name);
      if (named.has(relativePath(folder, at)) || now - (await stat(at)).mtimeMs < orphanMs) continue;
      await rm(at, { force: true });
    }
  }
}
