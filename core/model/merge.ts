import {
  isObject,
  isRecordList,
  type JsonObject,
  type ListedRecord,
  ownValue,
  pathStep,
  sameJson,
} from "./documentChange";
import type { Conflict } from "./incident";
import { mergedLineStates, mergedOrder, mergedSet } from "./mergeLists";

/** A merged document, with what could not be decided (also kept in its `conflicts`) and what a person should know. */
export interface Merged<Document> {
  readonly merged: Document;
  /** Those that this merge found; ours stands in the document, theirs waits here. */
  readonly conflicts: readonly Conflict[];
  /** Edits that won over a deletion, in words. */
  readonly reports: readonly string[];
}

interface Notes {
  readonly conflicts: Conflict[];
  readonly reports: string[];
}

/** What both hold of every document that merges: the list of what a person has still to decide. */
interface Mergeable {
  readonly conflicts: readonly Conflict[];
}

/**
 * The three-way merge by record id and field. No base is an empty base. Nothing is dropped in silence.
 * 2-model, "Merge".
 */
export function merge<Document extends Mergeable>(
  base: Document | null,
  ours: Document,
  theirs: Document,
): Merged<Document> {
  const notes: Notes = { conflicts: [], reports: [] };
  const merged = mergeValue(base ?? {}, ours, theirs, "", notes) as Document;
  const linked = withEndsOfLinks(merged, [ours, theirs, base], notes);
  const known = new Set(linked.conflicts.map((conflict) => conflict.id));
  const added = notes.conflicts.filter((conflict) => !known.has(conflict.id));
  return {
    merged: added.length === 0 ? linked : { ...linked, conflicts: [...linked.conflicts, ...added] },
    conflicts: notes.conflicts,
    reports: notes.reports,
  };
}

function mergeValue(base: unknown, ours: unknown, theirs: unknown, path: string, notes: Notes): unknown {
  if (sameJson(ours, theirs)) return ours;
  if (sameJson(base, ours)) return theirs;
  if (sameJson(base, theirs)) return ours;
  if (isObject(ours) && isObject(theirs) && !isOneValue(ours, theirs)) {
    return mergeFields(isObject(base) ? base : {}, ours, theirs, path, notes);
  }
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    return mergeLists(Array.isArray(base) ? base : [], ours, theirs, path, notes);
  }
  notes.conflicts.push(conflictAt(path, base, ours, theirs));
  return ours;
}

/** A `When`, a piece of evidence …: what has a kind is one statement, and half of two statements is neither. */
function isOneValue(ours: JsonObject, theirs: JsonObject): boolean {
  return !("id" in ours) && ("kind" in ours || "kind" in theirs || "event" in ours || "event" in theirs);
}

function mergeFields(base: JsonObject, ours: JsonObject, theirs: JsonObject, path: string, notes: Notes): JsonObject {
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const value = mergeValue(
      ownValue(base, key),
      ownValue(ours, key),
      ownValue(theirs, key),
      pathStep(path, key),
      notes,
    );
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeLists(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
  path: string,
  notes: Notes,
): readonly unknown[] {
  if (isRecordList(ours) && isRecordList(theirs) && isRecordList(base)) {
    return mergeRecords(base, ours, theirs, path, notes);
  }
  if (isLineStates(base) && isLineStates(ours) && isLineStates(theirs)) return mergedLineStates(base, ours, theirs);
  return mergedSet(base, ours, theirs);
}

function isLineStates(
  list: readonly unknown[],
): list is readonly { from: number; to: number; state: "taken" | "ignored" | "open" }[] {
  return list.every((item) => isObject(item) && typeof item.from === "number" && typeof item.state === "string");
}

function mergeRecords(
  base: readonly ListedRecord[],
  ours: readonly ListedRecord[],
  theirs: readonly ListedRecord[],
  path: string,
  notes: Notes,
): readonly ListedRecord[] {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map((list) => new Map(list.map((each) => [each.id, each])));
  const merged = new Map<string, ListedRecord>();
  for (const id of new Set([...ours, ...theirs].map((record) => record.id))) {
    const record = mergeRecord(inBase?.get(id), inOurs?.get(id), inTheirs?.get(id), pathStep(path, id), notes);
    if (record !== undefined) merged.set(id, record);
  }
  const order = mergedOrder(base, ours, theirs, new Set(merged.keys()));
  return order.flatMap((id) => merged.get(id) ?? []);
}

function mergeRecord(
  base: ListedRecord | undefined,
  ours: ListedRecord | undefined,
  theirs: ListedRecord | undefined,
  path: string,
  notes: Notes,
): ListedRecord | undefined {
  if (ours !== undefined && theirs !== undefined) {
    return mergeValue(base, ours, theirs, path, notes) as ListedRecord;
  }
  const left = ours ?? theirs;
  if (base === undefined || left === undefined) return left;
  if (path.includes("/ledger/")) return left;
  if (sameJson(base, left)) return undefined;
  notes.reports.push(`${nameOf(left)} was removed on one side and edited on the other; the edit was kept.`);
  return left;
}

function nameOf(record: ListedRecord): string {
  const name = record.title ?? record.label ?? record.name ?? record.text ?? record.what;
  return typeof name === "string" ? `“${name}”` : `The record ${record.id}`;
}

function conflictAt(path: string, base: unknown, ours: unknown, theirs: unknown): Conflict {
  return {
    id: `conflict-${fingerprint(JSON.stringify([path, ours, theirs]))}`,
    path,
    ...(base === undefined ? {} : { base }),
    ...(ours === undefined ? {} : { ours }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}

/** FNV-1a over 53 bits, twice: the same conflict found twice gets the same id, and stands in the file once. */
function fingerprint(text: string): string {
  const once = (seed: number) => {
    let hash = seed;
    for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  };
  return once(0x811c9dc5) + once(0x12345678);
}

/** A link that one side drew to a node that the other removed brings the node back: a link cannot hang in the air. */
function withEndsOfLinks<Document extends Mergeable>(
  merged: Document,
  sides: readonly (Document | null)[],
  notes: Notes,
): Document {
  if (!("cascade" in merged) || !isObject(merged.cascade)) return merged;
  const { nodes, links } = merged.cascade;
  if (!isRecordList(nodes) || !isRecordList(links)) return merged;
  const present = new Set(nodes.map((node) => node.id));
  const missing = new Set(links.flatMap((link) => [link.from, link.to]).filter((id) => !present.has(String(id))));
  const restored = [...missing].flatMap((id) => {
    const found = sides.map((side) => nodeOf(side, String(id))).find((node) => node !== undefined);
    return found ?? [];
  });
  if (restored.length === 0) return merged;
  for (const node of restored) {
    notes.reports.push(`${nameOf(node)} was removed on one side and linked on the other; it was kept.`);
  }
  return { ...merged, cascade: { ...merged.cascade, nodes: [...nodes, ...restored] } };
}

function nodeOf(document: unknown, id: string): ListedRecord | undefined {
  const cascade = isObject(document) ? document.cascade : undefined;
  const nodes = isObject(cascade) ? cascade.nodes : undefined;
  return isRecordList(nodes) ? nodes.find((node) => node.id === id) : undefined;
}
