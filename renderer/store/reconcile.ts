import { differences } from "../../core/model/differences";
import type { Incident } from "../../core/model/incident";
import { merge } from "../../core/model/merge";
import { momentIn, newId } from "./clock";
import { WORKSPACE_FOLDER } from "./database";
import { documentOf, rowsOf, type StoredDocument } from "./documentRows";
import { tell } from "./notices";
import { heldSignal, loadDocument, type Session, workspaceOf } from "./session";
import { fileOf, readDocument } from "./workspaceFiles";
import { writeSummary } from "./writeSummary";

/** What reconciling asks for: nothing more, a write, or to leave the file alone until somebody mends it. */
type Reconciled =
  | { readonly kind: "same" }
  | { readonly kind: "write" }
  | { readonly kind: "blocked"; readonly why: string };

const same: Reconciled = { kind: "same" };
const write: Reconciled = { kind: "write" };

/** What stands on the disk for a folder. */
interface OnDisk {
  readonly text: string;
  readonly hash: string;
}

/**
 * Brings working copy and file of one folder together: the same hash, nothing; only one side changed, it is taken;
 * both, they are merged by record. Call it in turn.
 * 4-architecture, "How data flows".
 */
export async function reconcileFolder(current: Session, folder: string, read?: OnDisk | null): Promise<Reconciled> {
  const disk = read === undefined ? await onDisk(folder) : read;
  if (disk === "unreachable") return same;
  const { database } = current;
  const base = await database.bases.get(folder);
  const dirty = (await database.history.where("[folder+written]").equals([folder, 0]).count()) > 0;
  if (disk === null) return gone(current, folder, dirty);
  if (disk.hash === base?.hash) return dirty ? write : same;
  const theirs = readDocument(folder, disk.text);
  if (!theirs.ok) {
    await reportUnreadable(current, folder, theirs.finding.message);
    return { kind: "blocked", why: theirs.finding.message };
  }
  const loaded = await loadDocument(current, folder);
  if (theirs.value.migratedFrom !== null) {
    await window.secondStory.backUp({ path: fileOf(folder), reason: "migration" });
  }
  if (loaded === null || !dirty) {
    await take(current, folder, theirs.value.value, disk, theirs.value.readOnly);
    return theirs.value.migratedFrom === null ? same : write;
  }
  await mergeBoth(current, folder, loaded.document, theirs.value.value, disk);
  return write;
}

async function onDisk(folder: string): Promise<OnDisk | null | "unreachable"> {
  const answer = await window.secondStory.readFile({ path: fileOf(folder) });
  if (answer.kind === "failed") return answer.reason === "absent" ? null : "unreachable";
  return answer.kind === "absent" ? null : { text: answer.text, hash: answer.hash };
}

/** The file is not there: a new document still to be written, or somebody removed it. An edit beats a deletion. */
async function gone(current: Session, folder: string, dirty: boolean): Promise<Reconciled> {
  const { database } = current;
  const base = await database.bases.get(folder);
  if (base === undefined) return dirty ? write : same;
  if (dirty || folder === WORKSPACE_FOLDER) {
    await database.bases.delete(folder);
    await database.baseTexts.delete(folder);
    if (dirty)
      tell({
        kind: "warning",
        message: `${fileOf(folder)} was removed outside the app and edited here; the edit was kept.`,
      });
    return write;
  }
  await forgetDocument(current, folder);
  return same;
}

/** Removes a document from the working copy. */
export async function forgetDocument(current: Session, folder: string): Promise<void> {
  const { database } = current;
  await database.transaction(
    "rw",
    [database.records, database.history, database.summaries, database.bases, database.baseTexts],
    async () => {
      await database.records.where("folder").equals(folder).delete();
      await database.history.where("folder").equals(folder).delete();
      await database.summaries.delete(folder);
      await database.bases.delete(folder);
      await database.baseTexts.delete(folder);
    },
  );
  heldSignal(current, folder)?.set(null);
}

/** Takes what the disk holds as the document; the rows become its rows. */
async function take(
  current: Session,
  folder: string,
  document: StoredDocument,
  disk: OnDisk,
  readOnly: boolean,
): Promise<void> {
  await replaceRows(current, folder, document, disk, readOnly);
  await writeSummary(
    current,
    folder,
    document,
    readOnly ? "A newer version wrote this file; it is shown, not edited." : undefined,
  );
}

async function replaceRows(
  current: Session,
  folder: string,
  document: StoredDocument,
  disk: OnDisk,
  readOnly: boolean,
): Promise<void> {
  const { database } = current;
  const rows = rowsOf(folder, document);
  await database.transaction("rw", database.records, database.bases, database.baseTexts, async () => {
    await database.records.where("folder").equals(folder).delete();
    await database.records.bulkAdd([...rows]);
    await database.bases.put({ folder, hash: disk.hash, readOnly });
    await database.baseTexts.put({ folder, text: disk.text });
  });
  const assembled = documentOf(folder, rows);
  const held = folder === WORKSPACE_FOLDER ? current.workspace : heldSignal(current, folder);
  if (assembled !== null) held?.set({ folder, ...assembled, readOnly });
}

async function mergeBoth(
  current: Session,
  folder: string,
  ours: StoredDocument,
  theirs: StoredDocument,
  disk: OnDisk,
): Promise<void> {
  await window.secondStory.backUp({ path: fileOf(folder), reason: "merge" });
  const baseText = await current.database.baseTexts.get(folder);
  const base = baseText === undefined ? null : readDocument(folder, baseText.text);
  const result = merge<StoredDocument>(base?.ok === true ? base.value.value : null, ours, theirs);
  await replaceRows(current, folder, result.merged, disk, false);
  await current.database.history.add({
    id: newId(),
    folder,
    parent: null,
    device: current.device,
    at: momentIn(workspaceOf(current)),
    command: "file.merge",
    changes: differences(ours, result.merged),
    written: 0,
  });
  await writeSummary(current, folder, result.merged);
  const open = result.conflicts.length;
  tell({
    kind: open > 0 ? "warning" : "info",
    message:
      open > 0
        ? `${nameOf(result.merged)} was changed elsewhere too. Both versions were merged; ${open} ${open === 1 ? "field needs" : "fields need"} your decision.`
        : `${nameOf(result.merged)} was changed elsewhere too; both versions were merged. ${result.reports.join(" ")}`.trim(),
  });
}

function nameOf(document: StoredDocument): string {
  return "title" in document ? `“${(document as Incident).title}”` : "The workspace";
}

/** The working copy stands; the file is left as it is until somebody mends it. */
async function reportUnreadable(current: Session, folder: string, message: string): Promise<void> {
  const known = await current.database.summaries.get(folder);
  if (known?.problem !== message) tell({ kind: "warning", message });
  const loaded = await loadDocument(current, folder);
  if (loaded !== null) {
    await writeSummary(current, folder, loaded.document, message);
    return;
  }
  if (folder === WORKSPACE_FOLDER) return;
  await current.database.summaries.put({
    folder,
    id: folder,
    key: folder,
    title: folder,
    severity: null,
    status: "draft",
    zone: "UTC",
    startMs: null,
    impactWords: null,
    again: null,
    events: 0,
    nodes: 0,
    actions: 0,
    openActions: 0,
    themes: [],
    standing: { waiting: [], progress: [] },
    updatedAt: momentIn(workspaceOf(current)),
    problem: message,
  });
}
