import { assertNever } from "../model/assertNever";
import { addDays, dateAs } from "../model/calendarDate";
import { type DurationRange, type Interval, intervalOf } from "../model/interval";
import type { Precision, When } from "../model/when";
import { dateOf, localOf, startOfDate } from "../model/zone";

/** How a moment is written. */
export interface TimeWords {
  /** With the date in front of the time; without it a date stands only where it is all that is known, or differs. */
  readonly date?: boolean;
  /** The source's clock minus true time, in ms: taken off, so that the true time is shown. */
  readonly offsetMs?: number;
}

/**
 * A moment in plain English, as honest as it was stated: "14:02", "≈ 13:40 ±10", "14:45 – 15:00", "before 15:00",
 * "21 January, time unknown". In `zone` (IANA name or offset), else in the zone in which it was stated.
 */
export function whenInWords(
  when: When,
  zone: string = when.zone,
  { date = false, offsetMs = 0 }: TimeWords = {},
): string {
  const at = (instant: string) => Date.parse(instant) - offsetMs;
  const point = (ms: number, precision: Precision | undefined) => pointInWords(ms, zone, precision, date);
  switch (when.kind) {
    case "exact":
      return point(at(when.at), when.precision);
    case "about":
      return aboutInWords(at(when.at), when, zone, date);
    case "range": {
      const { earliest, latest, precision } = when;
      if (earliest !== undefined && latest !== undefined) {
        return spanInWords(at(earliest), at(latest), zone, precision, date);
      }
      if (latest !== undefined) return `before ${point(at(latest), precision)}`;
      return earliest === undefined ? "time unknown" : `after ${point(at(earliest), precision)}`;
    }
    case "day":
      return `${dateInWords(when.date)}, time unknown`;
    case "local": {
      const { earliest, latest } = intervalOf(when);
      const time = when.local.slice(11);
      const written = date ? `${dateInWords(when.local.slice(0, 10))}, ${time}` : time;
      const isTwice = localOf(earliest, when.zone).startsWith(when.local) && earliest !== latest;
      return isTwice ? `${written}, which came twice` : `${written}, which clocks skipped`;
    }
    default:
      return assertNever(when);
  }
}

/** An interval of true time (ms), as a point where it is one minute or less, else as a span; null ends stay open. */
export function intervalInWords(
  interval: Interval,
  zone: string,
  { date = false }: Pick<TimeWords, "date"> = {},
): string {
  const { earliest, latest } = interval;
  const width = latest - earliest;
  if (!Number.isFinite(earliest) && !Number.isFinite(latest)) return "time unknown";
  if (!Number.isFinite(earliest)) return `before ${pointInWords(latest, zone, "minute", date)}`;
  if (!Number.isFinite(latest)) return `after ${pointInWords(earliest, zone, "minute", date)}`;
  if (isWholeDay(interval, zone)) return `${dateInWords(dateOf(earliest, zone))}, time unknown`;
  if (width < SECOND) return pointInWords(earliest, zone, "second", date);
  if (width < MINUTE) return pointInWords(earliest, zone, "minute", date);
  return spanInWords(earliest, latest, zone, "minute", date);
}

function isWholeDay({ earliest, latest }: Interval, zone: string): boolean {
  const day = dateOf(earliest, zone);
  return earliest === startOfDate(day, zone) && latest === startOfDate(addDays(day, 1), zone) - 1;
}

const SECOND = 1_000;
const MINUTE = 60_000;

/** The date stands first, so that moments of a list stay in one row. */
function aboutInWords(ms: number, when: When & { readonly kind: "about" }, zone: string, date: boolean): string {
  const time = `≈ ${pointInWords(ms, zone, when.precision, false)} ±${minutesInWords(when.plusMinus)}`;
  return date ? `${dateInWords(dateOf(ms, zone))}, ${time}` : time;
}

function spanInWords(
  fromMs: number,
  toMs: number,
  zone: string,
  precision: Precision | undefined,
  date: boolean,
): string {
  const isOneDay = dateOf(fromMs, zone) === dateOf(toMs, zone);
  const from = pointInWords(fromMs, zone, precision, date || !isOneDay);
  return `${from} – ${pointInWords(toMs, zone, precision, !isOneDay)}`;
}

