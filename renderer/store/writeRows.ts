import type { WorkingCopy } from "./database";
import type { StoredDocument } from "./documentKinds";
import { faultOf, type RowChanges } from "./documentRows";
import { pacer, slicesOf } from "./pace";

/** So many rows are checked, or handed to the working copy, within a frame. */
const SLICE = 250;

/** As faultOf; of many rows a little at a time, so that the window stays alive. */
export async function faultInRows(
  folder: string,
  document: StoredDocument,
  changed: RowChanges,
): Promise<string | null> {
  const pace = pacer();
  for (const puts of changed.puts.length === 0 ? [[]] : slicesOf(changed.puts, SLICE)) {
    const fault = faultOf(folder, document, { ...changed, puts });
    if (fault !== null) return fault;
    await pace();
  }
  return null;
}

/**
 * Puts rows into the working copy and removes others, a little at a time, within the transaction that is under way:
 * each part waits for the request before, which keeps the transaction open, and all of it is kept or nothing.
 */
export async function writeRows(
  { records }: WorkingCopy,
  { puts, removes }: Pick<RowChanges, "puts" | "removes">,
): Promise<void> {
  for (const some of slicesOf(puts, SLICE)) await records.bulkPut(some);
  for (const some of slicesOf(removes, SLICE)) await records.bulkDelete([...some]);
}
