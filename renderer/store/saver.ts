import { firstLine } from "./firstLine";
import { graceOf, TAKE_OVER, withoutTold } from "./handEdits";
import { reconcileFolder } from "./reconcile";
import { inTurn, loadDocument, type Session } from "./session";
import { writeWaitingTexts } from "./waitingTexts";
import { fileOf, missingHere, printDocumentAtEase, WORKSPACE_FILE } from "./workspaceFiles";
import { writeHistory } from "./writeHistory";
import { writeSummary } from "./writeSummary";

/** The longest an edit waits for its file. A throttle, not a debounce: steady typing cannot starve it. 5-trust, "Data". */
const LONGEST_WAIT_MS = 800;
/** How soon it is tried again where nothing reaches the disk. */
export const RETRY_MS = 3_000;
/** A write that meets somebody else's change is merged and tried again; a folder that never rests is left for later. */
const FLUSH_PASSES = 5;

interface Timer {
  readonly timer: ReturnType<typeof setTimeout>;
  /** By performance.now(). */
  readonly due: number;
}

const timers = new WeakMap<Session, Map<string, Timer>>();

function timersOf(current: Session): Map<string, Timer> {
  const waiting = timers.get(current) ?? new Map<string, Timer>();
  timers.set(current, waiting);
  return waiting;
}

/** Sees to it that a folder's document is in its file soon: half of the longest wait is left for the write itself. */
export function scheduleSave(current: Session, folder: string, waitMs = LONGEST_WAIT_MS / 2): void {
  const waiting = timersOf(current);
  const known = waiting.get(folder);
  const due = performance.now() + waitMs;
  if (known !== undefined && known.due <= due) return;
  clearTimeout(known?.timer);
  if (current.save.get().kind === "saved") current.save.set({ kind: "saving" });
  const timer = setTimeout(() => {
    waiting.delete(folder);
    void saveInTurn(current, folder);
  }, waitMs);
  waiting.set(folder, { timer, due });
}

/** Writes at once whatever waits, also what is just being kept; for closing, and before the workspace changes. */
export async function flush(current: Session): Promise<void> {
  const waiting = timersOf(current);
  for (let pass = 0; pass < FLUSH_PASSES; pass++) {
    await current.queue;
    const folders = [...waiting.keys()];
    stopSaving(current);
    await Promise.all(folders.map((folder) => saveInTurn(current, folder)));
    if (waiting.size === 0 || current.save.get().kind === "waiting") return;
  }
}

/** Forgets what waits: it stays in the working copy as unwritten, and is written when its workspace opens again. */
export function stopSaving(current: Session): void {
  const waiting = timersOf(current);
  for (const { timer } of waiting.values()) clearTimeout(timer);
  waiting.clear();
}

/** Has written whatever an earlier run, or a disk that was away, left unwritten; without any, the state is *saved*. */
export async function saveWhatWaits(current: Session): Promise<void> {
  const rows = await current.database.history.where("written").equals(0).toArray();
  const edited = new Set(rows.filter((row) => row.command !== TAKE_OVER).map((row) => row.folder));
  for (const folder of new Set(rows.map((row) => row.folder)))
    scheduleSave(current, folder, edited.has(folder) ? 0 : graceOf(current.device));
  if (rows.length === 0) await settle(current);
}

/** Saves a folder in turn; where the turn itself fails, since the working copy does not open, it is tried again. */
function saveInTurn(current: Session, folder: string): Promise<void> {
  return inTurn(current, () => saveFolder(current, folder)).catch((error) => wait(current, folder, notRead(error)));
}

/** Writes a folder's document and history; what stands in the way is said, and it is tried again. Call it in turn. */
export async function saveFolder(current: Session, folder: string): Promise<void> {
  try {
    await writeFolder(current, folder);
  } catch (error) {
    wait(current, folder, notRead(error));
  }
}

/**
 * Writes a folder's document, then its history lines, each only after the one before is synced. Where somebody else
 * changed the file meanwhile, their version is merged first.
 */
async function writeFolder(current: Session, folder: string): Promise<void> {
  if (current.isHeld) return;
  const { database } = current;
  const loaded = await loadDocument(current, folder);
  if (loaded === null || loaded.readOnly) return settle(current);
  // Lists show what is kept here, whether or not the disk can be reached.
  await writeSummary(current, folder, loaded.document);
  // Into an empty mount point nothing is written: what is written there is out of sight when its disk comes back.
  const workspace = await window.secondStory.readFile({ path: WORKSPACE_FILE });
  if (workspace.kind === "absent") return wait(current, folder, missingHere(current.place.path));
  const textsFailed = await writeWaitingTexts(current, folder);
  if (textsFailed !== null) return wait(current, folder, textsFailed.message);
  const pending = await database.history.where("[folder+written]").equals([folder, 0]).sortBy("seq");
  const text = await printDocumentAtEase(folder, loaded.document);
  const base = await database.bases.get(folder);
  const baseText = await database.baseTexts.get(folder);
  // What came with the file as it stands is not written there once more, in another hand.
  const isOnlyTold = base !== undefined && pending.length > 0 && pending.every(({ command }) => command === TAKE_OVER);
  if (!isOnlyTold && (base === undefined || baseText?.text !== text)) {
    const answer = await window.secondStory.writeFile({ path: fileOf(folder), text, replaces: base?.hash ?? "absent" });
    if (answer.kind === "failed") return wait(current, folder, answer.message);
    if (answer.kind === "changed") {
      const reconciled = await reconcileFolder(current, folder);
      if ("why" in reconciled) return wait(current, folder, reconciled.why);
      return scheduleSave(current, reconciled.kind === "write" ? reconciled.folder : folder, 0);
    }
    await database.transaction("rw", database.bases, database.baseTexts, async () => {
      await database.bases.put({ ...base, folder, hash: answer.hash, readOnly: false });
      await database.baseTexts.put({ folder, text });
    });
    const still = base === undefined ? await writeWaitingTexts(current, folder) : null;
    if (still !== null) return wait(current, folder, still.message);
  }
  const lines = await withoutTold(current, folder, loaded.document, pending);
  const failed = await writeHistory(current, folder, lines, text);
  if (failed !== null) return wait(current, folder, failed.message);
  await settle(current);
}

/** Why the working copy gave no answer, in a sentence. */
export function notRead(error: unknown): string {
  return `The working copy on this computer gave no answer (${firstLine(error)}). Its disk may be full: free some space. It is tried again.`;
}

function wait(current: Session, folder: string, why: string): void {
  current.save.set({ kind: "waiting", why });
  scheduleSave(current, folder, RETRY_MS);
}

async function settle(current: Session): Promise<void> {
  if (timersOf(current).size > 0) return;
  const left = await current.database.history.where("written").equals(0).count();
  if (left === 0) current.save.set({ kind: "saved", at: Date.now() });
}
