/**
 * One change of a document, as the history keeps it and undo reverses it.
 * `path` names records by their id: `/events/e1/title`; `~1` and `~0` stand for "/" and "~" within a step.
 * With `after` the change adds (`to`) or removes (`from`) a whole record behind that predecessor (null: the first).
 * A path that ends in `/#order` puts the records of a list in another order.
 */
export interface DocumentChange {
  readonly path: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly after?: string | null;
}

/** The step at the end of a path that stands for the order of a list's records. */
export const ORDER_STEP = "#order";

/** A JSON object as the generic functions here see it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Something with an id in a list of such. */
export interface ListedRecord extends JsonObject {
  readonly id: string;
}

/** Whether the value is an object that is no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value can be read as a list of records: every member has an id. An empty list can. */
export function isRecordList(value: unknown): value is readonly ListedRecord[] {
  return Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === "string");
}

/** What an object itself holds under a key: a file may use the names that every object inherits, such as "constructor". */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The path one step further. */
export function pathStep(path: string, step: string): string {
  return `${path}/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The steps of a path, read back. */
export function stepsOf(path: string): readonly string[] {
  return path
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Whether two JSON values say the same; absent keys and `undefined` are one, the order of keys does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  for (const key of Object.keys(a)) if (!sameJson(a[key], ownValue(b, key))) return false;
  for (const key of Object.keys(b)) if (b[key] !== undefined && ownValue(a, key) === undefined) return false;
  return true;
}
