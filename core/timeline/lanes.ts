import type { Event } from "../model/event";
import type { Incident } from "../model/incident";

/** A row of the timeline's picture: a service, a team in words, or what was given no lane. */
export interface Lane {
  /** What events hold in `lane`; null for those without one. */
  readonly id: string | null;
  readonly name: string;
  readonly kind: "service" | "team" | "none";
  readonly events: number;
}

/** What a lane is called: the service's name, the team's words; "no lane" where nothing was said. */
export function laneName(incident: Pick<Incident, "services">, lane: Event["lane"] | null): string {
  if (lane === undefined || lane === null || lane === "") return "No lane";
  return incident.services.find((service) => service.id === lane)?.name ?? lane;
}

const knownCounts = new WeakMap<Incident["events"], ReadonlyMap<string | null, number>>();

/** How many events each lane holds, in order of appearance; of one list counted once. */
function countsOf(events: Incident["events"]): ReadonlyMap<string | null, number> {
  const known = knownCounts.get(events);
  if (known !== undefined) return known;
  const counts = new Map<string | null, number>();
  for (const { lane } of events) {
    const id = lane === undefined || lane === "" ? null : lane;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  knownCounts.set(events, counts);
  return counts;
}

/** The lanes that events use: teams in order of appearance, then services as the incident lists them, then none. */
export function lanesOf(incident: Pick<Incident, "services" | "events">): readonly Lane[] {
  const counts = countsOf(incident.events);
  const services = new Set(incident.services.map((service) => service.id));
  const laneOf = (id: string | null, kind: Lane["kind"]): Lane => ({
    id,
    name: laneName(incident, id),
    kind,
    events: counts.get(id) ?? 0,
  });
  const teams = [...counts.keys()].filter((id) => id !== null && !services.has(id));
  return [
    ...teams.map((id) => laneOf(id, "team")),
    ...[...services].filter((id) => counts.has(id)).map((id) => laneOf(id, "service")),
    ...(counts.has(null) ? [laneOf(null, "none")] : []),
  ];
}
