import type { CallResult } from "../../electron/bridge";
import { REVIEWS_FOLDER, WORKSPACE_FOLDER } from "./documentKinds";
import { tell } from "./notices";
import type { Session } from "./session";
import { reportUnreadable } from "./unreadableFiles";
import { fileOf, folderOfFile } from "./workspaceFiles";

type Strange = Extract<CallResult<"changedFiles">, { kind: "compared" }>["strange"][number];

/**
 * Says of everything that stands where the workspace keeps a file, and is none, that it is left alone: a folder, a link,
 * a pipe. In place of an incident's file it stands in the lists like one that cannot be read. Call it in turn.
 * @returns the folders whose documents are out of reach by it: nothing is taken for removed there
 */
export async function noteStrangeFiles(current: Session, strange: readonly Strange[]): Promise<ReadonlySet<string>> {
  const reported = new Set<string>();
  const beside: { readonly folder: string; readonly message: string }[] = [];
  for (const { path, isFolder, message } of strange) {
    const folder = folderOfFile(path) ?? (isFolder ? null : incidentFolderAt(path));
    const keeper = folder === null ? keeperOf(path) : null;
    if (folder !== null) {
      reported.add(folder);
      await reportUnreadable(current, folder, message);
    } else if (keeper !== null) beside.push({ folder: keeper, message });
    if (path === "incidents" || path === REVIEWS_FOLDER)
      for (const { folder: below } of await current.database.bases.toArray())
        if (fileOf(below).startsWith(`${path}/`)) reported.add(below);
  }
  const known = new Set(current.strangeFiles.get().map(({ message }) => message));
  const found = new Set(beside.map(({ message }) => message));
  if (known.size !== found.size || [...found].some((message) => !known.has(message))) current.strangeFiles.set(beside);
  for (const message of found) if (!known.has(message)) tell({ kind: "warning", message });
  for (const message of known) if (!found.has(message)) tell({ kind: "over", subject: message });
  return reported;
}

function incidentFolderAt(path: string): string | null {
  return /^incidents\/([^/]+)$/.exec(path)?.[1] ?? null;
}

/** The folder to which something belongs that is kept beside a document; null for what the app has no use for. */
function keeperOf(path: string): string | null {
  if (/^(?:incidents|reviews|history[^/]*\.jsonl)$/.test(path)) return WORKSPACE_FOLDER;
  const [, folder] =
    /^incidents\/([^/]+)\/(?:history[^/]*\.jsonl|(?:sources|attachments)(?:\/[^/]+)?)$/.exec(path) ?? [];
  return folder ?? null;
}
