import type { Change } from "../model/change";
import type { Incident } from "../model/incident";

/** A further change before the incident, at the end of the list; `id` is that of the new record. */
export function addChange(incident: Incident, input: { readonly id: string; readonly what: string }): Incident {
  const change: Change = { id: input.id, what: input.what.trim(), services: [], asked: [] };
  return { ...incident, changes: [...incident.changes, change] };
}

/** The change with other fields; a field given as undefined is taken out. */
export function editChange(
  incident: Incident,
  changeId: string,
  fields: { readonly [Key in keyof Change]?: Change[Key] | undefined },
): Incident {
  const before = incident.changes.find((change) => change.id === changeId);
  if (before === undefined) return incident;
  const merged = Object.entries({ ...before, ...fields, id: before.id }).filter(([, value]) => value !== undefined);
  const after = Object.fromEntries(merged) as typeof before;
  return { ...incident, changes: incident.changes.map((change) => (change.id === changeId ? after : change)) };
}

/** Takes a change out of the incident. */
export function removeChange(incident: Incident, changeId: string): Incident {
  if (!incident.changes.some((change) => change.id === changeId)) return incident;
  return { ...incident, changes: incident.changes.filter((change) => change.id !== changeId) };
}
