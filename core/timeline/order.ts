import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import { listedOrder } from "./listedOrder";
import { type OrderGraph, orderGraphOf } from "./orderGraph";

/** What is known of the order of an incident's events. */
export interface EventOrder {
  /** For lists: no event before one that certainly came earlier; where the order is uncertain, as entered. */
  readonly sorted: readonly Event[];
  /** Whether the first certainly came before the second; false for an id that no event bears. */
  readonly certainlyBefore: (firstId: string, secondId: string) => boolean;
  /** Whether nothing says which of two different events came first. */
  readonly uncertain: (firstId: string, secondId: string) => boolean;
}

const orders = new WeakMap<Incident["events"], { readonly sources: Incident["sources"]; readonly order: EventOrder }>();

/**
 * The order of an incident's events: the transitive closure of their effective intervals and of what was stated
 * (`after`, lines of one source) where these overlap; pairs on a loop are uncertain. 2-model, "Time".
 * O(n log n) to build; a question costs O(n) once per first event, then next to nothing.
 */
export function orderOfEvents(incident: Pick<Incident, "events" | "sources">): EventOrder {
  const known = orders.get(incident.events);
  if (known !== undefined && known.sources === incident.sources) return known.order;
  const order = buildOrder(incident);
  orders.set(incident.events, { sources: incident.sources, order });
  return order;
}

function buildOrder(incident: Pick<Incident, "events" | "sources">): EventOrder {
  const { events } = incident;
  const graph = orderGraphOf(incident);
  const indexOf = new Map(events.map((event, index) => [event.id, index]));
  const reaches = reachability(graph);
  const certainlyBefore = (firstId: string, secondId: string) => {
    const first = indexOf.get(firstId);
    const second = indexOf.get(secondId);
    return first !== undefined && second !== undefined && reaches(first, second);
  };
  let sorted: readonly Event[] | null = null;
  return {
    get sorted() {
      sorted ??= listedOrder(graph, events.length).flatMap((index) => events[index] ?? []);
      return sorted;
    },
    certainlyBefore,
    uncertain: (firstId, secondId) =>
      firstId !== secondId &&
      indexOf.has(firstId) &&
      indexOf.has(secondId) &&
      !certainlyBefore(firstId, secondId) &&
      !certainlyBefore(secondId, firstId),
  };
}

const KEPT = 256;

/** Answers "does the graph lead from one event to another, and not back?"; keeps what the last events asked reach. */
function reachability(graph: OrderGraph): (first: number, second: number) => boolean {
  const { successors, components } = graph;
  const kept = new Map<number, Uint8Array>();
  const reachedFrom = (start: number): Uint8Array => {
    const known = kept.get(start);
    if (known !== undefined) return known;
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
