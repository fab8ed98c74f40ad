import type { Incident } from "../model/incident";
import { effectiveIntervalOf } from "./effective";
import { keyTimeInterval } from "./keyTimes";

/** When an incident began, in ms since epoch: the earliest its impact started, else its earliest event; null without any time. */
export function incidentStart(incident: Incident): number | null {
  const stated = keyTimeInterval(incident, "impactStart")?.earliest;
  if (stated !== undefined && Number.isFinite(stated)) return stated;
  let first = Number.POSITIVE_INFINITY;
  for (const event of incident.events) {
    const earliest = effectiveIntervalOf(incident, event)?.earliest;
    if (earliest !== undefined && Number.isFinite(earliest)) first = Math.min(first, earliest);
  }
  return Number.isFinite(first) ? first : null;
}
