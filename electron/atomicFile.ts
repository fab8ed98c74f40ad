import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { HashOrAbsent } from "./bridge";
import { isAbsence, isPresence } from "./fileFailure";
import { NotAFile } from "./strangeEntry";

const temporaryName = /^\.~.+\.[0-9a-f]{12}\.tmp$/;

/** Whether a file name is that of a write under way, or of one that a crash cut short. */
export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Opens a file to read it. What is no file is refused before and after it is opened, since it may be changed for a pipe
 * in between, and that would be waited for without end.
 * @throws NotAFile
 */
async function openToRead(path: string) {
  const found = await stat(path);
  if (!found.isFile()) throw new NotAFile(found);
  // Windows has no such flag, and no such pipes.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const opened = await handle.stat();
  if (opened.isFile()) return handle;
  await handle.close();
  throw new NotAFile(opened);
}

/** The bytes of a file with their hash; `absent` when there is no such file. */
export async function readWithHash(path: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; hash: string } | "absent"> {
  try {
    const handle = await openToRead(path);
    try {
      const bytes = await handle.readFile();
      return { bytes, hash: sha256(bytes) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isAbsence(error)) return "absent";
    throw error;
  }
}

/**
 * The bytes of a file from one place to before another.
 * @throws when it ends before, too: it is not the file any more that it was
 */
export async function readStretch(path: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await openToRead(path);
  try {
    const bytes = new Uint8Array(to - from);
    for (let filled = 0; filled < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled);
      if (bytesRead === 0) throw new Error("it ends before that");
      filled += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

/**
 * The hash of a file, without holding the file: comparing a folder looks at hundreds, and what they hold would stay in
 * memory for a while. `part` is reused from one file to the next.
 */
export async function hashOfFile(path: string, part: Buffer): Promise<HashOrAbsent> {
  try {
    const handle = await openToRead(path);
    try {
      const hash = createHash("sha256");
      for (;;) {
        const { bytesRead } = await handle.read(part, 0, part.length, null);
        if (bytesRead === 0) return hash.digest("hex");
        hash.update(part.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isAbsence(error)) return "absent";
    throw error;
  }
}

/** Asks the disk to keep a folder's entries. Windows has no such call and orders them itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it, each one's entry synced, so that a crash cannot take it away again. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true }).catch(async (error: unknown) => {
    // Of several missing folders Node says "not there" whatever refused them; asked for the first one it says why.
    if (isAbsence(error)) await mkdir(await firstMissing(folder));
    throw error;
  });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}

async function firstMissing(folder: string): Promise<string> {
  const above = dirname(folder);
  const isThere = await lstat(above).then(
    () => true,
    () => false,
  );
  return isThere || above === folder ? folder : firstMissing(above);
}

/** Makes a folder whose parent must be there: one that was renamed away is not made anew under its old name. */
export async function makeLastFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    if (!isPresence(error)) throw error;
  }
}

/** A virus scanner or a sync program may hold a file for a moment on Windows. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== "win32" || attempt === 6) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40 * attempt));
    }
  }
}

export type Replacement =
  | { kind: "written"; hash: string }
  | { kind: "changed"; bytes: Uint8Array<ArrayBuffer> | null; hash: HashOrAbsent };

/**
 * Replaces a file as a whole: temporary file in the same folder, sync, the target hashed again, rename, sync of the
 * folder. A crash at any moment leaves the old file or the new one. When the target is not what `replaces` says,
 * nothing is written and what stands there is returned.
 * @param replaces the hash that the file must have, `absent`, or `anything` where a person chose to overwrite it
 * @param makes whether its folder may be made; where it may not and is gone, nothing stands there
 * @throws the file system's own error; failureOf makes a value of it
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  replaces: HashOrAbsent | "anything",
  makes: boolean = replaces === "anything" || replaces === "absent",
): Promise<Replacement> {
  const folder = dirname(path);
  if (makes) await makeFolder(folder);
  const temporary = join(folder, `.~${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeSynced(temporary, bytes, await modeOf(path));
    if (replaces !== "anything") {
      const found = await readWithHash(path);
      const hash = found === "absent" ? "absent" : found.hash;
      if (hash !== replaces) {
        await rm(temporary, { force: true });
        return { kind: "changed", bytes: found === "absent" ? null : found.bytes, hash };
      }
    }
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    // The folder was renamed away: what it held is not under this name any more.
    if (!makes && isAbsence(error)) return { kind: "changed", bytes: null, hash: "absent" };
    throw error;
  }
  await syncFolder(folder);
  return { kind: "written", hash: sha256(bytes) };
}

async function writeSynced(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, "wx", mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A replaced file keeps its permissions. */
export async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (isAbsence(error)) return 0o644;
    throw error;
  }
}
