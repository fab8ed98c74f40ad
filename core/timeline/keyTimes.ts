import type { Finding } from "../model/finding";
import { type Incident, type KeyTimeName, keyTimeNames } from "../model/incident";
import { type DurationRange, durationBetween, type Interval, intervalOf, isBefore } from "../model/interval";
import { effectiveIntervalOf } from "./effective";
import { eventWithId } from "./eventsById";
import { orderOfEvents } from "./order";

type WithKeyTimes = Pick<Incident, "keyTimes" | "events" | "sources">;

/** What each key time is called: on screen, in pictures, keys and reports alike. */
export const keyTimeWords: Readonly<Record<KeyTimeName, string>> = {
  impactStart: "impact starts",
  detected: "detected",
  acknowledged: "acknowledged",
  communicated: "customers told",
  mitigated: "mitigated",
  resolved: "resolved",
};

/** As keyTimeWords, at the head of a row: "Impact starts". */
export function keyTimeLabel(name: KeyTimeName): string {
  const words = keyTimeWords[name];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The event that a key time points at; null when it is a moment of its own, is missing, or points at nothing. */
export function keyTimeEventId(incident: WithKeyTimes, name: KeyTimeName): string | null {
  const keyTime = incident.keyTimes[name];
  return keyTime !== undefined && "event" in keyTime ? keyTime.event : null;
}

/** A key time by true time, in ms; null when nobody said, or its event has no time. */
export function keyTimeInterval(incident: WithKeyTimes, name: KeyTimeName): Interval | null {
  const keyTime = incident.keyTimes[name];
  if (keyTime === undefined) return null;
  if (!("event" in keyTime)) return intervalOf(keyTime);
  const event = eventWithId(incident, keyTime.event);
  return event === undefined ? null : effectiveIntervalOf(incident, event);
}

/** From the start of the impact to each key time, and how long the impact lasted; null where an end is missing. */
export interface KeyTimeDurations {
  readonly detect: DurationRange | null;
  readonly acknowledge: DurationRange | null;
  readonly communicate: DurationRange | null;
  readonly mitigate: DurationRange | null;
  readonly resolve: DurationRange | null;
  /** Until mitigated, else until resolved. */
  readonly impact: DurationRange | null;
}

/** The derived times of 2-model, "keyTimes", in ms. */
export function keyTimeDurations(incident: WithKeyTimes): KeyTimeDurations {
  const start = keyTimeInterval(incident, "impactStart");
  const until = (name: KeyTimeName): DurationRange | null => {
    const end = keyTimeInterval(incident, name);
    return start === null || end === null ? null : durationBetween(start, end);
  };
  return {
    detect: until("detected"),
    acknowledge: until("acknowledged"),
    communicate: until("communicated"),
    mitigate: until("mitigated"),
    resolve: until("resolved"),
    impact: until("mitigated") ?? until("resolved"),
  };
}

const chain: readonly KeyTimeName[] = keyTimeNames.filter((name) => name !== "communicated");
const expected: readonly (readonly [KeyTimeName, KeyTimeName])[] = [
  ...chain.flatMap((earlier, index) => chain.slice(index + 1).map((later) => [earlier, later] as const)),
  ["impactStart", "communicated"],
];

/**
 * Key times of which the later one is certainly before the earlier one, by their intervals or by a stated order of
 * their events. Never repaired: the team knows which of the two is wrong. Of breaches that follow from others only
 * the closest pairs are told.
 */
export function keyTimeFindings(incident: WithKeyTimes): readonly Finding[] {
  const breaches = expected.filter(([earlier, later]) => isCertainlyBefore(incident, later, earlier));
  const isBreach = (earlier: KeyTimeName, later: KeyTimeName) =>
    breaches.some((breach) => breach[0] === earlier && breach[1] === later);
  const closest = breaches.filter(([earlier, later]) => {
    const between = chain.slice(chain.indexOf(earlier) + 1, Math.max(chain.indexOf(later), 0));
    return !between.some((name) => isBreach(earlier, name) || isBreach(name, later));
  });
  return closest.map(([earlier, later]) => ({
    id: "key-time-order",
    severity: "error",
    where: `key times: ${keyTimeWords[later]}`,
    message: `“${keyTimeWords[later]}” is certainly before “${keyTimeWords[earlier]}”. One of the two moments is wrong, or was set from the wrong event: correct it.`,
  }));
}

function isCertainlyBefore(incident: WithKeyTimes, first: KeyTimeName, second: KeyTimeName): boolean {
  const a = keyTimeInterval(incident, first);
  const b = keyTimeInterval(incident, second);
  if (a !== null && b !== null && isBefore(a, b)) return true;
  const firstEvent = keyTimeEventId(incident, first);
  const secondEvent = keyTimeEventId(incident, second);
  return (
    firstEvent !== null && secondEvent !== null && orderOfEvents(incident).certainlyBefore(firstEvent, secondEvent)
  );
}
