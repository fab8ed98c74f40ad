import type { Incident } from "../../../core/model/incident";
import { intervalOf } from "../../../core/model/interval";
import { effectiveIntervalOf } from "../../../core/timeline/effective";

/** Whether there are at least two such moments. */
export function canStepBack(incident: Pick<Incident, "events" | "sources">): boolean {
  let first: number | undefined;
  for (const event of incident.events) {
    for (const at of knownMoments({ ...incident, events: [event] })) {
      if (first !== undefined && at !== first) return true;
      first = at;
    }
  }
  return false;
}

/** The moments (ms since epoch, ascending, each once) at which something happened or became known to somebody. */
export function knownMoments(incident: Pick<Incident, "events" | "sources">): readonly number[] {
  const moments = incident.events.flatMap((event) => [
    effectiveIntervalOf(incident, event)?.latest,
    ...event.knownBy.map(({ when }) => (when === undefined ? undefined : intervalOf(when).latest)),
  ]);
  const finite = moments.filter((at): at is number => at !== undefined && Number.isFinite(at));
  return [...new Set(finite)].sort((a, b) => a - b);
}
