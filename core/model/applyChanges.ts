import { applyChange } from "./applyChange";
import {
  type DocumentChange,
  isObject,
  isRecordList,
  type ListedRecord,
  ORDER_STEP,
  ownValue,
  stepsOf,
} from "./documentChange";

/**
 * The document with all changes made in their order, as applyChange makes each; untouched parts keep their identity.
 * Changes within one list cost what is changed, not that times the length of the list: one command may have put tens of
 * thousands of records into it.
 */
export function applyChanges<Document extends object>(
  document: Document,
  changes: readonly DocumentChange[],
): Document {
  let next = document;
  let at = 0;
  while (at < changes.length) {
    const first = changes[at];
    if (first === undefined) break;
    const list = listAround(next, first.path);
    let end = at + 1;
    while (list !== null && end < changes.length && isOfRecord(changes[end], list.path)) end += 1;
    if (list === null || end - at < FEW || !isOfRecord(first, list.path)) {
      next = applyChange(next, first);
      at += 1;
      continue;
    }
    const members = new ChainedRecords(list.records);
    for (const change of changes.slice(at, end)) members.put(change, change.path.slice(list.path.length + 1));
    next = applyChange(next, { path: list.path, to: members.inOrder() });
    at = end;
  }
  return next;
}

/** Fewer changes in a row are not worth an index of their list. */
const FEW = 8;

/** Whether a change is of a record of the list, or below it, and not of the order of the list. */
function isOfRecord(change: DocumentChange | undefined, list: string): boolean {
  const path = change?.path ?? "";
  return path.startsWith(`${list}/`) && path !== `${list}/${ORDER_STEP}`;
}

/** The outermost list of records that a path leads into; null where there is none. */
function listAround(
  document: object,
  path: string,
): { readonly path: string; readonly records: readonly ListedRecord[] } | null {
  let value: unknown = document;
  let end = 0;
  for (const step of stepsOf(path)) {
    if (!isObject(value)) return null;
    value = ownValue(value, step);
    end = path.indexOf("/", end + 1);
    if (end === -1) return null;
    if (isRecordList(value)) return hasEachOnce(value) ? { path: path.slice(0, end), records: value } : null;
  }
  return null;
}

function hasEachOnce(records: readonly ListedRecord[]): boolean {
  return new Set(records.map(({ id }) => id)).size === records.length;
}

interface Link {
  record: ListedRecord;
  before: Link | null;
  behind: Link | null;
}

/** The records of a list, each of which knows its neighbours. */
class ChainedRecords {
  private readonly links = new Map<string, Link>();
  private first: Link | null = null;
  private last: Link | null = null;

  constructor(records: readonly ListedRecord[]) {
    for (const record of records) this.insert({ record, before: null, behind: null }, this.last);
  }

  /** Makes a change of one record. `path` leads there from the list. */
  put(change: DocumentChange, path: string): void {
    const id = stepsOf(`/${path}`)[0] ?? "";
    const isWhole = !path.includes("/");
    const link = this.links.get(id);
    if (isWhole && change.after !== undefined) {
      if (link !== undefined) this.remove(link);
      if (isObject(change.to)) {
        const behind = change.after === null ? null : (this.links.get(change.after) ?? this.last);
        this.insert({ record: change.to as ListedRecord, before: null, behind: null }, behind);
      }
    } else if (link !== undefined) {
      const [changed] = applyChange([link.record], { ...change, path: `/${path}` }) as unknown as ListedRecord[];
      if (changed !== undefined) link.record = changed;
    }
  }

  inOrder(): readonly ListedRecord[] {
    const records: ListedRecord[] = [];
    for (let link = this.first; link !== null; link = link.behind) records.push(link.record);
    return records;
  }

  private insert(link: Link, before: Link | null): void {
    link.before = before;
    link.behind = before === null ? this.first : before.behind;
    if (link.before === null) this.first = link;
    else link.before.behind = link;
    if (link.behind === null) this.last = link;
    else link.behind.before = link;
    this.links.set(link.record.id, link);
  }

  private remove(link: Link): void {
    if (link.before === null) this.first = link.behind;
    else link.before.behind = link.behind;
    if (link.behind === null) this.last = link.before;
    else link.behind.before = link.before;
    this.links.delete(link.record.id);
  }
}
