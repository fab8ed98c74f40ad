import type { Event } from "../model/event";
import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";
import { intervalOf, isBefore } from "../model/interval";
import type { When } from "../model/when";
import { effectiveIntervalOf } from "./effective";
import { orderOfEvents } from "./order";

/**
 * What is contradictory about the times of events: a stated order against the intervals, orders that run in a circle,
 * an order after an event that is not there, an end before its beginning, a range whose ends are exchanged.
 */
export function eventFindings(incident: Pick<Incident, "events" | "sources">): readonly Finding[] {
  const byId = new Map(incident.events.map((event) => [event.id, event]));
  return [
    ...incident.events.flatMap((event) => [
      ...event.after.flatMap((id) => statedOrder(incident, event, byId.get(id)) ?? []),
      ...ownTimes(event),
    ]),
    ...orderOfEvents(incident).loops.map(loop),
  ];
}

function statedOrder(incident: Pick<Incident, "sources">, later: Event, earlier: Event | undefined): Finding | null {
  if (earlier === undefined) {
    return found(
      "order-unknown",
      "info",
      later,
      "is said to come after an event that is no longer there. Remove that.",
    );
  }
  const laterTime = effectiveIntervalOf(incident, later);
  const earlierTime = effectiveIntervalOf(incident, earlier);
  if (laterTime === null || earlierTime === null || !isBefore(laterTime, earlierTime)) return null;
  return found(
    "order-contradicted",
    "warning",
    later,
    `is said to come after “${earlier.title}”, but by its time it certainly came before. The times count until this is settled: correct one of them, the clock of a source, or what was said.`,
  );
}

function ownTimes(event: Event): readonly Finding[] {
  const { when, end } = event;
  const reversed = [when, end].some((one) => one !== undefined && isReversed(one));
  const findings: Finding[] = [];
  if (reversed) {
    const told = "has a range that ends before it begins. Exchange its two times, or correct one.";
    findings.push(found("range-reversed", "warning", event, told));
  } else if (when !== undefined && end !== undefined && isBefore(intervalOf(end), intervalOf(when))) {
    findings.push(found("end-before-start", "warning", event, "ends before it begins. Correct one of its two times."));
  }
  return findings;
}

function isReversed(when: When): boolean {
  const { earliest, latest } = intervalOf(when);
  return latest < earliest;
}

function loop(events: readonly Event[]): Finding {
  const others = events.slice(1).map((event) => `“${event.title}”`);
  const first = events[0];
  const told = `and ${others.join(", ")} are each said to come before the other. Until one of these orders is taken back, theirs is uncertain.`;
  return {
    id: "order-loop",
    severity: "warning",
    where: `timeline: ${first?.title ?? ""}`,
    message: `“${first?.title ?? ""}” ${told}`,
  };
}

function found(id: string, severity: Finding["severity"], event: Event, told: string): Finding {
  return { id, severity, where: `timeline: ${event.title}`, message: `“${event.title}” ${told}` };
}
