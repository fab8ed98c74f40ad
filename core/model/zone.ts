import { tzOffset } from "@date-fns/tz";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** No clock on earth is further from UTC. */
const FURTHEST_MINUTES = 14 * 60;

/** Whether the text names a zone: an IANA name or an offset such as "+01:00", within 14 hours of UTC. */
export function isZone(text: string): boolean {
  if (text === "") return false;
  const offset = /^[+-](\d\d):?(\d\d)$/.exec(text);
  if (offset !== null && (Number(offset[2]) > 59 || Number(offset[1]) * 60 + Number(offset[2]) > FURTHEST_MINUTES))
    return false;
  return Number.isFinite(tzOffset(text, new Date(0)));
}

/** From here on clocks were set at whole minutes of UTC only; Liberia was the last to do otherwise, in 1972. */
const WHOLE_MINUTES = Date.UTC(1973, 0, 1);
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Map<number, number>>();

/** The zone's offset from UTC in ms at an instant (ms since epoch); east of Greenwich is positive. */
export function offsetMs(atMs: number, zone: string): number {
  if (!(atMs >= WHOLE_MINUTES)) return tzOffset(zone, new Date(atMs)) * MINUTE;
  // Asking the system takes microseconds, and lists and logs ask for thousands of moments close together.
  const minute = Math.floor(atMs / MINUTE);
  let known = remembered.get(zone);
  if (known === undefined || known.size >= MOST_REMEMBERED) {
    known = new Map();
    remembered.set(zone, known);
  }
  const found = known.get(minute);
  if (found !== undefined) return found;
  const offset = tzOffset(zone, new Date(atMs)) * MINUTE;
  known.set(minute, offset);
  return offset;
}

/** "2016-01-21T14:02", with or without seconds and fraction, read as if it were UTC; NaN when it is no such time. */
function asUtc(local: string): number {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/.test(local)) return Number.NaN;
  return Date.parse(`${local}${local.length === 16 ? ":00" : ""}Z`);
}

/** Offsets in force around a local time: before and after any clock change near it. */
function offsetsAround(utcLike: number, zone: string): readonly [number, number] {
  return [offsetMs(utcLike - DAY, zone), offsetMs(utcLike + DAY, zone)];
}

/**
 * The instants (ms since epoch, ascending) at which clocks in `zone` show `local`: one as a rule, two when the clock
 * was set back, none when it was set forward over this time.
 */
export function instantsOfLocal(local: string, zone: string): readonly number[] {
  const utcLike = asUtc(local);
  if (!Number.isFinite(utcLike)) return [];
  const candidates = new Set(offsetsAround(utcLike, zone).map((offset) => utcLike - offset));
  return [...candidates].filter((at) => at + offsetMs(at, zone) === utcLike).sort((a, b) => a - b);
}

/**
 * The hull [earliest, latest] in ms of what a local time can mean: of its instants, or, where the clock skipped it,
 * of the instants by the offsets before and after. 2-model, "Time": `local`.
 */
export function hullOfLocal(local: string, zone: string): readonly [number, number] {
  const instants = instantsOfLocal(local, zone);
  const first = instants[0];
  const last = instants.at(-1);
  if (first !== undefined && last !== undefined) return [first, last];
  const utcLike = asUtc(local);
  const [before, after] = offsetsAround(utcLike, zone);
  return [utcLike - Math.max(before, after), utcLike - Math.min(before, after)];
}

/** The first instant (ms since epoch) of a calendar date in a zone, also where midnight is skipped or comes twice. */
export function startOfDate(date: string, zone: string): number {
  const local = `${date}T00:00`;
  const instants = instantsOfLocal(local, zone);
  return instants[0] ?? hullOfLocal(local, zone)[1];
}

/** What clocks in `zone` show at an instant, as "2016-01-21T14:02:31.250". */
export function localOf(atMs: number, zone: string): string {
  return new Date(atMs + offsetMs(atMs, zone)).toISOString().slice(0, 23);
}

/** The calendar date in `zone` at an instant. */
export function dateOf(atMs: number, zone: string): string {
  return dateOfDay(Math.floor((atMs + offsetMs(atMs, zone)) / DAY));
}

let lastDay = 0;
let lastDate = "1970-01-01";

/** By days since epoch. Lists ask for thousands of moments of one day, and printing a date takes longer than all else. */
function dateOfDay(day: number): string {
  if (day === lastDay) return lastDate;
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  lastDay = day;
  lastDate = date;
  return date;
}
