import { createHash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { hashOfFile, modeOf, renameOver, syncFolder } from "./atomicFile";

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
