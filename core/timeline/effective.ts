import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import { type Interval, intervalOf } from "../model/interval";
import type { When } from "../model/when";

/** A source's clock minus true time, in ms; 0 where nobody measured it. */
export function clockOffsetMs(incident: Pick<Incident, "sources">, event: Pick<Event, "source">): number {
  const id = event.source?.id;
  if (id === undefined) return 0;
  return incident.sources.find((source) => source.id === id)?.offsetMs ?? 0;
}

/** When an event happened by true time, in ms; null without a `when`. 2-model, "Time": effective = stored − offset. */
export function effectiveIntervalOf(
  incident: Pick<Incident, "sources">,
  event: Pick<Event, "when" | "source">,
): Interval | null {
  return shifted(event.when, clockOffsetMs(incident, event));
}

/** When an event ended by true time, in ms; null without an `end`. */
export function endIntervalOf(
  incident: Pick<Incident, "sources">,
  event: Pick<Event, "end" | "source">,
): Interval | null {
  return shifted(event.end, clockOffsetMs(incident, event));
}

function shifted(when: When | undefined, offsetMs: number): Interval | null {
  if (when === undefined) return null;
  const { earliest, latest } = rawInterval(when);
  return offsetMs === 0 ? rawInterval(when) : { earliest: earliest - offsetMs, latest: latest - offsetMs };
}

const intervals = new WeakMap<When, Interval>();

/** The interval before any clock offset. Zones are slow to ask and values never change, so each is asked once. */
export function rawInterval(when: When): Interval {
  const known = intervals.get(when);
  if (known !== undefined) return known;
  const interval = intervalOf(when);
  intervals.set(when, interval);
  return interval;
}
