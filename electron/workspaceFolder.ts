import { constants } from "node:fs";
import { access, lstat, mkdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { sha256 } from "./atomicFile";
import type { Failed, OpenWorkspace } from "./bridge";
import { failure, failureOf, isAbsence, isCircle } from "./fileFailure";
import { bytesOf } from "./textBytes";
import { isWorkspacePath } from "./workspacePath";

/** A folder that a person has granted: by the dialog, by an earlier visit, or as the app's own. */
export interface WorkspaceFolder {
  /** The real path: symbolic links resolved. */
  readonly root: string;
  readonly place: OpenWorkspace["place"];
  /** Made just now. */
  readonly isNew: boolean;
}

/**
 * Opens a folder as a workspace. With `make` it is made when it is not there; with `evenAway` one that was open before
 * is opened though it is not there: the window shows its working copy, and its disk may come.
 */
export async function openWorkspaceFolder(
  path: string,
  place: OpenWorkspace["place"],
  options: { readonly make: boolean; readonly evenAway?: boolean },
): Promise<{ kind: "open"; folder: WorkspaceFolder } | Failed> {
  try {
    const made = options.make ? await mkdir(path, { recursive: true }) : undefined;
    const root = await realpath(path);
    if (!(await stat(root)).isDirectory()) {
      return failure("absent", `${path} is a file. Choose the folder that holds the workspace.`);
    }
    return { kind: "open", folder: { root, place, isNew: made !== undefined } };
  } catch (error) {
    if (isAbsence(error) && options.evenAway === true) {
      return { kind: "open", folder: { root: path, place, isNew: false } };
    }
    if (isAbsence(error))
      return failure("folder gone", `The folder ${path} is not there. Connect its disk, or choose another folder.`);
    return failureOf(error, `The folder ${path}`);
  }
}

/** What the window is told about an open folder. */
export async function describeWorkspace(
  folder: WorkspaceFolder,
): Promise<Omit<OpenWorkspace, "openedBefore" | "insteadOf">> {
  const described = {
    path: folder.root,
    name: basename(folder.root) || folder.root,
    placeHash: placeHashOf(folder),
    place: folder.place,
    isNew: folder.isNew,
  };
  try {
    await access(folder.root, constants.R_OK | constants.W_OK | constants.X_OK);
    return { ...described, writable: true };
  } catch (error) {
    return { ...described, writable: false, whyNot: failureOf(error, `The folder ${folder.root}`).message };
  }
}

/** What names a folder's place: with the workspace's id it names the working copy. */
export function placeHashOf({ root }: WorkspaceFolder): string {
  return sha256(bytesOf(root));
}

/** Whether the folder is there right now. */
async function isAvailable(folder: WorkspaceFolder): Promise<boolean> {
  try {
    return (await stat(folder.root)).isDirectory();
  } catch {
    return false;
  }
}

/** Which folder it is that stands there right now: another one when a disk was mounted over it. Null: there is none. */
export async function identityOf(folder: WorkspaceFolder): Promise<string | null> {
  try {
    const found = await stat(folder.root);
    return found.isDirectory() ? `${found.dev}:${found.ino}` : null;
  } catch {
    return null;
  }
}

/**
 * The absolute path of a place in the workspace. Refused when it steps out of the folder, also through a symbolic link
 * that somebody put there; an ending that does not exist yet is fine.
 */
export async function placeIn(
  folder: WorkspaceFolder,
  path: string,
): Promise<{ kind: "place"; absolute: string } | Failed> {
  const outside = failure(
    "outside",
    `${path} leads out of the workspace folder, or nowhere. It was left alone. Put the file itself there, not a link.`,
  );
  if (!isWorkspacePath(path)) return outside;
  const absolute = join(folder.root, ...path.split("/"));
  try {
    let existing = absolute;
    while (!(await entryExists(existing)) && existing !== folder.root) existing = dirname(existing);
    if (existing === folder.root && !(await isAvailable(folder))) {
      return failure(
        "folder gone",
        `The folder ${folder.root} is not there. Connect its disk; nothing is lost, and it is written when it is back.`,
      );
    }
    const real = await realpath(existing);
    return real === folder.root || real.startsWith(folder.root + sep) ? { kind: "place", absolute } : outside;
  } catch (error) {
    return isAbsence(error) || isCircle(error) ? outside : failureOf(error, path);
  }
}

/**
 * For what the host itself keeps in `.backups`: a folder that is shared may hold a symbolic link of that name.
 * @throws when a link takes the place out of the workspace
 */
export async function staysInside(folder: WorkspaceFolder, absolute: string): Promise<string> {
  const place = await placeIn(folder, relativePath(folder, absolute));
  if (place.kind === "failed") throw new Error(place.message);
  return absolute;
}

/** The workspace-relative path, with forward slashes, of something below the root. */
export function relativePath(folder: WorkspaceFolder, absolute: string): string {
  return relative(folder.root, absolute).split(sep).join("/");
}

/** Also true for a symbolic link that points nowhere: writing through it would make its target. */
async function entryExists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}
