import type { z } from "zod";
import { ActionReview } from "../../core/model/actionReview";
import { applyChange, valueAt } from "../../core/model/applyChange";
import { type ListedRecord, sameJson } from "../../core/model/documentChange";
import { Incident } from "../../core/model/incident";
import { Workspace } from "../../core/model/workspace";
import type { RecordRow } from "./database";
import { type DocumentKind, kindOf, type StoredDocument } from "./documentKinds";

/** The lists of a document whose members are rows of their own, as paths. */
const lists: Readonly<Record<DocumentKind, readonly string[]>> = {
  incident: [
    "/people",
    "/changes",
    "/events",
    "/cascade/nodes",
    "/cascade/links",
    "/cascade/safeguards",
    "/factors",
    "/insights",
    "/actions",
    "/reviews",
    "/sources",
    "/attachments",
  ],
  workspace: ["/themes", "/services", "/calendar", "/rules", "/proofs"],
  review: ["/seen", "/risks"],
};

const schemas: Readonly<Record<DocumentKind, z.ZodType>> = {
  incident: Incident,
  workspace: Workspace,
  review: ActionReview,
};

/** The list of the one row that holds what stands outside all lists. */
export const ROOT = "";
const STEP = 1024;
/** New records stand between their neighbours where there are fewer than so many in a row. */
const NEAR = 50;

/** Where each record of a document stands in its list, by list and id. */
export type Ranks = ReadonlyMap<string, number>;

/** The rows to write and to remove for an edit, and the ranks after it. */
export interface RowChanges {
  readonly puts: readonly RecordRow[];
  readonly removes: readonly [string, string, string][];
  readonly ranks: Ranks;
}

function listsOf(folder: string): readonly string[] {
  return lists[kindOf(folder)];
}

/** The schema of a folder's document. */
function schemaOf(folder: string): z.ZodType<StoredDocument> {
  return schemas[kindOf(folder)] as z.ZodType<StoredDocument>;
}

function recordsAt(document: object, list: string): readonly ListedRecord[] {
  return (valueAt(document, list) ?? []) as readonly ListedRecord[];
}

/** All rows of a document. */
export function rowsOf(folder: string, document: StoredDocument): readonly RecordRow[] {
  return rowChanges(folder, null, document, new Map()).puts;
}

/** The rows that an edit changed. Records that kept their identity cost nothing. */
export function rowChanges(
  folder: string,
  before: StoredDocument | null,
  after: StoredDocument,
  ranks: Ranks,
): RowChanges {
  const puts: RecordRow[] = [];
  const removes: [string, string, string][] = [];
  const nextRanks = new Map(ranks);
  for (const list of listsOf(folder)) {
    const old = before === null ? [] : recordsAt(before, list);
    const now = recordsAt(after, list);
    if (old === now) continue;
    const known = new Map(old.map((record) => [record.id, record]));
    const placed = ranksFor(list, old, now, ranks);
    for (const record of now) {
      const rank = placed.get(record.id) ?? 0;
      const key = `${list} ${record.id}`;
      if (known.get(record.id) !== record || ranks.get(key) !== rank) {
        puts.push({ folder, list, id: record.id, rank, value: record });
      }
      nextRanks.set(key, rank);
      known.delete(record.id);
    }
    for (const id of known.keys()) {
      removes.push([folder, list, id]);
      nextRanks.delete(`${list} ${id}`);
    }
  }
  const root = withoutLists(folder, after);
  if (before === null || !sameJson(withoutLists(folder, before), root)) {
    puts.push({ folder, list: ROOT, id: ROOT, rank: 0, value: root });
  }
  return { puts, removes, ranks: nextRanks };
}

/** Ranks that put `now` in order and move as few rows as possible: kept ones stay while they ascend. */
function ranksFor(
  list: string,
  old: readonly ListedRecord[],
  now: readonly ListedRecord[],
  ranks: Ranks,
): ReadonlyMap<string, number> {
  const kept = new Set(old.map((record) => record.id));
  const following = nextKept(now, kept);
  const placed = new Map<string, number>();
  let last = 0;
  for (const [index, { id }] of now.entries()) {
    const present = kept.has(id) ? ranks.get(`${list} ${id}`) : undefined;
    const next = now[following[index] ?? now.length];
    const ceiling = next === undefined ? undefined : ranks.get(`${list} ${next.id}`);
    const room = ceiling !== undefined && ceiling > last ? (last + ceiling) / 2 : last + STEP;
    const rank = present !== undefined && present > last ? present : room;
    if (rank <= last) return evenRanks(now);
    placed.set(id, rank);
    last = rank;
  }
  return placed;
}

