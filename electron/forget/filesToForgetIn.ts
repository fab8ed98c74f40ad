import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isTemporaryName } from "../atomicFile";
import { bytesPath, listAt, namesIn } from "../backups/backupFolder";
import { parts } from "../backups/makeBackup";
import type { CallResult } from "../bridge";
import { failureOf, isAbsence } from "../fileFailure";
import { relativePath, type WorkspaceFolder } from "../workspaceFolder";
import { isWorkspacePath } from "../workspacePath";

const listed = /^\.backups\/(\d{8}T\d{9}Z-[a-z-]{1,20})\.json$/;
const backedUp = /^\.backups\/files\//;
const aside = /^\.backups\/(?:removed|torn)\//;

/** Every file of a folder, `.git` left out, by what may become of it when a text is forgotten. */
export async function filesToForgetIn(folder: WorkspaceFolder): Promise<CallResult<"filesToForgetIn">> {
  try {
    const { paths, hasGit } = await allFiles(folder);
    const kept = await pathsOfBytes(folder);
    const sorted = {
      files: [] as { path: string; as: string; bytes: number }[],
      leftovers: [] as { path: string; bytes: number }[],
      others: [] as { path: string; bytes: number }[],
      unreadable: [] as string[],
    };
    for (const path of paths) {
      const bytes = await sizeOf(join(folder.root, ...path.split("/")));
      if (bytes === null) continue;
      if (!isWorkspacePath(path)) sorted.unreadable.push(path);
      else if (isTemporaryName(path.split("/").at(-1) ?? "")) sorted.leftovers.push({ path, bytes });
      else if (backedUp.test(path) && !kept.has(path)) sorted.leftovers.push({ path, bytes });
      else if (backedUp.test(path)) sorted.files.push({ path, as: kept.get(path) ?? path, bytes });
      else if (parts.test(path) || aside.test(path)) sorted.files.push({ path, as: path, bytes });
      else sorted.others.push({ path, bytes });
    }
    return { kind: "listed", ...sorted, hasGit };
  } catch (error) {
    return failureOf(error, `The folder ${folder.root}`);
  }
}

async function sizeOf(absolute: string): Promise<number | null> {
  try {
    return (await stat(absolute)).size;
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

async function allFiles(folder: WorkspaceFolder): Promise<{ paths: readonly string[]; hasGit: boolean }> {
  const paths: string[] = [];
  let hasGit = false;
  async function walk(absolute: string): Promise<void> {
    for (const entry of await readdir(absolute, { withFileTypes: true })) {
      const at = join(absolute, entry.name);
      if (entry.name === ".git") hasGit = true;
      else if (entry.isDirectory()) await walk(at);
      else if (entry.isFile()) paths.push(relativePath(folder, at));
    }
  }
  await walk(folder.root);
  return { paths: paths.sort(), hasGit };
}

/** Where the bytes that backups keep stood in the workspace, by where they are kept. */
export async function pathsOfBytes(folder: WorkspaceFolder): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>();
  for (const id of await listIds(folder)) {
    for (const file of (await listAt(folder, id))?.files ?? []) {
      kept.set(relativePath(folder, bytesPath(folder, file)), file.path);
    }
  }
  return kept;
}

/** The ids of all backups whose lists stand there. */
export async function listIds(folder: WorkspaceFolder): Promise<readonly string[]> {
  const names = await namesIn(join(folder.root, ".backups"));
  return names.flatMap((name) => listed.exec(`.backups/${name}`)?.[1] ?? []);
}
