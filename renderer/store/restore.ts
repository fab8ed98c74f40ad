import { withLedgersKept } from "../../core/actions/restoredLedgers";
import { applyChanges } from "../../core/model/applyChanges";
import { differences } from "../../core/model/differences";
import type { DocumentChange } from "../../core/model/documentChange";
import { type Result, refusal, success } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import { type Backup, makeBackup } from "./backups";
import { newId } from "./clock";
import { kindOf, type StoredDocument } from "./documentKinds";
import { freeFolder } from "./freeFolder";
import { settleKeys } from "./incidentKeys";
import { removeInTurn } from "./incidents";
import { ownRecord } from "./newRecord";
import { reconcileFolder } from "./reconcile";
import { movedTo, type RestoreItem, type RestorePreview, type Watch } from "./restorePreview";
import { contextOf, keep, remember } from "./run";
import { saveFolder } from "./saver";
import { inTurn, type LoadedDocument, loadDocument, openSession, type Session, type UndoStep } from "./session";
import { hasSettled } from "./settling";
import { replaceDocument } from "./takeOver";
import { noLongerUnreadable } from "./unreadableFiles";
import { fileOf, historyFileOf, readDocument } from "./workspaceFiles";

/** What is restored of a preview: folders of the backup, and which of the newer incidents are set aside with it. */
export interface RestoreChoice {
  readonly folders: ReadonlySet<string>;
  /** Changes of the preview that are not made, by folder: those fields and records stay as they are now. */
  readonly leftOut: ReadonlyMap<string, ReadonlySet<DocumentChange>>;
  readonly aside: ReadonlySet<string>;
}

/** How a restore ended. */
export interface Restored {
  readonly done: number;
  /** How many of those undo takes back: all, but for files that nobody could read and nothing else was known of. */
  readonly undoable: number;
  /** Whether a file that could not be read made room; it is kept under `.backups/removed`. */
  readonly keptAside: boolean;
  /** What was not restored and why, in sentences. */
  readonly problems: readonly string[];
  readonly isStopped: boolean;
}

/**
 * Restores what was chosen, after a backup of how everything is now. Each incident is a change like any other: kept,
 * written, with a line in its history; one undo takes all of it back. What the backup does not hold stays unless it was
 * chosen to be set aside.
 */
export async function restoreBackup(
  preview: RestorePreview,
  choice: RestoreChoice,
  watch: Watch,
): Promise<Result<Restored>> {
  const before = await makeBackup("restore");
  if (before.kind === "failed") {
    return refusal(
      "backup",
      preview.backup.id,
      `Nothing was restored, since no backup could be made before it. ${before.message}`,
    );
  }
  if (before.kind === "stopped") {
    return success({ done: 0, undoable: 0, keptAside: false, problems: [], isStopped: true });
  }
  const current = openSession();
  const group = newId();
  const chosen = preview.items.filter(({ folder, kind }) => kind !== "damaged" && choice.folders.has(folder));
  const aside = preview.newer.filter(({ folder }) => choice.aside.has(folder));
  const total = chosen.length + aside.length;
  const problems: string[] = [];
  let done = 0;
  let undoable = 0;
  for (const work of [
    ...chosen.map((item) => () => restoreItem(current, preview.backup, item, choice.leftOut.get(item.folder))),
    ...aside.map(
      ({ folder }) =>
        () =>
          setAside(current, folder),
    ),
  ]) {
    if (watch.signal.aborted) break;
    watch.progress({ done: done + problems.length, total });
    const step = await inTurn(current, work);
    if (!step.ok) problems.push(step.finding.message);
    else done += 1;
    if (!step.ok || step.value === null) continue;
    remember(current, { ...step.value, group });
    undoable += 1;
  }
  await inTurn(current, () => settleKeys(current));
  const keptAside = chosen.some(({ kind }) => kind === "broken");
  return success({ done, undoable, keptAside, problems, isStopped: done + problems.length < total });
}

/** Resolves to how it is undone; null where nothing differed any more, or nothing was known that could come back. */
async function restoreItem(
  current: Session,
  backup: Backup,
  item: RestoreItem,
  leftOut: ReadonlySet<DocumentChange> = new Set(),
): Promise<Result<UndoStep | null>> {
  if (item.kind === "broken") {
    // What cannot be read makes room; it is kept under `.backups/removed`.
    const moved = await window.secondStory.setAside({ path: fileOf(item.target) });
    if (moved.kind === "failed" && moved.reason !== "absent") return refusal("restore", item.folder, moved.message);
  }
  if (item.kind !== "differs") return bringBack(current, backup, item);
  const put = await putBack(
    backup,
    item,
    item.target,
    item.missing.map(({ path }) => path),
  );
  if (!put.ok) return put;
  const read = await window.secondStory.readBackupFiles({ backup: backup.id, paths: [fileOf(item.folder)] });
  const [file] = read.files;
  if (file === undefined) return refusal("restore", item.folder, read.failures[0]?.message ?? "");
  const then = readDocument(item.folder, file.text);
  const loaded = await loadDocument(current, item.target);
  if (!then.ok) return then;
  if (loaded === null)
    return refusal("restore", item.folder, `${item.title} went meanwhile. Look at the backup again.`);
  const wanted =
    leftOut.size === 0
      ? then.value.value
      : applyChanges(
          loaded.document,
          item.changes.filter((change) => !leftOut.has(change)),
        );
  const next = withLedgers(current, loaded, wanted);
  const kept = await keep(current, { loaded, next, command: "backup.restore", of: momentOf(backup) });
  if (!kept.ok) return kept;
  return success(kept.value === null ? null : stepOf(item.target, kept.value));
}

