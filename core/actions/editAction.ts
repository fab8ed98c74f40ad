import type { Action, LedgerEntry } from "../model/action";
import type { Incident } from "../model/incident";

/** The action with this id; undefined when the incident has none. */
export function actionOf(incident: Incident, actionId: string): Action | undefined {
  return incident.actions.find((action) => action.id === actionId);
}

/** The incident with one action replaced by what `change` makes of it; every other record keeps its identity. */
export function editAction(incident: Incident, actionId: string, change: (action: Action) => Action): Incident {
  const before = actionOf(incident, actionId);
  if (before === undefined) return incident;
  const after = change(before);
  if (after === before) return incident;
  return { ...incident, actions: incident.actions.map((action) => (action.id === actionId ? after : action)) };
}

/** The action with these fields; a field given as undefined is taken out. Unknown keys of newer versions stay. */
export function withFields(
  action: Action,
  fields: { readonly [Key in keyof Action]?: Action[Key] | undefined },
): Action {
  const isSame = Object.entries(fields).every(([key, value]) => Object.is(action[key as keyof Action], value));
  if (isSame) return action;
  const merged = { ...action, ...fields };
  const kept = Object.entries(merged).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as typeof action;
}

/** The action with lines added to the end of its ledger. */
export function withEntries(action: Action, entries: readonly LedgerEntry[]): Action {
  return entries.length === 0 ? action : { ...action, ledger: [...action.ledger, ...entries] };
}
