import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../core/model/documentChange";
import { readIncident, readWorkspace } from "../../core/model/files";
import type { Result } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import { readJson } from "../../core/model/jsonText";
import type { Workspace } from "../../core/model/workspace";
import { fail } from "./failure";

/** An incident as the command line reads it, with the name that messages use for its file. */
export interface IncidentInput {
  readonly kind: "incident";
  readonly file: string;
  readonly incident: Incident;
}

/** A workspace folder, read whole. */
export interface WorkspaceInput {
  readonly kind: "workspace";
  readonly path: string;
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
  const bytes = readBytes(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    fail(`${nameOf(path)} is not UTF-8 text. Save it as UTF-8 text and run it again.`);
  }
}

/** The bytes of a file, or of standard input for `-`. */
function readBytes(path: string): Uint8Array {
  try {
    if (path === "-") return readFileSync(0);
    const found = statSync(path);
    if (found.isDirectory()) fail(`${path} is a folder. Name a file.`);
    if (found.size > LARGEST_TEXT)
      fail(`${path} is larger than 512 MB. Cut it into parts and take them in one by one.`);
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") fail(`${path} does not exist. Check the path.`);
    if (code === "EACCES") fail(`${path} may not be read. Check its permissions.`);
    throw error;
  }
}

/** IN: an incident file, its folder, a workspace, or standard input. What it is, its content tells. */
export function readInput(path: string): IncidentInput | WorkspaceInput | TextInput {
  if (path !== "-" && isFolder(path)) {
    if (isFile(join(path, "workspace.json"))) return readWorkspaceFolder(path);
    if (isFile(join(path, "incident.json"))) return incidentAt(join(path, "incident.json"));
    fail(`${path} holds neither incident.json nor workspace.json. Name an incident, its folder, or a workspace.`);
  }
  const text = readText(path);
  const content = orFail(readJson(text, nameOf(path)));
  // An incident's file says its schema, wherever in it; a bare cascade has none.
  if (isObject(content) && "schema" in content) return asIncident(text, nameOf(path));
  return { kind: "text", file: nameOf(path), text };
}

/** IN where only one incident will do. */
export function readOneIncident(path: string): IncidentInput {
  const input = readInput(path);
  switch (input.kind) {
    case "incident":
      return input;
    case "workspace":
      fail(
        `${path} is a workspace with ${input.incidents.length} incidents. Name one of them, such as ${join(path, "incidents", "…")}.`,
      );
      break;
    default:
      return asIncident(input.text, input.file);
  }
}

/** The workspace at a path. */
export function readWorkspaceFolder(path: string): WorkspaceInput {
  const file = join(path, "workspace.json");
  if (!isFile(file)) fail(`${path} holds no workspace.json, so it is no workspace. Name the workspace's folder.`);
  const workspace = orFail(readWorkspace(readText(file), file)).value;
  const folder = join(path, "incidents");
  const names = isFolder(folder) ? readdirSync(folder).sort() : [];
  return {
    kind: "workspace",
    path,
    workspace,
    incidents: names
      .map((name) => join(folder, name, "incident.json"))
      .filter(isFile)
      .map(incidentAt),
  };
}

/** The workspace around an incident's folder, where there is one: its policy and rules belong to the answer. */
export function workspaceAround(path: string): WorkspaceInput | null {
  if (path === "-") return null;
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
  return { kind: "incident", file, incident: orFail(readIncident(text, file)).value };
}

function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