/** An incident that is not here comes back whole, with sources, attachments and history. */
async function bringBack(current: Session, backup: Backup, item: RestoreItem): Promise<Result<UndoStep | null>> {
  const taken = item.kind === "returns" && (await isTaken(current, item.target));
  const target = taken ? await freeFolder(current, item.folder) : item.target;
  const paths = [...item.missing.map(({ path }) => path), historyFileOf(item.folder), fileOf(item.folder)];
  const put = await putBack(backup, item, target, paths);
  if (!put.ok) return put;
  const known = item.kind === "broken" ? await loadDocument(current, target) : null;
  if (known !== null) return takeInstead(current, known, backup);
  const reconciled = await reconcileFolder(current, target);
  if (reconciled.kind === "blocked") return refusal("restore", target, reconciled.why);
  const record = await ownRecord(current, { folder: target, command: "backup.restore", of: momentOf(backup) });
  await current.database.history.add(record);
  await saveFolder(current, target);
  return success(item.kind === "returns" ? { ...stepOf(target, record.id), moved: "in" } : null);
}

/**
 * A file that came back where the one before could not be read: it takes the place of what the working copy still knew,
 * edits that never reached the broken file among it. Undo gives that back.
 */
async function takeInstead(current: Session, known: LoadedDocument, backup: Backup): Promise<Result<UndoStep | null>> {
  const { folder } = known;
  const disk = await window.secondStory.readFile({ path: fileOf(folder) });
  if (disk.kind !== "text") {
    return refusal(
      "restore",
      folder,
      `${fileOf(folder)} went again right after it was put back. Restore it once more.`,
    );
  }
  const then = readDocument(folder, disk.text);
  if (!then.ok) return then;
  const document = withLedgers(current, known, then.value.value);
  const changes = differences(known.document, document);
  const told = { folder, command: "backup.restore", of: momentOf(backup), changes };
  const record = await ownRecord(current, told);
  hasSettled(current, folder);
  noLongerUnreadable(current, folder);
  await replaceDocument(current, folder, { document, disk, readOnly: false, record });
  await saveFolder(current, folder);
  return success(changes.length === 0 ? null : stepOf(folder, record.id));
}

/** What is restored, with the ledgers of its actions as long as they are by now. */
function withLedgers(current: Session, { folder, document }: LoadedDocument, wanted: StoredDocument): StoredDocument {
  if (kindOf(folder) !== "incident") return wanted;
  return withLedgersKept(document as Incident, wanted as Incident, contextOf(current));
}

async function isTaken(current: Session, folder: string): Promise<boolean> {
  return (await current.database.summaries.get(folder)) !== undefined;
}

async function putBack(
  backup: Backup,
  item: RestoreItem,
  target: string,
  paths: readonly string[],
): Promise<Result<null>> {
  const listed = await window.secondStory.backupFiles({ backup: backup.id });
  if (listed.kind === "failed") return refusal("restore", item.folder, listed.message);
  const held = new Set(listed.files.map(({ path }) => path));
  const files = paths
    .filter((path) => held.has(path))
    .map((path) => ({ path, to: movedTo(path, item.folder, target) }));
  if (files.length === 0) return success(null);
  const put = await window.secondStory.putBack({ backup: backup.id, files });
  if (put.kind === "failed") return refusal("restore", item.folder, put.message);
  // A history that goes on in its place stays as it is; anything else there is not what the backup holds.
  const [other] = put.left.filter((path) => path !== historyFileOf(target));
  if (other === undefined) return success(null);
  return refusal(
    "restore",
    item.folder,
    `${item.title} was not restored: another file stands at ${other} by now. Move it away and restore again.`,
  );
}

async function setAside(current: Session, folder: string): Promise<Result<UndoStep | null>> {
  const removed = await removeInTurn(current, folder);
  if (!removed.ok) return removed;
  return success({ ...stepOf(folder, ""), moved: { keptAt: removed.value.keptAt } });
}

function stepOf(folder: string, record: string): UndoStep {
  return { folder, record, title: "Restore from a backup" };
}

/** The moment of a backup as an instant in UTC. */
function momentOf(backup: Backup): string {
  return new Date(backup.at).toISOString();
}
