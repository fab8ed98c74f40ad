import { SNAPSHOT } from "../../core/model/historyFile";
import { takenBack, untoldChanges } from "../../core/model/untoldChanges";
import type { HistoryRow } from "./database";
import type { StoredDocument } from "./documentKinds";
import { linesOnDisk } from "./historyFiles";
import { recordOfRow } from "./manyChanges";
import type { Session } from "./session";

/** The history line of a change that came with the file: by hand, by git, by another device. */
export const TAKE_OVER = "file.takeOver";

/** Long enough for another device's own line to come behind its file. */
const SHORTEST_GRACE_MS = 1_000;
const GRACE_SPREAD_MS = 2_000;

/**
 * How long the line of a change from outside waits: who made it in the app tells of it himself. Another time on each
 * device, so that of several that saw a hand edit one writes its line.
 */
export function graceOf(device: string): number {
  const spread = [...device].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000, 7);
  return SHORTEST_GRACE_MS + (spread / 1_000) * GRACE_SPREAD_MS;
}

type Pending = HistoryRow & { readonly seq: number };

/**
 * The lines that wait for the history file, without what other devices' lines there tell by now.
 * @param document as it stands with all of them
 */
export async function withoutTold(
  current: Session,
  folder: string,
  document: StoredDocument,
  pending: readonly Pending[],
): Promise<readonly Pending[]> {
  if (!pending.some(({ command }) => command === TAKE_OVER)) return pending;
  const lines = (await linesOnDisk(current, folder)).filter(({ command }) => command !== SNAPSHOT);
  const left: Pending[] = [];
  let after: object = document;
  for (const kept of [...pending].reverse()) {
    const row = await recordOfRow(kept);
    const before = takenBack(after, row.changes);
    const changes = row.command === TAKE_OVER ? untoldChanges(before, after, lines) : row.changes;
    if (changes.length > 0 || row.command !== TAKE_OVER) left.unshift({ ...row, changes });
    else await current.database.history.delete(row.seq);
    after = before;
  }
  return left;
}
