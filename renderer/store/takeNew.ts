import type { StoredDocument } from "./documentKinds";
import { rowsOf } from "./documentRows";
import { heldSignal, type Session } from "./session";
import { readDocument } from "./workspaceFiles";
import { summaryFor } from "./writeSummary";

/** A file of a folder as it was read in this turn. */
interface ReadFolder {
  readonly folder: string;
  readonly text: string;
  readonly hash: string;
}

/**
 * Takes files of which this computer knows nothing, all in one transaction: a workspace that is opened for the first
 * time, or whose working copy was lost, is there sooner. What is known in any way, needs a migration, or cannot be read
 * is left to be reconciled by itself. Call it in turn.
 * @returns the folders that were taken
 */
export async function takeNew(current: Session, read: readonly ReadFolder[]): Promise<ReadonlySet<string>> {
  const { database } = current;
  const known = await knownAmong(
    current,
    read.map(({ folder }) => folder),
  );
  const taken = read.flatMap((file) => {
    if (known.has(file.folder)) return [];
    const document = plainDocument(file);
    return document === null ? [] : [{ ...file, document }];
  });
  if (taken.length === 0) return new Set();
  const rows = taken.flatMap(({ folder, document }) => rowsOf(folder, document));
  const summaries = taken.flatMap(({ folder, document }) => summaryFor(current, folder, document) ?? []);
  const tables = [database.records, database.bases, database.baseTexts, database.summaries];
  await database.transaction("rw", tables, async () => {
    await database.records.bulkAdd(rows);
    await database.bases.bulkAdd(taken.map(({ folder, hash }) => ({ folder, hash, readOnly: false })));
    await database.baseTexts.bulkPut(taken.map(({ folder, text }) => ({ folder, text })));
    await database.summaries.bulkPut(summaries);
  });
  return new Set(taken.map(({ folder }) => folder));
}

/** Folders of which there is a base, a record, a change that waits, a problem, or a document held in memory. */
async function knownAmong(current: Session, folders: readonly string[]): Promise<ReadonlySet<string>> {
  const { database } = current;
  const bases = await database.bases.bulkGet([...folders]);
  const recorded = await database.records.where("folder").anyOf(folders).uniqueKeys();
  const changed = await database.history.where("folder").anyOf(folders).uniqueKeys();
  const held = folders.filter((folder) => current.problems.has(folder) || heldSignal(current, folder)?.get() != null);
  return new Set([
    ...bases.flatMap((base) => base?.folder ?? []),
    ...recorded.map(String),
    ...changed.map(String),
    ...held,
  ]);
}

/** The document of a file of this version; null for one that needs a closer look. */
function plainDocument({ folder, text }: ReadFolder): StoredDocument | null {
  const read = readDocument(folder, text);
  if (!read.ok || read.value.readOnly || read.value.migratedFrom !== null) return null;
  return read.value.value;
}
