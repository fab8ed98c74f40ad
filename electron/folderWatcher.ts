import { type FSWatcher, watch } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isTemporaryName } from "./atomicFile";
import type { EventPayload } from "./bridge";
import type { OwnMarks } from "./ownMarks";
import { identityOf, relativePath, type WorkspaceFolder } from "./workspaceFolder";
import { isWorkspacePath } from "./workspacePath";

/** Editors and sync programs touch a file several times in a row; one message follows all of it. */
const quietMs = 150;
const lookAgainMs = 2_000;
/** Many small files that never change, or the host's own: not watched. */
const unwatched = new Set([".backups", ".git", "sources", "attachments"]);

/**
 * Watches an open workspace and tells which files somebody else changed, and when the folder itself goes and comes
 * back. Every folder has a watch of its own: Node's recursive one opens a watch per file on Linux.
 * @returns a function that ends it
 */
export function watchFolder(
  folder: WorkspaceFolder,
  marks: OwnMarks,
  tell: (event: EventPayload<"folderChanged">) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const touched = new Set<string>();
  let identity: string | null | undefined;
  let stopped = false;
  let quiet: NodeJS.Timeout | undefined;

  function touch(absolute: string): void {
    touched.add(absolute);
    clearTimeout(quiet);
    quiet = setTimeout(() => void report(), quietMs);
  }

  async function report(): Promise<void> {
    const candidates = [...touched];
    touched.clear();
    const paths: string[] = [];
    for (const absolute of candidates) {
      const path = relativePath(folder, absolute);
      if (isWorkspacePath(path) && !(await isPlainFolder(absolute)) && !(await marks.isOwn(absolute))) paths.push(path);
    }
    if (paths.length > 0 && !stopped) tell({ paths: paths.sort(), available: true });
  }

  async function watchBelow(absolute: string, announce: boolean): Promise<void> {
    if (stopped) return;
    if (!watchers.has(absolute)) startWatch(absolute);
    for (const entry of await readdir(absolute, { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory() && !unwatched.has(entry.name)) await watchBelow(join(absolute, entry.name), announce);
      else if (announce && entry.isFile() && !isTemporaryName(entry.name)) touch(join(absolute, entry.name));
    }
  }

  function startWatch(absolute: string): void {
    try {
      const watcher = watch(absolute, (kind, name) => {
        if (name === null || isTemporaryName(name) || (unwatched.has(name) && kind === "rename")) return;
        const path = join(absolute, name);
        touch(path);
        // A new folder may hold files already; a file here has nothing below it.
        if (kind === "rename") void watchBelowIfFolder(path);
      });
      watcher.on("error", () => unwatch(absolute));
      watchers.set(absolute, watcher);
    } catch {
      // Too many watches, or the folder went: the comparison on focus and the look at the folder below still see it.
      watchers.delete(absolute);
    }
  }

  async function watchBelowIfFolder(path: string): Promise<void> {
    if (await isFolder(path)) await watchBelow(path, true);
    else unwatch(path);
  }

  function unwatch(absolute: string): void {
    watchers.get(absolute)?.close();
    watchers.delete(absolute);
  }

  function unwatchAll(): void {
    for (const absolute of [...watchers.keys()]) unwatch(absolute);
  }

  const look = setInterval(async () => {
    const now = await identityOf(folder);
    const before = identity;
    identity = now;
    if (stopped || before === undefined || now === before) return;
    // Gone, back, or another disk at the same place: an unplugged one leaves an empty folder. The watches look elsewhere.
    unwatchAll();
    if (now !== null) await watchBelow(folder.root, false);
    if (!stopped) tell({ paths: [], available: now !== null });
  }, lookAgainMs);

  void identityOf(folder).then((found) => {
    identity ??= found;
  });
  void watchBelow(folder.root, false);
  return () => {
    stopped = true;
    clearInterval(look);
    clearTimeout(quiet);
    unwatchAll();
  };
}

/** A folder that is called like a file stands where one might be expected: that is told of. */
async function isPlainFolder(absolute: string): Promise<boolean> {
  return !/\.\w+$/.test(absolute) && (await isFolder(absolute));
}

/** A symbolic link is none, wherever it leads: behind it lies somebody else's folder, as large as the disk. */
async function isFolder(absolute: string): Promise<boolean> {
  return lstat(absolute).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
