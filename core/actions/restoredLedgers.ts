import type { Action, LedgerEntry } from "../model/action";
import type { EditContext } from "../model/editContext";
import type { Incident } from "../model/incident";
import { revertingLine } from "../model/ledgerReverts";

/**
 * An earlier state of an incident with the ledgers of the present one: no line is lost, and each line written since is
 * taken back by one more, newest first, so that what still counts tells the restored state. 2-model, "ledger".
 */
export function withLedgersKept(present: Incident, earlier: Incident, context: EditContext): Incident {
  const ledgers = new Map(present.actions.map((action) => [action.id, action.ledger]));
  return { ...earlier, actions: earlier.actions.map((action) => keptLedger(action, ledgers.get(action.id), context)) };
}

function keptLedger(action: Action, present: readonly LedgerEntry[] | undefined, context: EditContext): Action {
  if (present === undefined) return action;
  const before = new Set(action.ledger.map((entry) => entry.id));
  const since = present.filter((entry) => !before.has(entry.id)).reverse();
  const lines = since.map((entry) => revertingLine(entry, "an earlier state was restored", context));
  const ledger = [...present, ...lines];
  return ledger.length === action.ledger.length ? action : { ...action, ledger };
}
