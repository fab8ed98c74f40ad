import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import { effectiveIntervalOf } from "../../../core/timeline/effective";
import { intervalInWords } from "../../../core/timeline/words";

/** "14:02", by the incident's clock; "no time" where none was said. */
export function eventTime(incident: Incident, event: Event): string {
  const interval = effectiveIntervalOf(incident, event);
  return interval === null ? "no time" : intervalInWords(interval, incident.zone);
}
