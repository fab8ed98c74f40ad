import type { Failed } from "../../electron/bridge";
import type { HistoryRow } from "./database";
import { reconcileFolder } from "./reconcile";
import { inTurn, loadDocument, type Session } from "./session";
import { fileOf, historyFileOf, printDocument } from "./workspaceFiles";
import { writeSummary } from "./writeSummary";

/** The longest an edit waits for its file. A throttle, not a debounce: steady typing cannot starve it. 5-trust, "Data". */
const LONGEST_WAIT_MS = 800;
/** How soon it is tried again where nothing reaches the disk. */
const RETRY_MS = 3_000;

const timers = new WeakMap<Session, Map<string, ReturnType<typeof setTimeout>>>();

/** Sees to it that a folder's document is in its file soon. */
export function scheduleSave(current: Session, folder: string, waitMs = LONGEST_WAIT_MS / 2): void {
  const waiting = timers.get(current) ?? new Map<string, ReturnType<typeof setTimeout>>();
  timers.set(current, waiting);
  if (waiting.has(folder)) return;
  if (current.save.get().kind === "saved") current.save.set({ kind: "saving" });
  waiting.set(
    folder,
    setTimeout(() => {
      waiting.delete(folder);
      void inTurn(current, () => saveFolder(current, folder));
    }, waitMs),
  );
}

/** Writes at once whatever waits; for closing, and before the workspace changes. */
export async function flush(current: Session): Promise<void> {
  const waiting = timers.get(current);
  const folders = waiting === undefined ? [] : [...waiting.keys()];
  for (const timer of waiting?.values() ?? []) clearTimeout(timer);
  waiting?.clear();
  await Promise.all(folders.map((folder) => inTurn(current, () => saveFolder(current, folder))));
  await current.queue;
}

/** Forgets what waits: it stays in the working copy as unwritten, and is written when its workspace opens again. */
export function stopSaving(current: Session): void {
  for (const timer of timers.get(current)?.values() ?? []) clearTimeout(timer);
  timers.set(current, new Map());
}

/**
 * Writes a folder's document, then its history lines, each only after the one before is synced. Where somebody else
 * changed the file meanwhile, their version is merged first. Call it in turn.
 */
export async function saveFolder(current: Session, folder: string): Promise<void> {
  const { database } = current;
  const loaded = await loadDocument(current, folder);
  if (loaded === null || loaded.readOnly) return settle(current);
  const pending = await database.history.where("[folder+written]").equals([folder, 0]).sortBy("seq");
  const text = printDocument(folder, loaded.document);
  const base = await database.bases.get(folder);
  const baseText = await database.baseTexts.get(folder);
  if (base === undefined || baseText?.text !== text) {
    const answer = await window.secondStory.writeFile({ path: fileOf(folder), text, replaces: base?.hash ?? "absent" });
    if (answer.kind === "failed") return wait(current, folder, answer.message);
    if (answer.kind === "changed") {
      const reconciled = await reconcileFolder(current, folder);
      if (reconciled.kind === "blocked") return wait(current, folder, reconciled.why);
      return scheduleSave(current, folder, 0);
    }
    await database.transaction("rw", database.bases, database.baseTexts, async () => {
      await database.bases.put({ folder, hash: answer.hash, readOnly: false });
      await database.baseTexts.put({ folder, text });
    });
  }
  const written = await writeHistory(current, folder, pending);
  if (written !== null) return wait(current, folder, written.message);
  await writeSummary(current, folder, loaded.document);
  await settle(current);
}

async function writeHistory(
  current: Session,
  folder: string,
  pending: readonly (HistoryRow & { seq: number })[],
): Promise<Failed | null> {
  if (pending.length === 0) return null;
  const lines = pending.map(({ id, parent, device, at, who, command, changes, undoes }) =>
    JSON.stringify({ id, parent, device, at, who, command, changes, undoes }),
  );
  const answer = await window.secondStory.appendHistory({ path: historyFileOf(folder), lines });
  if (answer.kind === "failed") return answer;
  await current.database.history.bulkPut(pending.map((row) => ({ ...row, written: 1 as const })));
  return null;
}

function wait(current: Session, folder: string, why: string): void {
  current.save.set({ kind: "waiting", why });
  scheduleSave(current, folder, RETRY_MS);
}

async function settle(current: Session): Promise<void> {
  const waiting = timers.get(current);
  if (waiting !== undefined && waiting.size > 0) return;
  const left = await current.database.history.where("written").equals(0).count();
  if (left === 0) current.save.set({ kind: "saved", at: Date.now() });
}