function pointInWords(ms: number, zone: string, precision: Precision | undefined, date: boolean): string {
  const local = localOf(ms, zone);
  const time = local.slice(11, 11 + digitsOf(local, precision));
  return date ? `${dateInWords(local.slice(0, 10))}, ${time}` : time;
}

/** How much of "14:02:31.250" to show: the stated precision, or without one as much as is not zero. */
function digitsOf(local: string, precision: Precision | undefined): number {
  if (precision === "minute") return 5;
  if (precision === "second") return 8;
  if (precision === "ms") return 12;
  if (!local.endsWith(".000")) return 12;
  return local.endsWith(":00.000") ? 5 : 8;
}

/** "21 January", or with the year "21 January 2016". */
export function dateInWords(date: string, withYear = false): string {
  return dateAs(date, withYear ? "d MMMM yyyy" : "d MMMM");
}

function minutesInWords(minutes: number): string {
  if (minutes >= 120 && minutes % 60 === 0) return `${minutes / 60} h`;
  if (minutes < 1 && minutes > 0) return `${Math.round(minutes * 60)} s`;
  return `${Math.round(minutes * 10) / 10}`;
}

/**
 * How long something took, in plain English: "2 h 38 min" where both ends are stated to the minute, else "between 42
 * and 55 min", "at least 2 h", "at most 20 min". The range is never narrowed; a negative minimum is shown as it is.
 */
export function durationInWords({ min, max }: DurationRange): string {
  if (!Number.isFinite(min) && !Number.isFinite(max)) return "unknown";
  if (!Number.isFinite(max)) return `at least ${lengthInWords(Math.floor(min / MINUTE) * MINUTE)}`;
  if (!Number.isFinite(min)) return `at most ${lengthInWords(Math.ceil(max / MINUTE) * MINUTE)}`;
  const middle = (min + max) / 2;
  if (max - min < 2 * SECOND) return lengthInWords(Math.round(middle / SECOND) * SECOND);
  if (max - min < 2 * MINUTE) {
    const minutes = Math.round(middle / MINUTE);
    return minutes === 0 ? "less than 1 min" : lengthInWords(minutes * MINUTE);
  }
  return rangeInWords(Math.floor(min / MINUTE), Math.ceil(max / MINUTE));
}

/** Both in whole minutes, min < max. */
function rangeInWords(min: number, max: number): string {
  if (min <= 0 && min > -1) return `up to ${lengthInWords(max * MINUTE)}`;
  const [from, to] = [lengthInWords(min * MINUTE), lengthInWords(max * MINUTE)];
  const areMinutes = Math.abs(min) < 60 && max < 60;
  return areMinutes ? `between ${min < 0 ? "−" : ""}${Math.abs(min)} and ${to}` : `between ${from} and ${to}`;
}

/** A length in whole seconds: "31 s", "6 min 31 s", "2 h 38 min", "3 days 4 h". */
function lengthInWords(ms: number): string {
  const sign = ms < 0 ? "−" : "";
  const seconds = Math.abs(ms) / SECOND;
  if (seconds < 60) return `${sign}${seconds} s`;
  if (seconds < 3_600) return `${sign}${parts([Math.floor(seconds / 60), "min"], [seconds % 60, "s"])}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 48 * 60) return `${sign}${parts([Math.floor(minutes / 60), "h"], [minutes % 60, "min"])}`;
  const hours = Math.round(minutes / 60);
  return `${sign}${parts([Math.floor(hours / 24), "days"], [hours % 24, "h"])}`;
}

function parts(...[large, small]: readonly [readonly [number, string], readonly [number, string]]): string {
  const words = `${large[0]} ${large[1]}`;
  return small[0] === 0 ? words : `${words} ${small[0]} ${small[1]}`;
}

/** How a source's clock ran, by its offset in ms: "43 s fast", "2 min 5 s slow", "right". */
export function clockInWords(offsetMs: number): string {
  const seconds = Math.round(Math.abs(offsetMs) / SECOND);
  if (seconds === 0) return offsetMs === 0 ? "right" : `less than 1 s ${offsetMs > 0 ? "fast" : "slow"}`;
  return `${lengthInWords(seconds * SECOND)} ${offsetMs > 0 ? "fast" : "slow"}`;
}
