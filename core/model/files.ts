import { z } from "zod";
import { ActionReview } from "./actionReview";
import { doubledId } from "./doubledIds";
import { type Result, refusal, success } from "./finding";
import { Incident, SCHEMA_VERSION } from "./incident";
import { placeOfPath, readJson } from "./jsonText";
import { migrate } from "./migrations";
import { printFile, printingFile } from "./print";
import { PlannedChange, Workspace } from "./workspace";

/** A file that was read, with what the caller must know before writing it back. */
export interface ReadFile<Value> {
  readonly value: Value;
  /** The older schema that it was written in; a copy goes to `.backups/` before it is written anew. */
  readonly migratedFrom: number | null;
  /** Set when a newer version wrote it: it may be looked at, never written. */
  readonly readOnly: boolean;
}

/** Reads `incident.json`. Refusals name file and place. */
export function readIncident(text: string, file: string): Result<ReadFile<Incident>> {
  const read = readAs<Incident>(Incident, text, file);
  if (!read.ok) return read;
  const fault = structuralFault(read.value.value);
  if (fault === null) return read;
  const { line } = placeOfPath(text, fault.path);
  return refusal("not-an-incident", `${file}:${line}`, `${file}, line ${line}: ${fault.message}`);
}

/** The text of `incident.json`. printIncident(readIncident(x)) = x for every x that it made. */
export function printIncident(incident: Incident): string {
  return printFile(Incident, incident);
}

/** As printIncident, in steps: a record each. */
export function printingIncident(incident: Incident): Generator<undefined, string> {
  return printingFile(Incident, incident);
}

/** Reads `workspace.json`. */
export function readWorkspace(text: string, file: string): Result<ReadFile<Workspace>> {
  return readAsRecords(Workspace, text, file);
}

/** The text of `workspace.json`. */
export function printWorkspace(workspace: Workspace): string {
  return printFile(Workspace, workspace);
}

/** The JSON Schema of the incident file, for other tools. */
export function incidentJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(Incident, { io: "input", target: "draft-2020-12" }), title: "Second Story incident" };
}

/** Reads one of the workspace's lesser files. */
export function readPlannedChange(text: string, file: string): Result<ReadFile<z.output<typeof PlannedChange>>> {
  return readAs(PlannedChange, text, file);
}

/** Reads a weekly review of actions. */
export function readActionReview(text: string, file: string): Result<ReadFile<ActionReview>> {
  return readAsRecords(ActionReview, text, file);
}

/** The text of a weekly review's file. */
export function printActionReview(review: ActionReview): string {
  return printFile(ActionReview, review);
}

/** As readAs; refused where an id stands twice, since of two such records one would be lost. */
function readAsRecords<Value>(schema: z.ZodType, text: string, file: string): Result<ReadFile<Value>> {
  const read = readAs<Value>(schema, text, file);
  const doubled = read.ok ? doubledId(read.value.value) : null;
  if (doubled === null) return read;
  const { line } = placeOfPath(text, doubled.path);
  return refusal("not-a-workspace", `${file}:${line}`, `${file}, line ${line}: ${inWords(doubled)}`);
}

function readAs<Value>(schema: z.ZodType, text: string, file: string): Result<ReadFile<Value>> {
  const json = readJson(text, file);
  if (!json.ok) return json;
  const migrated = migrate(json.value, file, SCHEMA_VERSION);
  if (!migrated.ok) return migrated;
  const { raw, from } = migrated.value;
  const parsed = schema.safeParse({ ...raw, schema: SCHEMA_VERSION });
  if (!parsed.success && from > SCHEMA_VERSION) {
    return refusal(
      "newer",
      file,
      `${file} was written by a newer version (schema ${from}) in a way that this one cannot show. Update the app; nothing was changed.`,
    );
  }
  if (!parsed.success) {
    const issue = firstIssue(parsed.error);
    const { line } = placeOfPath(text, issue.path);
    const field = issue.path.length === 0 ? "the file" : `"${issue.path.map(String).join("/")}"`;
    return refusal(
      "not-an-incident",
      `${file}:${line}`,
      `${file}, line ${line}, ${field}: ${issue.message}. Mend it there; nothing was changed.`,
    );
  }
  return success({
    value: parsed.data as Value,
    migratedFrom: from < SCHEMA_VERSION ? from : null,
    readOnly: from > SCHEMA_VERSION,
  });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The first thing that is wrong, with its full path: inside a union, the issue that went deepest. */
function firstIssue(error: z.ZodError): Issue {
  return deepest(error.issues, []) ?? { path: [], message: "its content does not fit" };
}

function deepest(issues: readonly z.core.$ZodIssue[], before: readonly PropertyKey[]): Issue | null {
  const first = issues[0];
  if (first === undefined) return null;
  const path = [...before, ...first.path];
  if (first.code === "invalid_union") {
    const inner = first.errors.map((branch) => deepest(branch, path)).filter((issue) => issue !== null);
    const best = inner.sort((a, b) => b.path.length - a.path.length)[0];
    if (best !== undefined) return best;
  }
  return { path, message: first.message };
}

function inWords({ path, id }: { readonly path: readonly PropertyKey[]; readonly id: string }): string {
  const list = path.slice(0, -1).map(String).join(".");
  return `the id "${id}" stands twice in ${list}. Give one of the two another id.`;
}

/** What no schema can say: ids that stand twice in one list, and links that lead nowhere. Null: all is well. */
export function structuralFault(
  incident: Incident,
): { readonly path: readonly PropertyKey[]; readonly message: string } | null {
  const doubled = doubledId(incident);
  if (doubled !== null) return { path: doubled.path, message: inWords(doubled) };
  const nodes = new Set(incident.cascade.nodes.map((node) => node.id));
  for (const [index, link] of incident.cascade.links.entries()) {
    for (const end of ["from", "to"] as const) {
      if (!nodes.has(link[end])) {
        return {
          path: ["cascade", "links", index, end],
          message: `the link "${link.id}" leads to "${link[end]}", and no node of the cascade has this id. Remove the link, or name a node.`,
        };
      }
    }
  }
  return null;
}
