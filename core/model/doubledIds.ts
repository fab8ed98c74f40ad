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
  if (isRecordList(value)) {
    const seen = new Set<string>();
    for (const [index, { id }] of value.entries()) {
      if (seen.has(id)) return { path: [...path, index], id };
      seen.add(id);
    }
  }
  if (!Array.isArray(value) && !isObject(value)) return null;
  for (const [key, held] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (typeof held !== "object" || held === null || key === "conflicts") continue;
    const found = doubledBelow(held, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
