import { isObject, isRecordList } from "./documentChange";

/** Where an id stands a second time in one list of records, with the id; null when every list can be told apart. */
export function doubledId(document: unknown): { readonly path: readonly PropertyKey[]; readonly id: string } | null {
  return doubledBelow(document, []);
}

/** Merge, undo and history find records by their ids: of two with one id, one would be lost. */
function doubledBelow(
  value: unknown,
  path: readonly PropertyKey[],
): { readonly path: readonly PropertyKey[]; readonly id: string } | null {
  const here = doubledIn(value, path);
  if (here !== null) return here;
  if (!Array.isArray(value) && !isObject(value)) return null;
  for (const [key, held] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (typeof held !== "object" || held === null) continue;
    // What the two sides of a conflict hold is kept as it is.
    const found = key === "conflicts" ? doubledIn(held, [...path, key]) : doubledBelow(held, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function doubledIn(value: unknown, path: readonly PropertyKey[]): ReturnType<typeof doubledBelow> {
  if (!isRecordList(value)) return null;
  const seen = new Set<string>();
  for (const [index, { id }] of value.entries()) {
    if (seen.has(id)) return { path: [...path, index], id };
    seen.add(id);
  }
  return null;
}
