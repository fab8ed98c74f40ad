import type { ActionRow } from "./rows";

/** The rows as JSON: each action as its file has it, with its key and what is calculated. Ends with a newline. */
export function actionsJson(rows: readonly ActionRow[], today: string): string {
  const actions = rows.map((row) => ({
    key: row.key,
    incident: { id: row.incidentId, key: row.incidentKey, title: row.incidentTitle },
    open: row.isOpen,
    nextDate: row.nextDate,
    overdueDays: row.overdueDays,
    ageDays: row.ageDays,
    slips: row.slips,
    owner: row.owner,
    title: row.shown.title,
    doneWhen: row.shown.doneWhen,
    status: row.action.status,
    priority: row.action.priority ?? null,
    due: row.action.due ?? null,
    effect: row.action.effect ?? null,
    strength: row.action.strength ?? null,
    breaks: row.action.breaks,
    blocked: row.action.blocked === undefined ? null : row.shown.blocked,
    interim: row.action.interim === undefined ? null : row.shown.interim,
  }));
  return `${JSON.stringify({ today, actions }, null, 2)}\n`;
}
