import {
  type DocumentChange,
  isObject,
  isRecordList,
  type JsonObject,
  type ListedRecord,
  ORDER_STEP,
  ownValue,
  sameJson,
  stepsOf,
} from "./documentChange";

/** The change that takes another back. */
export function reverseOf(change: DocumentChange): DocumentChange {
  const { path, from, to, after } = change;
  return {
    path,
    ...(to === undefined ? {} : { from: to }),
    ...(from === undefined ? {} : { to: from }),
    ...(after === undefined ? {} : { after }),
  };
}

/** The document with the change made, whatever stands there now; untouched parts keep their identity. */
export function applyChange<Document extends object>(document: Document, change: DocumentChange): Document {
  return put(document, stepsOf(change.path), change) as Document;
}

/** The value that a path names now; undefined when there is none. An order path gives the ids of its list. */
export function valueAt(document: unknown, path: string): unknown {
  let value: unknown = document;
  for (const step of stepsOf(path)) {
    if (step === ORDER_STEP && isRecordList(value)) return value.map((record) => record.id);
    if (isRecordList(value)) value = value.find((record) => record.id === step);
    else if (isObject(value)) value = ownValue(value, step);
    else return undefined;
  }
  return value;
}

/** As valueAt, for many paths of one document: each of its lists is gone through once, not once for each path. */
export function valueReader(document: unknown): (path: string) => unknown {
  const recordsOf = new Map<unknown, ReadonlyMap<string, ListedRecord> | null>();
  const recordsIn = (value: unknown): ReadonlyMap<string, ListedRecord> | null => {
    const known = recordsOf.get(value);
    if (known !== undefined) return known;
    // Of two with one id valueAt gives the first.
    const read = isRecordList(value) ? new Map(value.toReversed().map((record) => [record.id, record])) : null;
    if (Array.isArray(value)) recordsOf.set(value, read);
    return read;
  };
  return (path) => {
    let value: unknown = document;
    for (const step of stepsOf(path)) {
      const records = recordsIn(value);
      if (step === ORDER_STEP && isRecordList(value)) return value.map((record) => record.id);
      if (records !== null) value = records.get(step);
      else if (isObject(value)) value = ownValue(value, step);
      else return undefined;
    }
    return value;
  };
}

/**
 * Whether the document still says what the change made of it, so that taking it back undoes nobody else's work.
 * @param present what the change's path names now
 */
export function stillStands(present: unknown, change: DocumentChange): boolean {
  if (change.path.endsWith(`/${ORDER_STEP}`)) return true;
  return sameJson(present, change.to);
}

function put(value: unknown, steps: readonly string[], change: DocumentChange): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change.to;
  if (step === ORDER_STEP) return isRecordList(value) ? inOrder(value, change.to) : value;
  if (rest.length === 0 && change.after !== undefined) {
    return putRecord(isRecordList(value) ? value : [], step, change.to, change.after);
  }
  if (isRecordList(value)) {
    return value.map((record) => (record.id === step ? put(record, rest, change) : record));
  }
  return putField(isObject(value) ? value : {}, step, rest, change);
}

function putField(object: JsonObject, step: string, rest: readonly string[], change: DocumentChange): JsonObject {
  const next = put(ownValue(object, step), rest, change);
  if (next !== undefined) return { ...object, [step]: next };
  const { [step]: _gone, ...left } = object;
  return left;
}

function putRecord(
  list: readonly ListedRecord[],
  id: string,
  record: unknown,
  after: string | null,
): readonly unknown[] {
  const others = list.filter((each) => each.id !== id);
  if (record === undefined) return others;
  const at = after === null ? 0 : others.findIndex((each) => each.id === after) + 1;
  const place = at === 0 && after !== null ? others.length : at;
  return [...others.slice(0, place), record, ...others.slice(place)];
}

function inOrder(list: readonly ListedRecord[], order: unknown): readonly ListedRecord[] {
  const ids = Array.isArray(order) ? order : [];
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = (record: ListedRecord, index: number): number => place.get(record.id) ?? index;
  return list
    .map((record, index) => ({ record, place: placeOf(record, index) }))
    .sort((a, b) => a.place - b.place)
    .map(({ record }) => record);
}
