import { withLedgersKept } from "../../core/actions/restoredLedgers";
import { reverseOf } from "../../core/model/applyChange";
import { applyChanges } from "../../core/model/applyChanges";
import { type Result, refusal, success } from "../../core/model/finding";
import { SNAPSHOT } from "../../core/model/historyFile";
import type { Incident } from "../../core/model/incident";
import { linesOnDisk, unreadableHistory } from "./historyFiles";
import type { HistoryLine } from "./historyLine";
import { recordOfRow } from "./manyChanges";
import { readAsOne } from "./readAsOne";
import { contextOf, keep, remember } from "./run";
import { inTurn, loadDocument, openSession, type Session } from "./session";

/**
 * Who changed what and when, oldest first: what the files tell of all devices, and what is not in them yet. Edits of one
 * field within 30 s are one line. A snapshot tells only where the files before it are gone.
 */
export async function historyOf(folder: string): Promise<readonly HistoryLine[]> {
  const lines = await readHistory(openSession(), folder);
  return readAsOne(lines.filter(({ command }, index) => command !== SNAPSHOT || index === 0));
}

/** What stands in the files of a folder's history and cannot be read, in sentences; it stays there. */
export function unreadableHistoryOf(folder: string): Promise<readonly string[]> {
  return unreadableHistory(openSession(), folder);
}

/**
 * Puts an incident back to how it was right after a line of its history. Ledgers keep all their entries; the step is
 * itself a line, and can be undone.
 */
export async function restoreTo(folder: string, line: string): Promise<Result<string | null>> {
  const current = openSession();
  return inTurn(current, async () => {
    const loaded = await loadDocument(current, folder);
    const lines = await readHistory(current, folder);
    const at = lines.findIndex((each) => each.id === line);
    if (loaded === null || at === -1) {
      return refusal("gone", folder, "This state is not in the history any more, so nothing was changed.");
    }
    const later = lines.slice(at + 1).reverse();
    const earlier = applyChanges(
      loaded.document as Incident,
      later.flatMap((each) => [...each.changes].reverse()).map(reverseOf),
    );
    const next = withLedgersKept(loaded.document as Incident, earlier, contextOf(current));
    const kept = await keep(current, { loaded, next, command: "incident.restore" });
    if (!kept.ok) return kept;
    if (kept.value !== null) remember(current, { folder, record: kept.value, title: "Restore" });
    return success(kept.value);
  });
}

/** Every line as it was written, for the store's own modules. */
export async function readHistory(current: Session, folder: string): Promise<readonly HistoryLine[]> {
  const lines = await linesOnDisk(current, folder);
  const known = new Set(lines.map(({ id }) => id));
  const rows = await current.database.history.where("folder").equals(folder).sortBy("seq");
  const unwritten = await Promise.all(rows.filter((row) => !known.has(row.id)).map(recordOfRow));
  return [...lines, ...unwritten];
}
