import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isTemporaryName, readWithHash } from "../atomicFile";
import { bytesPath, listAt, namesIn } from "../backups/backupFolder";
import { parts } from "../backups/makeBackup";
import type { CallArgs, CallResult } from "../bridge";
import { failureOf } from "../fileFailure";
import { textOf } from "../textBytes";
import { relativePath, type WorkspaceFolder } from "../workspaceFolder";
import { isWorkspacePath } from "../workspacePath";

const listed = /^\.backups\/(\d{8}T\d{9}Z-[a-z-]{1,20})\.json$/;
const backedUp = /^\.backups\/files\//;
const aside = /^\.backups\/(?:removed|torn)\//;

/** Looks through every file of a folder, `.git` left out, for texts in UTF-8 and in UTF-16. */
export async function findText(
  folder: WorkspaceFolder,
  { forms }: CallArgs<"findText">,
): Promise<CallResult<"findText">> {
  try {
    const { paths, hasGit } = await allFiles(folder);
    const kept = await pathsOfBytes(folder);
    const plain = forms.map((form) => Buffer.from(form, "utf8"));
    const wide = forms.map((form) => Buffer.from(form, "utf16le"));
    const found = { files: [] as { path: string; as: string }[], leftovers: [] as string[], left: [] as string[] };
    for (const path of paths) {
      if (forms.some((form) => path.includes(form)) && !isByContent(path)) found.left.push(path);
      const read = await readWithHash(join(folder.root, ...path.split("/")));
      if (read === "absent") continue;
      const bytes = Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.byteLength);
      const isJson = /\.jsonl?$/.test(path);
      const isPlain = plain.some((form) => bytes.includes(form)) || (isJson && bytes.includes("\\u"));
      const isWide = wide.some((form) => bytes.includes(form));
      if (!isPlain && !isWide) continue;
      const name = path.split("/").at(-1) ?? "";
      const isText = !isWide && textOf(read.bytes) !== undefined && isWorkspacePath(path);
      if (isTemporaryName(name) || (backedUp.test(path) && !kept.has(path))) found.leftovers.push(path);
      else if (listed.test(path)) continue;
      else if (isText && (parts.test(path) || aside.test(path))) found.files.push({ path, as: path });
      else if (isText && backedUp.test(path)) found.files.push({ path, as: kept.get(path) ?? path });
      else found.left.push(path);
    }
    return { kind: "found", ...found, left: [...new Set(found.left)], hasGit };
  } catch (error) {
    return failureOf(error, `The folder ${folder.root}`);
  }
}

/** Names that are hashes change with their content. */
function isByContent(path: string): boolean {
  return /\/[0-9a-f]{64}\.[a-z0-9]+$/.test(path);
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
