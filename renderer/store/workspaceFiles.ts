import type { ActionReview } from "../../core/model/actionReview";
import { assertNever } from "../../core/model/assertNever";
import {
  printActionReview,
  printIncident,
  printingIncident,
  printWorkspace,
  type ReadFile,
  readActionReview,
  readIncident,
  readWorkspace,
} from "../../core/model/files";
import type { Result } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import type { Workspace } from "../../core/model/workspace";
import { kindOf, type StoredDocument, WORKSPACE_FOLDER } from "./documentKinds";
import { pacer } from "./pace";

/** The name that every incident's file bears in its folder. */
export const INCIDENT_FILE = "incident.json";
export const WORKSPACE_FILE = "workspace.json";
const HISTORY_FILE = "history.jsonl";

/** Between so many records it is asked whether something else waits. */
const RECORDS_A_STEP = 50;

/** What is said while the workspace's own file is not where its folder was: an unplugged disk leaves an empty folder. */
export function missingHere(path: string): string {
  return `${WORKSPACE_FILE} is missing in ${path}, so nothing is written there and nothing is taken for removed. Connect the folder's disk, bring its files back, or open another workspace.`;
}

/** The file that holds a folder's document, relative to the workspace. */
export function fileOf(folder: string): string {
  const kind = kindOf(folder);
  switch (kind) {
    case "incident":
      return `incidents/${folder}/${INCIDENT_FILE}`;
    case "workspace":
      return WORKSPACE_FILE;
    case "review":
      return `${folder}.json`;
    default:
      return assertNever(kind);
  }
}

/** All that belongs to a document alone, to be set aside with it: an incident's folder, any other's file. */
export function placeOf(folder: string): string {
  return kindOf(folder) === "incident" ? `incidents/${folder}` : fileOf(folder);
}

/** The file that holds a folder's history: an incident's own; all else shares the one at the root. */
export function historyFileOf(folder: string): string {
  return historyPathOf(folder, HISTORY_FILE);
}

/** The path of a file of a folder's history. */
export function historyPathOf(folder: string, fileName: string): string {
  return kindOf(folder) === "incident" ? `incidents/${folder}/${fileName}` : fileName;
}

/** The folder whose document a path holds; null for every other file. */
export function folderOfFile(path: string): string | null {
  if (path === WORKSPACE_FILE) return WORKSPACE_FOLDER;
  const match = /^incidents\/([^/]+)\/incident\.json$/.exec(path) ?? /^(reviews\/\d{4}-\d\d-\d\d)\.json$/.exec(path);
  return match?.[1] ?? null;
}

/** The folder beside whose file a second version of it stands; null for every other path. */
export function folderOfOtherVersion(path: string): string | null {
  if (/^workspace[^/]+\.json$/.test(path)) return WORKSPACE_FOLDER;
  const match =
    /^incidents\/([^/]+)\/incident[^/]+\.json$/.exec(path) ?? /^(reviews\/\d{4}-\d\d-\d\d)[^/]+\.json$/.exec(path);
  return match?.[1] ?? null;
}

/** The text of a folder's document. */
export function printDocument(folder: string, document: StoredDocument): string {
  const kind = kindOf(folder);
  switch (kind) {
    case "incident":
      return printIncident(document as Incident);
    case "workspace":
      return printWorkspace(document as Workspace);
    case "review":
      return printActionReview(document as ActionReview);
    default:
      return assertNever(kind);
  }
}

/** As printDocument; a long one a little at a time, so that the window stays alive. */
export async function printDocumentAtEase(folder: string, document: StoredDocument): Promise<string> {
  if (kindOf(folder) !== "incident") return printDocument(folder, document);
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
  const kind = kindOf(folder);
  switch (kind) {
    case "incident":
      return readIncident(text, path);
    case "workspace":
      return readWorkspace(text, path);
    case "review":
      return readActionReview(text, path);
    default:
      return assertNever(kind);
  }
}
