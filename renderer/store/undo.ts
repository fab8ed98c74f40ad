import { type Result, refusal, success } from "../../core/model/finding";
import { takeBack } from "../../core/model/undo";
import { contextOf, keep } from "./run";
import { inTurn, loadDocument, openSession, type Session, type UndoStep } from "./session";

/** Takes back this device's last command of this session. Resolves to its title; null when there is none. */
export function undo(): Promise<Result<string | null>> {
  const current = openSession();
  return inTurn(current, async () => {
    const { done, undone } = current.undone.get();
    const step = done.at(-1);
    if (step === undefined) return success(null);
    const reversed = await reverse(current, step);
    if (!reversed.ok) return reversed;
    current.undone.set({ done: done.slice(0, -1), undone: [...undone, { ...step, record: reversed.value }] });
    return success(step.title);
  });
}

/** Does again what was last undone. Resolves to its title; null when there is nothing. */
export function redo(): Promise<Result<string | null>> {
  const current = openSession();
  return inTurn(current, async () => {
    const { done, undone } = current.undone.get();
    const step = undone.at(-1);
    if (step === undefined) return success(null);
    const reversed = await reverse(current, step);
    if (!reversed.ok) return reversed;
    current.undone.set({ done: [...done, { ...step, record: reversed.value }], undone: undone.slice(0, -1) });
    return success(step.title);
  });
}

/** Keeps the inverse of a step's record as a record of its own. */
async function reverse(current: Session, step: UndoStep): Promise<Result<string>> {
  const record = await current.database.history
    .where("folder")
    .equals(step.folder)
    .filter((row) => row.id === step.record)
    .first();
  const loaded = await loadDocument(current, step.folder);
  if (record === undefined || loaded === null) {
    return refusal(
      "gone",
      step.title,
      `“${step.title}” cannot be undone any more: its incident is not in the workspace.`,
    );
  }
  const before = takeBack(loaded.document, record.changes, contextOf(current));
  if (!before.ok) return before;
  const kept = await keep(current, { loaded, next: before.value, command: record.command, undoes: record.id });
  if (!kept.ok) return kept;
  return success(kept.value ?? step.record);
}
