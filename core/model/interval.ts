import { assertNever } from "./assertNever";
import { addDays } from "./calendarDate";
import type { Precision, When } from "./when";
import { hullOfLocal, startOfDate } from "./zone";

/** A closed interval in ms since epoch; an end that nobody knows is ±Infinity. */
export interface Interval {
  readonly earliest: number;
  readonly latest: number;
}

/** How long something took, in ms: at least and at most. Negative minima are kept; infinite bounds stand as they are. */
export interface DurationRange {
  readonly min: number;
  readonly max: number;
}

/** What a stated precision adds to the late side, in ms: "14:02" lasts until 14:02:59.999. */
function extension(precision: Precision | undefined): number {
  if (precision === "minute") return 59_999;
  if (precision === "second") return 999;
  return 0;
}

/** The closed interval that a `When` stands for, before any clock offset. 2-model, "Time". */
export function intervalOf(when: When): Interval {
  switch (when.kind) {
    case "exact": {
      const at = Date.parse(when.at);
      return { earliest: at, latest: at + extension(when.precision) };
    }
    case "about": {
      const at = Date.parse(when.at);
      const slack = Math.round(when.plusMinus * 60_000);
      return { earliest: at - slack, latest: at + extension(when.precision) + slack };
    }
    case "range":
      return {
        earliest: when.earliest === undefined ? Number.NEGATIVE_INFINITY : Date.parse(when.earliest),
        latest:
          when.latest === undefined ? Number.POSITIVE_INFINITY : Date.parse(when.latest) + extension(when.precision),
      };
    case "day":
      return {
        earliest: startOfDate(when.date, when.zone),
        latest: startOfDate(addDays(when.date, 1), when.zone) - 1,
      };
    case "local": {
      const [earliest, latest] = hullOfLocal(when.local, when.zone);
      return { earliest, latest };
    }
    default:
      return assertNever(when);
  }
}

/** The interval by true time: a source's clock ran `offsetMs` ahead of it. effective = stored − offset. */
export function effectiveInterval(when: When, offsetMs: number): Interval {
  const { earliest, latest } = intervalOf(when);
  return { earliest: earliest - offsetMs, latest: latest - offsetMs };
}

/** Whether `a` certainly comes before `b`: a strict partial order. */
export function isBefore(a: Interval, b: Interval): boolean {
  return a.latest < b.earliest;
}

/** The time from `from` to `to`: [to.earliest − from.latest, to.latest − from.earliest]. */
export function durationBetween(from: Interval, to: Interval): DurationRange {
  return { min: to.earliest - from.latest, max: to.latest - from.earliest };
}
