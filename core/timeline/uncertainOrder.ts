import { timeChecks } from "../cascade/linkChecks";
import { bareCascadeOf } from "../cascade/live";
import { type Incident, keyTimeNames } from "../model/incident";
import { keyTimeEventId } from "./keyTimes";
import { orderOfEvents } from "./order";

/**
 * Where an uncertain order matters, for the badge: by event, the events whose order to it is uncertain although the
 * account rests on it: the ends of a link with the check order-uncertain, and two key times that follow each other.
 * 2-model, "Time".
 */
export function uncertainOrders(incident: Incident): ReadonlyMap<string, ReadonlySet<string>> {
  const orders = known.get(incident) ?? uncertainIn(incident);
  known.set(incident, orders);
  return orders;
}

const known = new WeakMap<Incident, ReadonlyMap<string, ReadonlySet<string>>>();

function uncertainIn(incident: Incident): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const note = (a: string, b: string) => {
    found.set(a, (found.get(a) ?? new Set()).add(b));
    found.set(b, (found.get(b) ?? new Set()).add(a));
  };
  const { uncertain } = orderOfEvents(incident);
  for (const [first, second] of [...pairsOfLinks(incident), ...pairsOfKeyTimes(incident)]) {
    if (uncertain(first, second)) note(first, second);
  }
  return found;
}

type Pair = readonly [string, string];

function pairsOfLinks(incident: Incident): readonly Pair[] {
  const { nodes, links } = incident.cascade;
  if (links.length === 0) return [];
  const timed = new Set(incident.events.filter((event) => event.when !== undefined).map((event) => event.id));
  const eventsOf = (nodeId: string) =>
    nodes.find((node) => node.id === nodeId)?.events.filter((id) => timed.has(id)) ?? [];
  const uncertain = new Set(
    timeChecks(bareCascadeOf(incident)).flatMap((check) => (check.id === "order-uncertain" ? check.links : [])),
  );
  return links
    .filter((link) => uncertain.has(link.id))
    .flatMap(({ from, to }) => eventsOf(from).flatMap((cause) => eventsOf(to).map((effect): Pair => [cause, effect])));
}

function pairsOfKeyTimes(incident: Incident): readonly Pair[] {
  const ids = keyTimeNames
    .filter((name) => name !== "communicated")
    .flatMap((name) => keyTimeEventId(incident, name) ?? []);
  return ids.flatMap((id, index): readonly Pair[] => {
    const next = ids[index + 1];
    return next === undefined ? [] : [[id, next]];
  });
}
