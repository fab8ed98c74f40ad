import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../core/model/documentChange";
import { readIncident, readWorkspace } from "../../core/model/files";
import type { Result } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import { readJson } from "../../core/model/jsonText";
import { Workspace } from "../../core/model/workspace";
import { strangeEntry } from "../strangeEntry";
import { isArchive, openedArchive } from "./archiveInput";
import { fail } from "./failure";

/** An incident as the command line reads it, with the name that messages use for its file. */
export interface IncidentInput {
  readonly kind: "incident";
  readonly file: string;
  /** It came out of an archive, so nothing around the file belongs to it. */
  readonly isArchive: boolean;
  readonly incident: Incident;
}

/** A workspace folder, read whole; or an archive of several incidents, under the rules that a new workspace has. */
export interface WorkspaceInput {
  readonly kind: "workspace";
  readonly path: string;
  readonly isArchive: boolean;
  readonly workspace: Workspace;
  readonly incidents: readonly IncidentInput[];
}

/** A text that is neither: a bare cascade, for instance. */
interface TextInput {
  readonly kind: "text";
  readonly file: string;
  readonly text: string;
}

const LARGEST_TEXT = 512 * 1024 * 1024;

/** The text of a file, or of standard input for `-`. Refused: what is no UTF-8, a folder, what is not there. */
export function readText(path: string): string {
  return textIn(readBytes(path), path);
}

/** Bytes as text. Refused: what is no UTF-8. */
export function textIn(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    fail(`${nameOf(path)} is not UTF-8 text. Save it as UTF-8 text and run it again.`);
  }
}

/** The bytes of a file, or of standard input for `-`. */
export function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    if (path === "-") return new Uint8Array(readFileSync(0));
    const found = statSync(path);
    if (found.isDirectory()) fail(`${path} is a folder. Name a file.`);
    // A pipe that a shell hands over (`<(…)`) stands behind a link; one that lies in a folder is waited for without end.
    const entry = lstatSync(path);
    if (!entry.isSymbolicLink() && !entry.isCharacterDevice()) refuseStrange(path, entry);
    if (found.size > LARGEST_TEXT)
      fail(`${path} is larger than 512 MB. Cut it into parts and take them in one by one.`);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") fail(`${path} does not exist. Check the path.`);
    if (code === "ELOOP") fail(`${path} leads in a circle of links. Name the file itself.`);
    if (code === "EACCES") fail(`${path} may not be read. Check its permissions.`);
    throw error;
  }
}

/** IN: an incident file, its folder, a workspace, an archive, or standard input. What it is, its content tells. */
export async function readInput(path: string): Promise<IncidentInput | WorkspaceInput | TextInput> {
  if (path !== "-" && isFolder(path)) {
    if (stands(join(path, "workspace.json"))) return readWorkspaceFolder(path);
    if (stands(join(path, "incident.json"))) return incidentAt(join(path, "incident.json"));
    fail(`${path} holds neither incident.json nor workspace.json. Name an incident, its folder, or a workspace.`);
  }
  const bytes = readBytes(path);
  if (isArchive(bytes)) {
    const archive = await readArchiveAsWorkspace(bytes, path);
    return archive.incidents.length === 1 && archive.incidents[0] !== undefined ? archive.incidents[0] : archive;
  }
  const text = textIn(bytes, path);
  const content = orFail(readJson(text, nameOf(path)));
  // An incident's file says its schema, wherever in it; a bare cascade has none.
  if (isObject(content) && "schema" in content) return asIncident(text, nameOf(path));
  return { kind: "text", file: nameOf(path), text };
}

/** IN where only one incident will do. */
export async function readOneIncident(path: string): Promise<IncidentInput> {
  const input = await readInput(path);
  switch (input.kind) {
    case "incident":
      return input;
    case "workspace":
      if (input.isArchive)
        fail(
          `${path} is an archive of ${input.incidents.length} incidents. Run "second-story unpack ${path} DIR" and name one of them.`,
        );
      fail(
        `${path} is a workspace with ${input.incidents.length} incidents. Name one of them, such as ${join(path, "incidents", "…")}.`,
      );
      break;
    default:
      return asIncident(input.text, input.file);
  }
}

/** A workspace, or an archive, as one. */
export async function readIncidents(path: string): Promise<WorkspaceInput> {
  if (path === "-" || isFile(path)) {
    const bytes = readBytes(path);
    if (isArchive(bytes)) return readArchiveAsWorkspace(bytes, path);
  }
  return readWorkspaceFolder(path);
}

async function readArchiveAsWorkspace(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<WorkspaceInput> {
  const { incidents } = await openedArchive(bytes, path);
  return {
    kind: "workspace",
    path,
    isArchive: true,
    workspace: Workspace.parse({ schema: 1, id: "archive" }),
    incidents: incidents.map(({ incident }) => ({
      kind: "incident",
      file: `${nameOf(path)}, ${incident.key}`,
      isArchive: true,
      incident,
    })),
  };
}

/** The workspace at a path. */
function readWorkspaceFolder(path: string): WorkspaceInput {
  const file = join(path, "workspace.json");
  if (!stands(file)) fail(`${path} holds no workspace.json, so it is no workspace. Name the workspace's folder.`);
  const workspace = orFail(readWorkspace(readText(file), file)).value;
  const folder = join(path, "incidents");
  const names = stands(folder, "folder") ? readdirSync(folder).sort() : [];
  return {
    kind: "workspace",
    path,
    isArchive: false,
    workspace,
    incidents: names
      .filter((name) => stands(join(folder, name), "folder"))
      .map((name) => join(folder, name, "incident.json"))
      .filter((place) => stands(place))
      .map(incidentAt),
  };
}

/** The workspace around an incident's folder, where there is one: its policy and rules belong to the answer. */
export function workspaceAround(path: string, { isArchive }: IncidentInput): WorkspaceInput | null {
  if (path === "-" || isArchive) return null;
  for (const up of ["../..", "../../.."]) {
    const folder = join(path, up);
    if (isFile(join(folder, "workspace.json"))) return readWorkspaceFolder(folder);
  }
  return null;
}

/** The value, or the end of the command with the refusal's sentence. */
export function orFail<Value>(result: Result<Value>): Value {
  if (!result.ok) fail(result.finding.message);
  return result.value;
}

function incidentAt(file: string): IncidentInput {
  return asIncident(readText(file), file);
}

function asIncident(text: string, file: string): IncidentInput {
  return { kind: "incident", file, isArchive: false, incident: orFail(readIncident(text, file)).value };
}

function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

function isFolder(path: string): boolean {
  return found(path)?.isDirectory() === true;
}

/**
 * Whether there is something at a place of a workspace. Refused, as in the window: what is no file where one is
 * expected; a link or a pipe instead of a folder.
 */
function stands(path: string, expected: "file" | "folder" = "file"): boolean {
  const entry = found(path, lstatSync);
  if (entry === undefined) return false;
  if (expected === "folder" && entry.isDirectory()) return true;
  refuseStrange(path, entry);
  return expected === "file";
}

function refuseStrange(path: string, entry: Stats): void {
  const why = strangeEntry(path, entry);
  if (why !== undefined) fail(why);
}

function isFile(path: string): boolean {
  return found(path)?.isFile() === true;
}

/** What stands at a path; nothing where the system does not say, since reading it then tells why. */
function found(path: string, look: (path: string) => Stats = statSync): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}
