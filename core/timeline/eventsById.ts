import type { Event } from "../model/event";
import type { Incident } from "../model/incident";

const known = new WeakMap<Incident["events"], ReadonlyMap<string, Event>>();

/** The event with an id, the first where several bear it. Of one list it costs next to nothing after the first time. */
export function eventWithId({ events }: Pick<Incident, "events">, id: string): Event | undefined {
  const byId = known.get(events) ?? new Map(events.toReversed().map((event) => [event.id, event]));
  known.set(events, byId);
  return byId.get(id);
}
