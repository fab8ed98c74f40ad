import { lstat, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder, replaceFile, syncFolder } from "./atomicFile";
import { stamp } from "./backups/backupFolder";
import type { CallArgs, CallResult } from "./bridge";
import { failure, failureOf, isAbsence } from "./fileFailure";
import { placeIn, staysInside, type WorkspaceFolder } from "./workspaceFolder";

/** Moves a file or folder to `.backups/removed/<moment>/<name>`. */
export async function setAside(
  folder: WorkspaceFolder,
  { path }: CallArgs<"setAside">,
  at: Date,
): Promise<CallResult<"setAside">> {
  const keptAt = `.backups/removed/${stamp(at)}/${path.split("/").at(-1)}`;
  const moved = await move(folder, path, keptAt);
  return moved.kind === "failed" ? moved : { kind: "moved", keptAt };
}

/** Moves back what setAside moved away; refused when something stands there by now. */
export async function bringBack(
  folder: WorkspaceFolder,
  { keptAt, path }: CallArgs<"bringBack">,
): Promise<CallResult<"bringBack">> {
  if (!keptAt.startsWith(".backups/removed/"))
    return failure("outside", `${keptAt} is not among the things that were removed.`);
  return move(folder, keptAt, path);
}

async function move(folder: WorkspaceFolder, path: string, target: string): Promise<CallResult<"bringBack">> {
  const from = await placeIn(folder, path);
  if (from.kind === "failed") return from;
  const to = await placeIn(folder, target);
  if (to.kind === "failed") return to;
  try {
    if (await isThere(to.absolute)) return failure("exists", `${target} is there already. Nothing was moved.`);
    await makeFolder(dirname(to.absolute));
    await rename(from.absolute, to.absolute);
    await syncFolder(dirname(from.absolute));
    await syncFolder(dirname(to.absolute));
    return { kind: "moved" };
  } catch (error) {
    return failureOf(error, path);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

/** Keeps the beginning of a line that a crash cut off, before it is cut from its file. */
export async function keepTornLine(folder: WorkspaceFolder, fileName: string, torn: Uint8Array): Promise<void> {
  const path = join(folder.root, ".backups", "torn", `${stamp(new Date())}-${basename(fileName)}`);
  await replaceFile(await staysInside(folder, path), torn, "anything");
}
