import { type ObservabilitySet, RangeSet } from "dexie";

/**
 * The folders whose rows a committed change touched, as Dexie tells of it; "all" where it names no single folder, as
 * for many rows at once.
 * @param database the name of the working copy
 */
export function changedFolders(parts: ObservabilitySet, database: string): ReadonlySet<string> | "all" {
  const ranges = parts[`idb://${database}/records/`];
  const folders = new Set<string>();
  for (const { from, to } of ranges === undefined ? [] : RangeSet(ranges)) {
    const [first, last] = [folderOf(from), folderOf(to)];
    if (first === null || first !== last) return "all";
    folders.add(first);
  }
  return folders;
}

function folderOf(key: unknown): string | null {
  const folder: unknown = Array.isArray(key) ? key[0] : null;
  return typeof folder === "string" ? folder : null;
}
