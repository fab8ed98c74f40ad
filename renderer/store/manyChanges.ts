import type { DocumentChange } from "../../core/model/documentChange";
import type { HistoryRow } from "./database";
import { pacer, slicesOf } from "./pace";

/** Fewer changes are cloned, printed and read at once. */
const MANY = 250;

/**
 * A change record as the working copy keeps it. IndexedDB clones objects in one go, which of tens of thousands of
 * changes blocks the window; their text, a few hundred at a time, is handed over as it is.
 */
export async function rowOfRecord<Row extends HistoryRow>(record: Row): Promise<Row> {
  if (record.changes.length < MANY) return record;
  const pace = pacer();
  const printed: string[] = [];
  for (const some of slicesOf(record.changes, MANY)) {
    printed.push(JSON.stringify(some).slice(1, -1));
    await pace();
  }
  return { ...record, changes: [], printed };
}

/** The change record that a row keeps: its changes are there to be read. */
export async function recordOfRow<Row extends HistoryRow>(row: Row): Promise<Row> {
  const { printed } = row;
  if (printed === undefined) return row;
  const pace = pacer();
  const changes: DocumentChange[] = [];
  for (const some of printed) {
    changes.push(...(JSON.parse(`[${some}]`) as DocumentChange[]));
    await pace();
  }
  return { ...row, changes, printed: undefined };
}
