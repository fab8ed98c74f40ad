import type { When } from "../model/when";

/** The zone in which the team lives; in January its clocks show UTC. */
export const LONDON = "Europe/London";

/** A moment stated to the minute, or with seconds to the second. London winter time. */
export function at(date: string, time: string): When {
  return { kind: "exact", at: instant(date, time), precision: time.length === 5 ? "minute" : "second", zone: LONDON };
}

/** A moment known only roughly. London winter time. */
export function about(date: string, time: string, plusMinus: number): When {
  return { kind: "about", at: instant(date, time), plusMinus, precision: "minute", zone: LONDON };
}

/** Somewhere between two minutes. London winter time. */
export function between(date: string, earliest: string, latest: string): When {
  return {
    kind: "range",
    earliest: instant(date, earliest),
    latest: instant(date, latest),
    precision: "minute",
    zone: LONDON,
  };
}

/** Some time on that day. */
export function onDay(date: string): When {
  return { kind: "day", date, zone: LONDON };
}

/** An instant of a date and a time of day in UTC. */
export function instant(date: string, time: string): string {
  return `${date}T${time.length === 5 ? `${time}:00` : time}.000Z`;
}
