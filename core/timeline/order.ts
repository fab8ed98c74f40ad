import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import { atOnce, type Steps } from "../model/steps";
import { listedOrder } from "./listedOrder";
import { type OrderGraph, orderGraphInSteps } from "./orderGraph";

/** What is known of the order of an incident's events. */
export interface EventOrder {
  /** For lists: no event before one that certainly came earlier; where the order is uncertain, as entered. */
  readonly sorted: readonly Event[];
  /** Whether the first certainly came before the second; false for an id that no event bears. */
  readonly certainlyBefore: (firstId: string, secondId: string) => boolean;
  /** Whether nothing says which of two different events came first. */
  readonly uncertain: (firstId: string, secondId: string) => boolean;
  /** Events that times and stated orders place before themselves, together. */
  readonly loops: readonly (readonly Event[])[];
}

type WithEvents = Pick<Incident, "events" | "sources">;

/** The answers by index in the list of events: they hold as long as no time, order or source line changes. */
interface IndexedOrder {
  readonly listed: readonly number[];
  readonly leadsTo: (first: number, second: number) => boolean;
  readonly loops: readonly (readonly number[])[];
}

interface Known {
  readonly incident: WithEvents;
  readonly indexed: IndexedOrder;
  readonly order: EventOrder;
}

const known = new WeakMap<Incident["events"], Known>();
let latest: Known | null = null;

/**
 * The order of an incident's events: the transitive closure of their effective intervals and of what was stated
 * (`after`, lines of one source) where these overlap; pairs on a loop are uncertain. 2-model, "Time".
 * O(n log n) to build, O(n) when only words changed since the last call; a question costs O(n) once per first event,
 * then next to nothing.
 */
export function orderOfEvents(incident: WithEvents): EventOrder {
  return atOnce(orderInSteps(incident));
}

/** The same in steps: once they are done, it is known and asking for it costs nothing. */
export function* orderInSteps({ events, sources }: WithEvents): Steps<EventOrder> {
  const before = known.get(events);
  if (before !== undefined && hasSameClocks(before.incident.sources, sources)) return before.order;
  const incident = { events, sources };
  const isSame = latest !== null && isSameOrder(latest.incident, incident);
  const indexed = isSame && latest !== null ? latest.indexed : yield* indexedOrder(incident);
  yield;
  latest = { incident, indexed, order: orderByIds(events, indexed) };
  known.set(events, latest);
  return latest.order;
}

/** Whether all that the order rests on is the same, so that only words changed. */
function isSameOrder(a: WithEvents, b: WithEvents): boolean {
  return (
    hasSameClocks(a.sources, b.sources) &&
    a.events.length === b.events.length &&
    a.events.every((event, index) => {
      const other = b.events[index];
      if (event === other) return true;
      return (
        event.id === other?.id &&
        event.when === other.when &&
        event.after === other.after &&
        event.source === other.source
      );
    })
  );
}

function hasSameClocks(a: Incident["sources"], b: Incident["sources"]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((source, index) => source.id === b[index]?.id && source.offsetMs === b[index]?.offsetMs))
  );
}

function orderByIds(events: Incident["events"], { listed, leadsTo, loops }: IndexedOrder): EventOrder {
  const indexOf = new Map(events.map((event, index) => [event.id, index]));
  const certainlyBefore = (firstId: string, secondId: string) => {
    const first = indexOf.get(firstId);
    const second = indexOf.get(secondId);
    return first !== undefined && second !== undefined && leadsTo(first, second);
  };
  return {
    sorted: listed.flatMap((index) => events[index] ?? []),
    certainlyBefore,
    uncertain: (firstId, secondId) =>
      firstId !== secondId &&
      indexOf.has(firstId) &&
      indexOf.has(secondId) &&
      !certainlyBefore(firstId, secondId) &&
      !certainlyBefore(secondId, firstId),
    loops: loops.map((loop) => loop.flatMap((index) => events[index] ?? [])),
  };
}

function* indexedOrder(incident: WithEvents): Steps<IndexedOrder> {
  const graph = yield* orderGraphInSteps(incident);
  yield;
  const listed = listedOrder(graph, incident.events.length);
  yield;
  return {
    listed,
    leadsTo: reachability(graph),
    loops: loopsOf(graph, incident.events.length),
  };
}

/** Events that share a component, by the first of them. */
function loopsOf({ successors, components }: OrderGraph, eventCount: number): IndexedOrder["loops"] {
  if (components.count === successors.length) return [];
  const members = new Map<number, number[]>();
  for (let index = 0; index < eventCount; index += 1) {
    const component = components.numberOf[index] ?? 0;
    const known = members.get(component);
    if (known === undefined) members.set(component, [index]);
    else known.push(index);
  }
  return [...members.values()].filter((events) => events.length > 1);
}

const KEPT = 256;

/** Answers "does the graph lead from one event to another, and not back?"; keeps what the last events asked reach. */
function reachability({ successors, components }: OrderGraph): IndexedOrder["leadsTo"] {
  const kept = new Map<number, Uint8Array>();
  const reachedFrom = (start: number): Uint8Array => {
    const before = kept.get(start);
    if (before !== undefined) return before;
    const reached = new Uint8Array(successors.length);
    const stack = [start];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const next of successors[node] ?? []) {
        if (reached[next] === 1) continue;
        reached[next] = 1;
        stack.push(next);
      }
    }
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? start);
    kept.set(start, reached);
    return reached;
  };
  return (first, second) => {
    const from = components.numberOf[first] ?? 0;
    const to = components.numberOf[second] ?? 0;
    return from > to && reachedFrom(first)[second] === 1;
  };
}
