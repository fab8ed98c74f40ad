import {
  printIncident,
  printingIncident,
  printWorkspace,
  type ReadFile,
  readIncident,
  readWorkspace,
} from "../../core/model/files";
import type { Result } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import type { Workspace } from "../../core/model/workspace";
import { WORKSPACE_FOLDER } from "./database";
import type { StoredDocument } from "./documentRows";
import { pacer } from "./pace";

/** The name that every incident's file bears in its folder. */
export const INCIDENT_FILE = "incident.json";
export const WORKSPACE_FILE = "workspace.json";

/** Between so many records it is asked whether something else waits. */
const RECORDS_A_STEP = 50;

/** What is said while the workspace's own file is not where its folder was: an unplugged disk leaves an empty folder. */
export function missingHere(path: string): string {
  return `${WORKSPACE_FILE} is missing in ${path}, so nothing is written there and nothing is taken for removed. Connect the folder's disk, bring its files back, or open another workspace.`;
}

/** The file that holds a folder's document, relative to the workspace. */
export function fileOf(folder: string): string {
  return folder === WORKSPACE_FOLDER ? WORKSPACE_FILE : `incidents/${folder}/${INCIDENT_FILE}`;
}

/** The file that holds a folder's history. */
export function historyFileOf(folder: string): string {
  return folder === WORKSPACE_FOLDER ? "history.jsonl" : `incidents/${folder}/history.jsonl`;
}

/** The folder whose document a path holds; null for every other file. */
export function folderOfFile(path: string): string | null {
  if (path === WORKSPACE_FILE) return WORKSPACE_FOLDER;
  const match = /^incidents\/([^/]+)\/incident\.json$/.exec(path);
  return match?.[1] ?? null;
}

/** The folder beside whose file a second version of it stands; null for every other path. */
export function folderOfOtherVersion(path: string): string | null {
  if (/^workspace[^/]+\.json$/.test(path)) return WORKSPACE_FOLDER;
  return /^incidents\/([^/]+)\/incident[^/]+\.json$/.exec(path)?.[1] ?? null;
}

/** The text of a folder's document. */
export function printDocument(folder: string, document: StoredDocument): string {
  return folder === WORKSPACE_FOLDER ? printWorkspace(document as Workspace) : printIncident(document as Incident);
}

/** As printDocument; a long one a little at a time, so that the window stays alive. */
export async function printDocumentAtEase(folder: string, document: StoredDocument): Promise<string> {
  if (folder === WORKSPACE_FOLDER) return printWorkspace(document as Workspace);
  const pace = pacer();
  const printing = printingIncident(document as Incident);
  for (let step = 1; ; step += 1) {
    const printed = printing.next();
    if (printed.done === true) return printed.value;
    if (step % RECORDS_A_STEP === 0) await pace();
  }
}

/**
 * Reads the text of a folder's document.
 * @param path the file that it comes from, where that is not the document's own
 */
export function readDocument(
  folder: string,
  text: string,
  path: string = fileOf(folder),
): Result<ReadFile<StoredDocument>> {
  return folder === WORKSPACE_FOLDER ? readWorkspace(text, path) : readIncident(text, path);
}
