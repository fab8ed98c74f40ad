import { z } from "zod";
import { ActionReview } from "../model/actionReview";
import { Incident } from "../model/incident";
import { PlannedChange, Workspace } from "../model/workspace";

/** The keys of a history line and of a change in it. 2-model, "Workspace": history.jsonl. */
const historyWords =
  "id parent device at who command changes undoes of snapshot path from to after #order conflicts".split(" ");

let known: readonly string[] | undefined;

/** The keys and fixed values that files are made of: without them they could not be read. */
export function formatWords(): readonly string[] {
  if (known !== undefined) return known;
  const words = new Set(historyWords);
  for (const schema of [Incident, Workspace, PlannedChange, ActionReview]) {
    collect(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), words);
  }
  known = [...words];
  return known;
}

function collect(node: unknown, into: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) collect(item, into);
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "properties") for (const name of Object.keys(value as object)) into.add(name);
    if (key === "const" && typeof value === "string") into.add(value);
    if (key === "enum" && Array.isArray(value)) for (const item of value) if (typeof item === "string") into.add(item);
    if (key !== "default" && key !== "description") collect(value, into);
  }
}
