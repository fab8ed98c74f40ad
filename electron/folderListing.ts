import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { hashOfFile, isTemporaryName } from "./atomicFile";
import type { CallArgs, CallResult, ListedFile } from "./bridge";
import { failure, failureOf, isAbsence } from "./fileFailure";
import { strangeEntry } from "./strangeEntry";
import { placeIn, relativePath, type WorkspaceFolder } from "./workspaceFolder";
import { isWorkspacePath } from "./workspacePath";

/**
 * Files below a folder of the workspace, in the order of their paths. Symbolic links are not followed.
 * @param strange takes what is no file and stands where one might be expected
 */
export async function listFiles(
  folder: WorkspaceFolder,
  { under, named }: CallArgs<"listFiles">,
  strange?: Strange[],
): Promise<CallResult<"listFiles">> {
  const start = under === undefined ? { kind: "place" as const, absolute: folder.root } : await placeIn(folder, under);
  if (start.kind === "failed") return start;
  try {
    const files: ListedFile[] = [];
    await collect(folder, start.absolute, { named, files, strange });
    return { kind: "files", files: files.sort(byPath) };
  } catch (error) {
    if (isAbsence(error) && under !== undefined) return { kind: "files", files: [] };
    if (isAbsence(error)) {
      return failure(
        "folder gone",
        `The folder ${folder.root} is not there. Connect its disk; or, where it was renamed, open it under its new name. What was edited is kept on this computer.`,
      );
    }
    return failureOf(error, under ?? `The folder ${folder.root}`);
  }
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}

type Strange = Extract<CallResult<"changedFiles">, { kind: "compared" }>["strange"][number];

interface Found {
  /** Only files of this name. */
  readonly named?: string | undefined;
  readonly files: ListedFile[];
  readonly strange?: Strange[] | undefined;
}

async function collect(folder: WorkspaceFolder, absolute: string, into: Found): Promise<void> {
  const entries = await readdir(absolute, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const path = join(absolute, entry.name);
      const relative = relativePath(folder, path);
      if (!entry.isDirectory() || hasEnding(entry.name)) noteStrange(relative, entry, into);
      if (entry.isDirectory() && entry.name !== ".backups" && entry.name !== ".git") return collect(folder, path, into);
      if (!entry.isFile() || isTemporaryName(entry.name) || (into.named ?? entry.name) !== entry.name) return;
      const found = isWorkspacePath(relative) ? await statIfThere(path) : undefined;
      if (found !== undefined) into.files.push({ path: relative, size: found.size, modifiedAt: found.mtimeMs });
    }),
  );
}

/** Whether a name ends like a file's: a folder of that name stands where a file might be expected. */
function hasEnding(name: string): boolean {
  return /[^.]\.[A-Za-z0-9]{1,12}$/.test(name);
}

function noteStrange(path: string, entry: Dirent, { strange }: Found): void {
  const message = strange !== undefined && isWorkspacePath(path) ? strangeEntry(path, entry) : undefined;
  if (message !== undefined) strange?.push({ path, isFolder: entry.isDirectory(), message });
}

/** A file may go between the listing of its folder and the look at it. */
export async function statIfThere(path: string): Promise<{ size: number; mtimeMs: number } | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/**
 * Compares what the window knows with the folder. A file whose size and time are as at the last comparison is taken
 * as unchanged without reading it.
 */
export function createComparison(
  folder: WorkspaceFolder,
): (args: CallArgs<"changedFiles">) => Promise<CallResult<"changedFiles">> {
  const seen = new Map<string, { mark: string; hash: string }>();
  return async ({ known, named, directlyIn = [] }) => {
    const strange: Strange[] = [];
    const listed = await listFiles(folder, {}, strange);
    if (listed.kind === "failed") return listed;
    const present = new Map(listed.files.map((file) => [file.path, `${file.size}:${file.modifiedAt}`]));
    const changed: string[] = [];
    const gone: string[] = [];
    const part = Buffer.allocUnsafe(64 * 1024);
    for (const [path, hash] of Object.entries(known)) {
      const mark = present.get(path);
      if (mark === undefined) {
        gone.push(path);
        continue;
      }
      const before = seen.get(path);
      if (before === undefined || before.mark !== mark) {
        const read = await hashOfFile(join(folder.root, ...path.split("/")), part);
        if (read === "absent") {
          gone.push(path);
          continue;
        }
        seen.set(path, { mark, hash: read });
      }
      if (seen.get(path)?.hash !== hash) changed.push(path);
    }
    const added = [...present.keys()].filter(
      (path) =>
        !Object.hasOwn(known, path) &&
        (named.includes(path.split("/").at(-1) ?? "") || directlyIn.some((folder) => isDirectlyIn(path, folder))),
    );
    const beside = [...present.keys()].filter((path) =>
      named.some((name) => isVariant(path.split("/").at(-1) ?? "", name)),
    );
    return { kind: "compared", changed, gone, added, beside: beside.sort(), strange: strange.sort(byPath) };
  };
}

/** Whether a path is that of a JSON file in a folder, and in none below it. */
function isDirectlyIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) && path.endsWith(".json") && !path.includes("/", folder.length + 1);
}

/** Whether a file is called like another but for something before the ending: so sync programs name a second version. */
function isVariant(found: string, name: string): boolean {
  const dot = name.lastIndexOf(".");
  return found !== name && found.startsWith(name.slice(0, dot)) && found.endsWith(name.slice(dot));
}
