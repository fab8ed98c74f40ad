import { execFile } from "node:child_process";
import { mkdir, open, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

const run = promisify(execFile);

/** A disk of its own in memory, small enough to fill, connected at a folder. Needs root, as CI is. */
export interface Disk {
  /**
   * Writes until no byte is left.
   * @param leaving bytes of room to leave, in pages of 4,096
   */
  fill(leaving?: number): Promise<void>;
  /** Makes room again. */
  free(): Promise<void>;
  /** Pulls the plug: the folder stays, empty. */
  disconnect(): Promise<void>;
  /** Connects it where it was, with what it held. */
  connect(options?: { readonly readOnly: boolean }): Promise<void>;
}

/**
 * Makes a disk and connects it at `folder`; both go when the test ends.
 * @param behind an empty place for the disk itself, so that it keeps what it holds while it is not connected
 * @param megabytes its size
 */
export async function connectDisk(folder: string, behind: string, megabytes: number): Promise<Disk> {
  await mkdir(behind, { recursive: true });
  await mkdir(folder, { recursive: true });
  await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", behind]);
  onTestFinished(() => unmount(behind));
  const held = join(behind, "held");
  const filler = join(behind, "filler");
  await mkdir(held);
  const disk: Disk = {
    async fill(leaving = 0) {
      const file = await open(filler, "a");
      try {
        for (const size of [1 << 20, 4_096, 1]) await writeWhile(file, Buffer.alloc(size, "x"));
        await file.truncate((await file.stat()).size - leaving);
      } finally {
        await file.close();
      }
      const { bavail, bsize } = await statfs(behind);
      if (bavail * bsize > leaving) throw new Error(`The disk at ${folder} is not full.`);
    },
    free: () => rm(filler),
    disconnect: () => unmount(folder),
    async connect({ readOnly } = { readOnly: false }) {
      await run("mount", ["--bind", held, folder]);
      if (readOnly) await run("mount", ["-o", "remount,bind,ro", folder]);
    },
  };
  await disk.connect();
  onTestFinished(() => unmount(folder).catch(() => undefined));
  return disk;
}

/** At once, whatever is still open there. */
async function unmount(folder: string): Promise<void> {
  await run("umount", ["-l", folder]);
}

async function writeWhile(file: Awaited<ReturnType<typeof open>>, part: Uint8Array): Promise<void> {
  try {
    for (;;) await file.write(part);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  }
}
