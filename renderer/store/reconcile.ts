import { kindOf, nameOfDocument, WORKSPACE_FOLDER } from "./documentKinds";
import { TAKE_OVER } from "./handEdits";
import { tell } from "./notices";
import { followRenames, unknownFolders } from "./renamedFolders";
import { moveToFreeFolder } from "./separateIncidents";
import { heldSignal, loadDocument, type Session } from "./session";
import { hasSettled, isSettling } from "./settling";
import { mergeBoth, replaceDocument, takeOver } from "./takeOver";
import { noLongerUnreadable, reportMended, reportUnreadable } from "./unreadableFiles";
import { fileOf, printDocument, readDocument } from "./workspaceFiles";

/** What reconciling asks for: nothing more, a write, or to leave the file alone until somebody mends it. */
type Reconciled =
  | { readonly kind: "same" }
  /** `folder` is where the document stands now: under another one where two incidents met in one folder. */
  | { readonly kind: "write"; readonly folder: string }
  | { readonly kind: "blocked"; readonly why: string }
  /** The disk does not take what must be there first. */
  | { readonly kind: "waiting"; readonly why: string }
  /** The file cannot be read just now, and may be half written: it is looked at again before that is said. */
  | { readonly kind: "settling"; readonly why: string }
  /** The file went just now: it may come back, and is looked for again before it is taken for removed. */
  | { readonly kind: "missing"; readonly why: string };

/** A sync program takes a file away and brings the next one a moment later; so long a file may be missing. */
const MISSING_MS = 10_000;
/** Since when files are missing, by folder, by performance.now(). */
const missing = new WeakMap<Session, Map<string, number>>();

const same: Reconciled = { kind: "same" };

/** What stands on the disk for a folder. */
interface OnDisk {
  readonly text: string;
  readonly hash: string;
}

/**
 * Brings working copy and file of one folder together: the same hash, nothing; only one side changed, it is taken;
 * both, they are merged by record. Call it in turn.
 * 4-architecture, "How data flows".
 * @param read the file as it was read in this turn; left out, it is read here
 */
export async function reconcileFolder(current: Session, folder: string, read?: OnDisk): Promise<Reconciled> {
  const disk = read ?? (await onDisk(folder));
  if (disk === "away") return same;
  if (disk !== null) missing.get(current)?.delete(folder);
  if (disk !== null && "unreadable" in disk) return settlingOrBlocked(current, folder, disk.unreadable);
  const { database } = current;
  const base = await database.bases.get(folder);
  const unwritten = await database.history
    .where("[folder+written]")
    .equals([folder, 0])
    .filter(({ command }) => command !== TAKE_OVER)
    .count();
  const loaded = await loadDocument(current, folder);
  // What has no base is ours alone: a new incident, or one that outlived the loss of the working copy in memory.
  const dirty = unwritten > 0 || (loaded !== null && base === undefined);
  if (disk === null) return gone(current, folder, dirty);
  if (disk.hash === base?.hash) {
    hasSettled(current, folder);
    await reportMended(current, folder);
    return dirty ? { kind: "write", folder } : same;
  }
  const theirs = readDocument(folder, disk.text);
  if (!theirs.ok) return settlingOrBlocked(current, folder, theirs.finding.message);
  hasSettled(current, folder);
  if (theirs.value.readOnly && dirty) return blocked(current, folder, newerThanEdits(folder));
  noLongerUnreadable(current, folder);
  if (theirs.value.readOnly) {
    current.problems.set(folder, "A newer version wrote this file; it is shown, not edited.");
  }
  if (theirs.value.migratedFrom !== null) {
    // What an older version wrote is never written over without a copy of it.
    const copy = await window.secondStory.backUp({ path: fileOf(folder), reason: "migration" });
    if (copy.kind === "failed") return { kind: "waiting", why: copy.message };
  }
  if (loaded === null || !dirty) {
    const by = { document: theirs.value.value, disk, readOnly: theirs.value.readOnly };
    await takeOver(current, folder, loaded, by);
    return theirs.value.migratedFrom === null ? same : { kind: "write", folder };
  }
  if (printDocument(folder, loaded.document) === disk.text) {
    // Ours, written just before an end that came before this could be noted.
    await replaceDocument(current, folder, { document: loaded.document, disk, readOnly: false });
    return { kind: "write", folder };
  }
  if (loaded.document.id !== theirs.value.value.id && kindOf(folder) === "incident") {
    const free = await moveToFreeFolder(current, loaded);
    await replaceDocument(current, folder, { document: theirs.value.value, disk, readOnly: theirs.value.readOnly });
    return { kind: "write", folder: free };
  }
  const why = await mergeBoth(current, loaded, theirs.value.value, disk);
  // Without a copy of theirs in `.backups/` nothing is merged over it: a full disk, most likely. It is tried again.
  return why === null ? { kind: "write", folder } : { kind: "waiting", why };
}

