import type { Action, LedgerEntry } from "../model/action";
import type { EditContext } from "../model/editContext";
import type { LedgerSubject } from "../model/vocabulary";

/** What a new line of the ledger says. */
interface LedgerLine {
  readonly what: LedgerSubject;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly why?: string | undefined;
}

/** A line for the ledger, with the keys in file order and none that is absent. */
export function ledgerEntry(line: LedgerLine, ctx: EditContext): LedgerEntry {
  return {
    id: ctx.newId(),
    at: ctx.at,
    ...(ctx.who === undefined ? {} : { who: ctx.who }),
    what: line.what,
    ...(line.from === undefined ? {} : { from: line.from }),
    ...(line.to === undefined ? {} : { to: line.to }),
    ...(line.why === undefined || line.why.trim() === "" ? {} : { why: line.why.trim() }),
  };
}

/** The ids of all entries that a later, itself standing entry takes back. */
function takenBack(ledger: readonly LedgerEntry[]): ReadonlySet<string> {
  const gone = new Set<string>();
  for (let index = ledger.length - 1; index >= 0; index -= 1) {
    const entry = ledger[index];
    if (entry?.reverts !== undefined && !gone.has(entry.id)) gone.add(entry.reverts);
  }
  return gone;
}

/** The entries that still count: neither taken back nor mere taking back. 2-model, "ledger". */
export function standingEntries(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const gone = takenBack(ledger);
  return ledger.filter((entry) => entry.reverts === undefined && !gone.has(entry.id));
}

/** The status that the ledger alone tells, by replaying what stands; an untouched action is an idea. */
export function statusByLedger(ledger: readonly LedgerEntry[]): string {
  return standingEntries(ledger).findLast((entry) => entry.what === "status")?.to ?? "idea";
}

/**
 * The action as it was at `target` (before a command, or after it for a redo), while the ledger only grows: `current`'s
 * lines stay and lines with `reverts` make those count that counted at `target`, and no others.
 */
export function revertOf(target: Action, current: Action, ctx: EditContext): Action {
  const ledger = [...current.ledger];
  const wanted = new Set(standingEntries(target.ledger).map((entry) => entry.id));
  const originals = current.ledger.filter((entry) => entry.reverts === undefined).toReversed();
  for (const original of originals) {
    const stands = !takenBack(ledger).has(original.id);
    if (stands === wanted.has(original.id)) continue;
    const aim = stands ? original : takerBackOf(original.id, ledger);
    if (aim === undefined) continue;
    ledger.push({
      ...ledgerEntry({ what: original.what, from: original.to, to: original.from }, ctx),
      reverts: aim.id,
    });
  }
  return { ...target, ledger };
}

/** The standing entry that takes back `id`. */
function takerBackOf(id: string, ledger: readonly LedgerEntry[]): LedgerEntry | undefined {
  const gone = takenBack(ledger);
  return ledger.findLast((entry) => entry.reverts === id && !gone.has(entry.id));
}