/** For each place the next behind it whose record was there before; none that is farther than a few dozen. */
function nextKept(now: readonly ListedRecord[], kept: ReadonlySet<string>): readonly number[] {
  const places: number[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let index = now.length - 1; index >= 0; index -= 1) {
    places[index] = next - index < NEAR ? next : now.length;
    if (kept.has(now[index]?.id ?? "")) next = index;
  }
  return places;
}

function evenRanks(now: readonly ListedRecord[]): ReadonlyMap<string, number> {
  return new Map(now.map((record, index) => [record.id, (index + 1) * STEP]));
}

function withoutLists(folder: string, document: StoredDocument): object {
  return listsOf(folder).reduce<object>(
    (rest, list) => (valueAt(rest, list) === undefined ? rest : applyChange(rest, { path: list })),
    document,
  );
}

/** A document with the ranks that the next edit needs. */
export interface Assembled {
  readonly document: StoredDocument;
  /** Worked out when an edit first asks: opening does not wait for them. */
  readonly ranks: () => Ranks;
}

/** Records of one list in their order, and where each stands. */
export interface RankedList {
  readonly ranks: readonly number[];
  readonly records: readonly object[];
}

/** The document that rows stand for; null when there are none. */
export function documentOf(folder: string, rows: readonly RecordRow[]): Assembled | null {
  const root = rows.find((row) => row.list === ROOT);
  if (root === undefined) return null;
  const byList = new Map<string, RecordRow[]>();
  for (const row of rows) {
    const list = byList.get(row.list);
    if (list === undefined) byList.set(row.list, [row]);
    else list.push(row);
  }
  const lists = new Map<string, RankedList>();
  for (const [list, members] of byList) {
    members.sort((a, b) => a.rank - b.rank);
    lists.set(list, { ranks: members.map(({ rank }) => rank), records: members.map(({ value }) => value) });
  }
  return assembled(folder, root.value, lists);
}

/** A document from what stands outside all lists, and the lists. */
export function assembled(folder: string, root: object, lists: ReadonlyMap<string, RankedList>): Assembled {
  let document = root;
  for (const list of listsOf(folder))
    document = applyChange(document, { path: list, to: lists.get(list)?.records ?? [] });
  let ranks: Ranks | undefined;
  return {
    document: document as StoredDocument,
    ranks: () => {
      ranks ??= ranksOf(folder, lists);
      return ranks;
    },
  };
}

function ranksOf(folder: string, lists: ReadonlyMap<string, RankedList>): Ranks {
  const all = new Map<string, number>();
  for (const list of listsOf(folder)) {
    const { ranks, records } = lists.get(list) ?? { ranks: [], records: [] };
    for (const [at, record] of records.entries()) all.set(`${list} ${(record as ListedRecord).id}`, ranks[at] ?? 0);
  }
  return all;
}

/** Whether a value can stand as the document of a folder: what an edit made is checked before it is kept. */
export function faultOf(folder: string, document: StoredDocument, changed: RowChanges): string | null {
  const shell = changed.puts.some((row) => row.list === ROOT) ? withoutLists(folder, document) : null;
  const byList = new Map<string, object[]>();
  for (const row of changed.puts) {
    if (row.list === ROOT) continue;
    const members = byList.get(row.list);
    if (members === undefined) byList.set(row.list, [row.value]);
    else members.push(row.value);
  }
  const probe = [...byList].reduce<object>(
    (whole, [path, members]) => applyChange(whole, { path, to: members }),
    shell ?? withoutLists(folder, document),
  );
  const parsed = schemaOf(folder).safeParse(probe);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  return issue === undefined ? "it does not fit the model" : `${issue.path.map(String).join("/")}: ${issue.message}`;
}