async function onDisk(folder: string): Promise<OnDisk | null | "away" | { readonly unreadable: string }> {
  const answer = await window.secondStory.readFile({ path: fileOf(folder) });
  if (answer.kind === "text") return { text: answer.text, hash: answer.hash };
  if (answer.kind === "absent" || answer.reason === "absent") return null;
  const isHere =
    answer.reason === "not text" ||
    answer.reason === "not a file" ||
    answer.reason === "too large" ||
    answer.reason === "outside";
  return isHere ? { unreadable: answer.message } : "away";
}

async function settlingOrBlocked(current: Session, folder: string, why: string): Promise<Reconciled> {
  if (!(await isSettling(current, folder))) return blocked(current, folder, why);
  return {
    kind: "settling",
    why: `${fileOf(folder)} is being written by another program. It is looked at again; what was edited is kept on this computer.`,
  };
}

async function blocked(current: Session, folder: string, why: string): Promise<Reconciled> {
  await reportUnreadable(current, folder, why);
  return { kind: "blocked", why };
}

function newerThanEdits(folder: string): string {
  return `A newer version of Second Story wrote ${fileOf(folder)}. It is left as it is, and what was edited here is kept on this computer. Update the app to bring both together.`;
}

/** The file is not there: a new document still to be written, or somebody removed it. An edit beats a deletion. */
async function gone(current: Session, folder: string, dirty: boolean): Promise<Reconciled> {
  const { database } = current;
  const base = await database.bases.get(folder);
  hasSettled(current, folder);
  if (base === undefined && dirty) return { kind: "write", folder };
  if (base === undefined) {
    // Only that its file could not be read was known of it.
    if ((await loadDocument(current, folder)) === null) await forgetDocument(current, folder);
    return same;
  }
  if (!isMissingForLong(current, folder)) {
    return {
      kind: "missing",
      why: `${fileOf(folder)} is not there just now. It is looked for again; what was edited is kept on this computer.`,
    };
  }
  const [now] = await followRenames(current, [folder], await unknownFolders(current));
  if (now !== undefined) return { kind: "write", folder: now };
  const loaded = await loadDocument(current, folder);
  if (loaded === null) return same;
  if (dirty || folder === WORKSPACE_FOLDER) {
    await database.bases.delete(folder);
    await database.baseTexts.delete(folder);
    if (dirty)
      tell({
        kind: "warning",
        message: `${fileOf(folder)} was removed outside the app and edited here; the edit was kept.`,
      });
    return { kind: "write", folder };
  }
  await forgetDocument(current, folder);
  tell({ kind: "info", message: `${nameOfDocument(loaded.document)} was removed outside the app.` });
  return same;
}

function isMissingForLong(current: Session, folder: string): boolean {
  const since = missing.get(current) ?? new Map<string, number>();
  missing.set(current, since);
  const began = since.get(folder) ?? performance.now();
  since.set(folder, began);
  if (performance.now() - began < MISSING_MS) return false;
  since.delete(folder);
  return true;
}

/** Removes a document from the working copy. */
export async function forgetDocument(current: Session, folder: string): Promise<void> {
  const { database } = current;
  await database.transaction(
    "rw",
    [database.records, database.history, database.summaries, database.bases, database.baseTexts, database.waitingTexts],
    async () => {
      await database.records.where("folder").equals(folder).delete();
      await database.history.where("folder").equals(folder).delete();
      await database.waitingTexts.where("folder").equals(folder).delete();
      await database.summaries.delete(folder);
      await database.bases.delete(folder);
      await database.baseTexts.delete(folder);
    },
  );
  noLongerUnreadable(current, folder);
  heldSignal(current, folder)?.set(null);
}
