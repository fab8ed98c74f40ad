import type { LedgerEntry } from "./action";
import type { EditContext } from "./editContext";

/** The line that takes another line of a ledger back: the other one stays, and both no longer count. 2-model, "ledger". */
export function revertingLine(entry: LedgerEntry, why: string, context: EditContext): LedgerEntry {
  return {
    id: context.newId(),
    at: context.at,
    ...(context.who === undefined ? {} : { who: context.who }),
    what: entry.what,
    ...(entry.to === undefined ? {} : { from: entry.to }),
    ...(entry.from === undefined ? {} : { to: entry.from }),
    why,
    reverts: entry.id,
  };
}
