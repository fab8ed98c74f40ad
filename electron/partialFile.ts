import { createHash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { hashOfFile, isTemporaryName, modeOf, renameOver, syncFolder } from "./atomicFile";

/** A file that is being written part by part, under a name of its own until it is whole. */
export interface PartialFile {
  append(bytes: Uint8Array): Promise<void>;
  /** Syncs, reads back what the disk holds, and gives it its name. */
  finish(): Promise<void>;
  /** Takes it away at once, also while a part is written: what the name stood for until now stays. */
  drop(): void;
}

/** What the disk holds is not what was written. */
export class NotAsWritten extends Error {}

/** @throws the file system's own error, as each of its calls; what was written is gone then */
export async function beginPartialFile(path: string): Promise<PartialFile> {
  const folder = dirname(path);
  await stat(folder);
  await removeLeftOver(folder, extname(path)).catch(() => undefined);
  const temporary = join(folder, `.~${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
  const handle = await open(temporary, "wx", await modeOf(path));
  const hash = createHash("sha256");
  const drop = (): void => {
    rmSync(temporary, { force: true });
    void handle.close().catch(() => undefined);
  };

  async function orDrop(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      drop();
      throw error;
    }
  }

  return {
    append: (bytes) =>
      orDrop(async () => {
        await handle.writeFile(bytes);
        hash.update(bytes);
      }),
    finish: () =>
      orDrop(async () => {
        await handle.sync();
        await handle.close();
        if ((await hashOfFile(temporary, Buffer.alloc(1024 * 1024))) !== hash.digest("hex")) throw new NotAsWritten();
        await renameOver(temporary, path);
        await syncFolder(folder);
      }),
    drop,
  };
}

/** Nobody who still writes a file lets it rest for so long: another profile, or another computer, may write here too. */
const AT_REST_MS = 10 * 60_000;
/** What stands behind a target's name in that of its temporary file: a dot, twelve digits, ".tmp". */
const ENDING = 17;

/** Removes what a kill in the middle left in a folder: files of such a name that have rested since before this start. */
async function removeLeftOver(folder: string, extension: string): Promise<void> {
  const before = Date.now() - Math.max(AT_REST_MS, process.uptime() * 1_000);
  for (const name of await readdir(folder)) {
    if (!isTemporaryName(name) || !name.slice(0, -ENDING).endsWith(extension)) continue;
    const found = await stat(join(folder, name));
    if (found.isFile() && found.mtimeMs < before) await rm(join(folder, name), { force: true });
  }
}
