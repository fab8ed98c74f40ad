import Dexie from "dexie";
import type { RecordRow, WorkingCopy } from "./database";

/** So many rows come at once: tens of thousands would keep the window's thread while they are made objects of. */
const SLICE = 1_000;

/** All rows of a folder, as they stand at one moment, read a part at a time so that the window stays alive. */
export async function readRows(database: WorkingCopy, folder: string): Promise<readonly RecordRow[]> {
  const all: RecordRow[] = [];
  await database.transaction("r", database.records, () =>
    eachRow(database, folder, SLICE, (row) => {
      all.push(row);
    }),
  );
  return all;
}

/** Tells each row of a folder, so many at a time. Call it in a transaction: nobody may change them meanwhile. */
export async function eachRow(
  { records }: WorkingCopy,
  folder: string,
  atOnce: number,
  tell: (row: RecordRow) => void,
): Promise<void> {
  const { minKey, maxKey } = Dexie;
  const end = [folder, maxKey, maxKey];
  let after: unknown[] = [folder, minKey, minKey];
  for (;;) {
    const rows = await records.where("[folder+list+id]").between(after, end, false).limit(atOnce).toArray();
    for (const row of rows) tell(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = [folder, last.list, last.id];
  }
}
