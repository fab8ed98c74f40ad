import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fail } from "./failure";
import { type NewFile, writeWhole } from "./output";

/**
 * Writes a workspace into a folder that does not exist yet, or is empty: all of it, or nothing. A folder that holds
 * anything is refused.
 * @param files their paths relative to the folder, with forward slashes
 */
export function writeNewWorkspace(path: string, files: readonly NewFile[]): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && !found.isDirectory()) fail(`${path} is a file. Name a folder that does not exist yet.`);
    if (found !== undefined && readdirSync(path).length > 0) {
      fail(
        `${path} is not empty, and nothing there is overwritten. Name an empty folder, or one that does not exist yet.`,
      );
    }
    writeAt(resolve(path), files, found !== undefined);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === undefined) throw error;
    fail(`${path} could not be made (${String(code)}). Choose a folder where you may write.`);
  }
}

/** Writes all of it beside the place and moves it there complete, so that no half of it is ever seen. */
function writeAt(path: string, files: readonly NewFile[], isThere: boolean): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  mkdirSync(beside);
  try {
    for (const file of files) {
      const place = join(beside, ...file.path.split("/"));
      mkdirSync(dirname(place), { recursive: true });
      writeWhole(place, file.content);
    }
    if (!isThere) {
      renameSync(beside, path);
      return;
    }
    // A shell may stand in the folder, so it stays the same one; without workspace.json it is no workspace yet.
    const names = readdirSync(beside).sort((a, b) => Number(a === "workspace.json") - Number(b === "workspace.json"));
    for (const name of names) renameSync(join(beside, name), join(path, name));
    rmdirSync(beside);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}
