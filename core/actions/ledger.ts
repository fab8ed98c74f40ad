import type { LedgerEntry } from "../model/action";
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

/** The ids of all entries that a later, itself standing entry takes back: an undo of an undo lets the first stand again. */
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
