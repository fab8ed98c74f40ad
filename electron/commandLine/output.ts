import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fail } from "./failure";

/** How one command ended: what goes to standard output and error, and its exit code. */
export interface Outcome {
  readonly stdout?: string;
  /** Lines for people that are not the answer: what was left out, what was found on the way. */
  readonly notes?: readonly string[];
  readonly exitCode: 0 | 1;
}

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Writes a file as a whole or not at all: a temporary file beside it, synced, then renamed. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  writeAllWhole([{ path, content }]);
}

/**
 * Writes several files, all of them or none: every one is complete on the disk under a temporary name before the first
 * gets its own. Folders that are missing are made for all but the last file, whose folder must be there.
 */
export function writeAllWhole(files: readonly NewFile[]): void {
  const ready: { readonly temporary: string; readonly target: string }[] = [];
  const made: string[] = [];
  let current = "";
  try {
    for (const { path, content } of files) {
      current = path;
      if (path !== files.at(-1)?.path) made.push(...madeFolder(dirname(path)));
      const target = targetOf(path);
      if (isDevice(target)) {
        writeFileSync(target, content);
        continue;
      }
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      ready.push({ temporary, target });
      writeSynced(temporary, content);
    }
    for (const { temporary, target } of ready) renameSync(temporary, target);
  } catch (error) {
    for (const { temporary } of ready) rmSync(temporary, { force: true });
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
    if (error instanceof Error && "code" in error) fail(whyNot(current, String(error.code)));
    throw error;
  }
}

function writeSynced(path: string, content: Uint8Array | string): void {
  const file = openSync(path, "wx");
  try {
    const data = typeof content === "string" ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < data.length; ) at += writeSync(file, data, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function madeFolder(folder: string): readonly string[] {
  // On a read-only disk the recursive call says "absent" of a folder whose parent stands there.
  if (!existsSync(folder) && existsSync(dirname(folder))) {
    mkdirSync(folder);
    return [folder];
  }
  const first = mkdirSync(folder, { recursive: true });
  return first === undefined ? [] : [first];
}

/** Where a path leads: a link is followed, so that the file behind it is replaced and not the link. */
function targetOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return path;
  if (found.isDirectory()) fail(`${path} is a folder. Name a file to write.`);
  return realpathSync(path);
}

/** A device or a pipe is written to; put a file in its place, and the system would miss it. */
function isDevice(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === false;
}

function whyNot(path: string, code: string): string {
  const why: Readonly<Record<string, string>> = {
    ENOENT: `its folder does not exist. Make the folder first`,
    EACCES: "writing there is not allowed. Choose another place",
    EPERM: "writing there is not allowed. Choose another place",
    EROFS: "the disk is read-only. Choose another place",
    ENOSPC: "the disk is full. Free some space and run it again",
    ENOTDIR: "a part of its path is a file. Choose another place",
    EEXIST: "a file stands where its folder should be. Choose another place",
    EBUSY: "another program holds it. Close it there and run it again",
    ETXTBSY: "another program holds it. Close it there and run it again",
    ELOOP: "its path leads in a circle of links. Choose another place",
    ENAMETOOLONG: "its name is too long. Choose a shorter one",
  };
  return `${path} was not written: ${why[code] ?? `the system says ${code}. Choose another place`}.`;
}
