import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import { type Interval, intervalOf } from "../model/interval";
import { effectiveIntervalOf } from "./effective";
import { orderOfEvents } from "./order";

/** Whether something was known by a moment: certainly, perhaps (the times overlap it), or not yet. */
export type Knowledge = "known" | "perhaps" | "not yet";

/** What was known of an event by a moment, and by whom. */
export interface KnownEvent {
  readonly event: Event;
  /** By anybody at all. */
  readonly knowledge: Knowledge;
  /** By each of those for whom it was noted; empty where it was known when it happened. */
  readonly by: readonly { readonly who: string; readonly how: string | null; readonly knowledge: Knowledge }[];
}

/**
 * What was known when: every event as it stood at `atMs` (ms since epoch, true time), in the order of the list. An
 * event without `knownBy`, and an entry without time, was known when it happened; one without any time, perhaps.
 */
export function knownAt(incident: Pick<Incident, "events" | "sources">, atMs: number): readonly KnownEvent[] {
  return orderOfEvents(incident).sorted.map((event) => {
    const happened = effectiveIntervalOf(incident, event);
    const by = event.knownBy.map(({ who, how, when }) => ({
      who,
      how: how ?? null,
      knowledge: knowledgeAt(when === undefined ? happened : intervalOf(when), atMs),
    }));
    return {
      event,
      by,
      knowledge: by.length === 0 ? knowledgeAt(happened, atMs) : best(by.map((one) => one.knowledge)),
    };
  });
}

function knowledgeAt(interval: Interval | null, atMs: number): Knowledge {
  if (interval === null) return "perhaps";
  if (interval.earliest > atMs) return "not yet";
  return interval.latest <= atMs ? "known" : "perhaps";
}

function best(all: readonly Knowledge[]): Knowledge {
  return (["known", "perhaps"] as const).find((knowledge) => all.includes(knowledge)) ?? "not yet";
}
