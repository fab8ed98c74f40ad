import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fail } from "./failure";

/** How one command ended: what goes to standard output and error, and its exit code. */
export interface Outcome {
  readonly stdout?: string;
  /** Lines for people that are not the answer: what was left out, what was found on the way. */
  readonly notes?: readonly string[];
  readonly exitCode: 0 | 1;
}

/** Writes a file as a whole or not at all: a temporary file beside it, synced, then renamed. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      fail(`${path} is a folder. Name a file to write.`);
    }
    const file = openSync(temporary, "wx");
    try {
      const data = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
      for (let at = 0; at < data.length; ) at += writeSync(file, data, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error instanceof Error && "code" in error ? writeFailure(path, String(error.code)) : error;
  }
}

function writeFailure(path: string, code: string): Error {
  try {
    const why: Readonly<Record<string, string>> = {
      ENOENT: `its folder does not exist. Make the folder first`,
      EACCES: "writing there is not allowed. Choose another place",
      EROFS: "the disk is read-only. Choose another place",
      ENOSPC: "the disk is full. Free some space and run it again",
      ENOTDIR: "a part of its path is a file. Choose another place",
    };
    fail(`${path} was not written: ${why[code] ?? `the system says ${code}. Choose another place`}.`);
  } catch (error) {
    return error as Error;
  }
}
