import { ledgersShortened } from "../../core/actions/ledgerFindings";
import { differences } from "../../core/model/differences";
import type { Incident } from "../../core/model/incident";
import { merge } from "../../core/model/merge";
import type { HistoryRow } from "./database";
import { kindOf, nameOfDocument, type StoredDocument, WORKSPACE_FOLDER } from "./documentKinds";
import { documentOf, rowsOf } from "./documentRows";
import { TAKE_OVER } from "./handEdits";
import { recordFromElsewhere } from "./newRecord";
import { tell } from "./notices";
import { heldSignal, type LoadedDocument, type Session } from "./session";
import { fileOf, readDocument } from "./workspaceFiles";
import { followPolicy, writeSummary } from "./writeSummary";

/** A document that takes the place of another, and the file that it is measured by from now on. */
interface Replacement {
  readonly document: StoredDocument;
  readonly disk: { readonly text: string; readonly hash: string };
  readonly readOnly: boolean;
  /** The change record that goes with it, where it is more than what the disk holds. */
  readonly record?: HistoryRow;
}

/** Puts a document in a folder's place: its rows, its base and its summary in one transaction, then what is held open. */
export async function replaceDocument(current: Session, folder: string, by: Replacement): Promise<void> {
  const { document, disk, readOnly, record } = by;
  const { database } = current;
  const rows = rowsOf(folder, document);
  const tables = [database.records, database.bases, database.baseTexts, database.history, database.summaries];
  await database.transaction("rw", tables, async () => {
    await database.records.where("folder").equals(folder).delete();
    await database.records.bulkAdd([...rows]);
    await database.bases.put({ folder, hash: disk.hash, readOnly });
    await database.baseTexts.put({ folder, text: disk.text });
    if (record !== undefined) await database.history.add(record);
    await writeSummary(current, folder, document);
  });
  const assembled = documentOf(folder, rows);
  const held = folder === WORKSPACE_FOLDER ? current.workspace : heldSignal(current, folder);
  const before = held?.get()?.document ?? null;
  if (assembled !== null) held?.set({ folder, ...assembled, readOnly });
  await followPolicy(current, folder, before);
}

/** Takes over what somebody else made of a file, with a line in the history that tells what. */
export async function takeOver(
  current: Session,
  folder: string,
  loaded: LoadedDocument | null,
  by: Replacement,
): Promise<void> {
  const isTold = loaded !== null && !by.readOnly && !loaded.readOnly && loaded.document.id === by.document.id;
  const changes = isTold ? differences(loaded.document, by.document) : [];
  const record =
    changes.length === 0 ? {} : { record: await recordFromElsewhere(current, { folder, command: TAKE_OVER, changes }) };
  await replaceDocument(current, folder, { ...by, ...record });
  if (!isTold || kindOf(folder) !== "incident") return;
  for (const message of ledgersShortened(loaded.document as Incident, by.document as Incident))
    tell({ kind: "warning", message, subject: `ledger ${message}` });
}

/**
 * Merges what the disk holds into ours by record; the file as it was is kept in `.backups/` first. Resolves to why that
 * could not be, with nothing merged, or to null. 2-model, "Merge".
 */
export async function mergeBoth(
  current: Session,
  loaded: LoadedDocument,
  theirs: StoredDocument,
  disk: { readonly text: string; readonly hash: string },
): Promise<string | null> {
  const { folder, document: ours } = loaded;
  const copy = await window.secondStory.backUp({ path: fileOf(folder), reason: "merge" });
  if (copy.kind === "failed") return copy.message;
  const baseText = await current.database.baseTexts.get(folder);
  const base = baseText === undefined ? null : readDocument(folder, baseText.text);
  const result = merge<StoredDocument>(base?.ok === true ? base.value.value : null, ours, theirs);
  await replaceDocument(current, folder, {
    document: result.merged,
    disk,
    readOnly: false,
    record: await recordFromElsewhere(current, {
      folder,
      command: "file.merge",
      changes: differences(ours, result.merged),
    }),
  });
  const open = result.conflicts.length;
  tell({
    kind: open > 0 ? "warning" : "info",
    message:
      open > 0
        ? `${nameOfDocument(result.merged)} was changed elsewhere too. Both versions were merged; ${open} ${open === 1 ? "field needs" : "fields need"} your decision.`
        : `${nameOfDocument(result.merged)} was changed elsewhere too; both versions were merged. ${result.reports.join(" ")}`.trim(),
  });
  return null;
}
