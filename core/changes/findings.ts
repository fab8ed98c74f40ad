import type { Change } from "../model/change";
import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";

/** What is worth a second look about the changes before the incident. 2-model, "changes[]": Findings. */
export function changeFindings(incident: Incident): readonly Finding[] {
  return [
    ...bundled(incident.changes),
    ...incident.changes.flatMap((change) => [...onePerson(change), ...toldOnly(change)]),
  ];
}

function bundled(changes: readonly Change[]): readonly Finding[] {
  if (changes.length < 2) return [];
  const where = changes.map((change) => change.what).join("; ");
  const message = `${changes.length} changes at once: which of them was it? Could each be undone alone? The answer may stay open.`;
  return [{ id: "change-bundled", severity: "info", where, message }];
}

function onePerson(change: Change): readonly Finding[] {
  const { changedBy, serviceOwner, approvedBy } = change;
  if (changedBy === undefined || changedBy !== serviceOwner || changedBy !== approvedBy) return [];
  const message =
    "The one who changed it also owns the service and approved it. One yes from a service that depends on it would be a second view.";
  return [{ id: "change-one-person", severity: "info", where: change.what, message }];
}

function toldOnly(change: Change): readonly Finding[] {
  const wasAsked = change.asked.some((each) => each.level === "asked" || each.level === "agreed");
  if (wasAsked || !change.asked.some((each) => each.level === "told")) return [];
  const message =
    "Those concerned were told, but nobody was asked. What would they have said to “what happens in your service then?”";
  return [{ id: "change-told-not-asked", severity: "info", where: change.what, message }];
}
