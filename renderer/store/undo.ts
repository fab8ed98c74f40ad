import type { Finding } from "../../core/model/finding";
import { type Result, refusal, success } from "../../core/model/finding";
import { takeBack } from "../../core/model/undo";
import type { HistoryLine } from "./historyLine";
import { readHistory } from "./historyOf";
import { bringBackInTurn, removeInTurn } from "./incidents";
import { recordOfRow } from "./manyChanges";
import { contextOf, keep } from "./run";
import { inTurn, loadDocument, openSession, type Session, type UndoState, type UndoStep } from "./session";

/** Takes back this device's last command of this session. Resolves to its title; null when there is none. */
export function undo(): Promise<Result<string | null>> {
  return step("done", "undone");
}

/** Does again what was last undone. Resolves to its title; null when there is nothing. */
export function redo(): Promise<Result<string | null>> {
  return step("undone", "done");
}

/**
 * Reverses the last step of one pile, with all of its group, and puts it on the other. One that cannot be reversed any
 * more leaves the pile.
 */
function step(from: keyof UndoState, onto: keyof UndoState): Promise<Result<string | null>> {
  const current = openSession();
  return inTurn(current, async () => {
    for (;;) {
      const state = current.undone.get();
      const last = state[from].at(-1);
      if (last === undefined) return success(null);
      const rest = { ...state, [from]: state[from].slice(0, -1) };
      const reversed = await reverse(current, last);
      if (!reversed.ok) {
        if (reversed.finding.id === "changed-since" || reversed.finding.id === "gone") current.undone.set(rest);
        return reversed;
      }
      current.undone.set({ ...rest, [onto]: [...state[onto], reversed.value] });
      if (last.group === undefined || rest[from].at(-1)?.group !== last.group) return success(last.title);
    }
  });
}

/** Reverses a step. Resolves to the step that reverses it again. */
async function reverse(current: Session, last: UndoStep): Promise<Result<UndoStep>> {
  const { folder, moved } = last;
  if (moved === undefined) {
    const record = await reverseRecord(current, last);
    return record.ok ? success({ ...last, record: record.value }) : record;
  }
  if (moved === "in") {
    const removed = await removeInTurn(current, folder);
    return removed.ok ? success({ ...last, moved: { keptAt: removed.value.keptAt } }) : removed;
  }
  const back = await bringBackInTurn(current, { folder, keptAt: moved.keptAt });
  return back.ok ? success({ ...last, moved: "in" }) : back;
}

/** Keeps the inverse of a step's record as a record of its own. */
async function reverseRecord(current: Session, { folder, record: id, title }: UndoStep): Promise<Result<string>> {
  const record = await recordOf(current, folder, id);
  const loaded = await loadDocument(current, folder);
  if (record === null || loaded === null) {
    return refusal("gone", title, `“${title}” cannot be undone any more: its incident is not in the workspace.`);
  }
  const before = takeBack(loaded.document, record.changes, contextOf(current));
  if (!before.ok) return { ok: false, finding: await withWho(current, folder, before.finding) };
  const kept = await keep(current, { loaded, next: before.value, command: record.command, undoes: record.id });
  if (!kept.ok) return kept;
  return success(kept.value ?? id);
}

/** A change record: of the working copy, else of the file, for an incident that was set aside and brought back. */
async function recordOf(current: Session, folder: string, id: string): Promise<HistoryLine | null> {
  const row = await current.database.history.where("id").equals(id).first();
  if (row !== undefined) return recordOfRow(row);
  return (await readHistory(current, folder)).find((line) => line.id === id) ?? null;
}

/** The refusal with who it was that changed the field since, as far as the history tells. 2-model, "Undo". */
async function withWho(current: Session, folder: string, finding: Finding): Promise<Finding> {
  const lines = await readHistory(current, folder);
  const path = finding.where;
  const last = lines.findLast(({ changes }) =>
    changes.some(
      (change) => path === change.path || path.startsWith(`${change.path}/`) || change.path.startsWith(`${path}/`),
    ),
  );
  if (last === undefined) return finding;
  const place = last.device === current.device && !last.command.startsWith("file.") ? "on this computer" : "elsewhere";
  const who = last.who === undefined ? "" : ` by ${last.who}`;
  return { ...finding, message: `${finding.message} The last change of it came from ${place}${who}.` };
}
