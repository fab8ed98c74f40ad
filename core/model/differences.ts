import {
  type DocumentChange,
  isObject,
  isRecordList,
  type JsonObject,
  type ListedRecord,
  ORDER_STEP,
  ownValue,
  pathStep,
  sameJson,
} from "./documentChange";

/**
 * What changed from `before` to `after`, field by field and record by record. Values that are identical are not looked
 * into, so that the cost is that of the edit, not of the document.
 */
export function differences(before: object, after: object): readonly DocumentChange[] {
  const found: DocumentChange[] = [];
  compare(before, after, "", found);
  return found;
}

function compare(before: unknown, after: unknown, path: string, found: DocumentChange[]): void {
  if (Object.is(before, after)) return;
  if (isObject(before) && isObject(after)) {
    compareFields(before, after, path, found);
    return;
  }
  if (isRecordList(before) && isRecordList(after) && before.length + after.length > 0) {
    compareRecords(before, after, path, found);
    return;
  }
  if (sameJson(before, after)) return;
  found.push({
    path,
    ...(before === undefined ? {} : { from: before }),
    ...(after === undefined ? {} : { to: after }),
  });
}

function compareFields(before: JsonObject, after: JsonObject, path: string, found: DocumentChange[]): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    compare(ownValue(before, key), ownValue(after, key), pathStep(path, key), found);
  }
}

function compareRecords(
  before: readonly ListedRecord[],
  after: readonly ListedRecord[],
  path: string,
  found: DocumentChange[],
): void {
  // The usual edit, in a list of thousands: the same records in the same order.
  if (before.length === after.length && before.every((record, index) => record.id === after[index]?.id)) {
    for (const [index, record] of before.entries()) {
      if (record !== after[index]) compare(record, after[index], pathStep(path, record.id), found);
    }
    return;
  }
  const earlier = new Map(before.map((record) => [record.id, record]));
  const later = new Set(after.map((record) => record.id));
  // Last first, so that the reverse puts each record back behind a predecessor that is there already.
  for (const [index, record] of [...before.entries()].reverse()) {
    if (!later.has(record.id)) {
      found.push({ path: pathStep(path, record.id), from: record, after: before[index - 1]?.id ?? null });
    }
  }
  for (const [index, record] of after.entries()) {
    const old = earlier.get(record.id);
    if (old === undefined) {
      found.push({ path: pathStep(path, record.id), to: record, after: after[index - 1]?.id ?? null });
    } else {
      compare(old, record, pathStep(path, record.id), found);
    }
  }
  const keptBefore = before.filter((record) => later.has(record.id)).map((record) => record.id);
  const keptAfter = after.filter((record) => earlier.has(record.id)).map((record) => record.id);
  if (!sameJson(keptBefore, keptAfter)) {
    found.push({
      path: pathStep(path, ORDER_STEP),
      from: before.map((record) => record.id),
      to: after.map((record) => record.id),
    });
  }
}
