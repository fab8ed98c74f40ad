import { assertNever } from "../model/assertNever";
import { addDays } from "../model/calendarDate";
import { intervalOf } from "../model/interval";
import type { Precision, When } from "../model/when";
import { dateOf, hullOfLocal, instantsOfLocal, localOf, startOfDate } from "../model/zone";
import { type Clock, otherHalf } from "./readClock";
import type { DayPart } from "./readDate";
import type { Lapse } from "./readLapse";
import type { Moment, Point } from "./readMoment";
import { usualSlack } from "./usualSlack";

export type MomentContext = {
  /** IANA name or offset in which local times are stated. */
  readonly zone: string;
  /** "Now" for "yesterday" and "ago", in ms since epoch. */
  readonly reference: number;
  /** The year of dates that state none; absent: the latest that does not lie in the future. */
  readonly year?: number | undefined;
  /** The moment before, for "+20m", and the day of a bare clock time. */
  readonly previous?: When | undefined;
  /** The day of a bare clock time, before that of `previous`. */
  readonly day?: string | undefined;
  /** Somebody types it and sees how it is understood: "2:30" is taken in the half of the day nearer to `previous`. */
  readonly isTyped?: boolean;
};

const partHours: Readonly<Record<DayPart, readonly [string, string]>> = {
  morning: ["06:00", "11:59"],
  lunchtime: ["11:30", "13:59"],
  afternoon: ["12:00", "17:59"],
  evening: ["17:00", "22:59"],
  night: ["20:00", "23:59"],
};

/** The `When` of a stated moment; null when it counts from a moment before and there is none with a time. */
export function resolveMoment(moment: Moment, context: MomentContext): When | null {
  switch (moment.kind) {
    case "lapse":
      return afterLapse(moment.lapse, context);
    case "between":
      return betweenPoints(moment.from, moment.to, context);
    case "point":
      return atPoint(moment, context);
    default:
      return assertNever(moment);
  }
}

/** The day on which a bare clock time lies: the stated one, that of the moment before, or today. */
export function dayOf(context: MomentContext): string {
  if (context.day !== undefined) return context.day;
  if (context.previous !== undefined) {
    const { earliest, latest } = intervalOf(context.previous);
    const known = Number.isFinite(earliest) ? earliest : latest;
    if (context.previous.kind === "day") return context.previous.date;
    if (Number.isFinite(known)) return dateOf(known, context.zone);
  }
  return dateOf(context.reference, context.zone);
}

function atPoint(moment: Extract<Moment, { kind: "point" }>, context: MomentContext): When | null {
  const { point, bound } = moment;
  const date = point.date?.date ?? dayOf(context);
  if (point.clock === undefined) return onDay(date, point.date?.part, bound, moment, context);
  const clock = point.date === undefined ? inHalfOfPrevious(point.clock, date, context) : point.clock;
  const { local, stated, zone } = localOfClock(clock, date, context);
  const { precision } = clock;
  const instants = instantsOfLocal(local, stated);
  const at = instants[0];
  if (bound !== undefined) {
    const [earliest, latest] = hullOfLocal(local, stated);
    return bound === "before"
      ? { kind: "range", latest: instant(latest), precision, zone }
      : { kind: "range", earliest: instant(earliest), precision, zone };
  }
  if (at === undefined || instants.length > 1) return { kind: "local", local: localSeconds(local), zone };
  if (!moment.isAbout) return { kind: "exact", at: instant(at), precision, zone };
  const plusMinus = moment.plusMinus ?? usualSlack(clock.minute);
  return { kind: "about", at: instant(at), plusMinus, precision, zone };
}

function onDay(
  date: string,
  part: DayPart | undefined,
  bound: "before" | "after" | undefined,
  moment: { readonly isAbout: boolean },
  { zone }: MomentContext,
): When {
  if (bound === "before") return { kind: "range", latest: instant(startOfDate(date, zone)), zone };
  if (bound === "after") return { kind: "range", earliest: instant(startOfDate(date, zone)), zone };
  if (part !== undefined) {
    const [from, to] = partHours[part];
    return {
      kind: "range",
      earliest: instant(hullOfLocal(`${date}T${from}`, zone)[0]),
      latest: instant(hullOfLocal(`${date}T${to}`, zone)[1]),
      precision: "minute",
      zone,
    };
  }
  if (!moment.isAbout) return { kind: "day", date, zone };
  const earliest = instant(startOfDate(addDays(date, -1), zone));
  return { kind: "range", earliest, latest: instant(startOfDate(addDays(date, 2), zone) - 1), zone };
}

function betweenPoints(from: Point, to: Point, context: MomentContext): When | null {
  const fromDay = from.date?.date ?? to.date?.date ?? dayOf(context);
  const shared = { zone: to.clock?.zone, isZoneNamed: to.clock?.isZoneNamed };
  const start =
    from.clock === undefined || from.clock.zone !== undefined ? from : { ...from, clock: { ...from.clock, ...shared } };
  const [begin, end] = inOneHalf(start, to, fromDay, context);
  const first = edge(begin, fromDay, context, "earliest");
  let last = edge(end, fromDay, context, "latest");
  if (last.at < first.at && to.date === undefined) last = edge(end, addDays(fromDay, 1), context, "latest");
  if (last.at < first.at) return null;
  const { precision } = last;
  const zone = first.zone === last.zone ? first.zone : context.zone;
  return {
    kind: "range",
    earliest: instant(first.at),
    latest: instant(last.at),
    ...(precision && { precision }),
    zone,
  };
}

/**
 * The beginning in the half of the day nearer to the moment before; the end in the half that makes the span shorter:
 * "4:15 to 5" is 45 minutes, "11:50 to 1:10" is 80.
 */
function inOneHalf(from: Point, to: Point, day: string, context: MomentContext): readonly [Point, Point] {
  if (from.clock === undefined || from.date !== undefined) return [from, to];
  const begin = inHalfOfPrevious(from.clock, day, context);
  const start = { ...from, clock: begin };
  if (to.clock?.isHalfOpen !== true || to.date !== undefined) return [start, to];
  const other = otherHalf(to.clock);
  return [start, minutesFrom(begin, other) < minutesFrom(begin, to.clock) ? { ...to, clock: other } : to];
}

/** From one clock time on to the next time another one is read. */
function minutesFrom(begin: Clock, end: Clock): number {
  return ((end.hour - begin.hour) * 60 + end.minute - begin.minute + 1440) % 1440;
}

function edge(
  point: Point,
  day: string,
  context: MomentContext,
  side: "earliest" | "latest",
): { readonly at: number; readonly precision?: Precision; readonly zone: string } {
  const date = point.date?.date ?? day;
  if (point.clock === undefined) {
    const start = startOfDate(date, context.zone);
    const at = side === "earliest" ? start : startOfDate(addDays(date, 1), context.zone) - 1;
    return { at, zone: context.zone };
  }
  const { local, stated, zone } = localOfClock(point.clock, date, context);
  const [earliest, latest] = hullOfLocal(local, stated);
  return { at: side === "earliest" ? earliest : latest, precision: point.clock.precision, zone };
}

/**
 * A clock time on a date as local text, the zone to read it in, and the zone to keep: "14:02 BST" said in London stays
 * a time of London.
 */
function localOfClock(
  clock: Clock,
  date: string,
  context: MomentContext,
): { readonly local: string; readonly stated: string; readonly zone: string } {
  const local = localText(date, clock);
  const stated = clock.zone ?? context.zone;
  if (clock.isZoneNamed !== true) return { local, stated, zone: stated };
  const at = instantsOfLocal(local, stated)[0];
  const isOwn = at !== undefined && localOf(at, context.zone).startsWith(local);
  return { local, stated, zone: isOwn ? context.zone : stated };
}

function afterLapse(lapse: Lapse, context: MomentContext): When | null {
  const { zone } = context;
  const isLength = lapse.least === lapse.most;
  if (lapse.from === "now") {
    const at = instant(context.reference - lapse.least);
    if (isLength) return { kind: "about", at, plusMinus: slackOfLength(lapse.least), zone };
    const earliest = lapse.most === undefined ? undefined : instant(context.reference - lapse.most);
    return { kind: "range", ...(earliest && { earliest }), latest: at, zone };
  }
  const { previous } = context;
  if (previous === undefined) return null;
  if (isLength && (previous.kind === "exact" || previous.kind === "about")) {
    return { ...previous, at: instant(Date.parse(previous.at) + lapse.least) };
  }
  // The stated bounds, not the end of their minute: a range of the same precision ends there by itself.
  const base = intervalOf(withoutPrecision(previous));
  const earliest = base.earliest + lapse.least;
  const latest = base.latest + (lapse.most ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(earliest) && !Number.isFinite(latest)) return null;
  const precision = "precision" in previous ? previous.precision : undefined;
  return {
    kind: "range",
    ...(Number.isFinite(earliest) && { earliest: instant(earliest) }),
    ...(Number.isFinite(latest) && { latest: instant(latest) }),
    ...(precision && { precision }),
    zone,
  };
}

function withoutPrecision(when: When): When {
  return "precision" in when ? { ...when, precision: undefined } : when;
}

function slackOfLength(ms: number): number {
  return Math.max(1, Math.round(ms / 60_000 / 4));
}

/** "2:30" after what happened at 14:00 is 14:30: of the two halves of the day, the one nearer to the moment before. */
function inHalfOfPrevious(clock: Clock, date: string, context: MomentContext): Clock {
  if (clock.isHalfOpen !== true || context.isTyped !== true) return clock;
  if (context.previous === undefined || context.previous.kind === "day") return clock;
  const { earliest, latest } = intervalOf(context.previous);
  const before = (earliest + latest) / 2;
  if (!Number.isFinite(before)) return clock;
  const distance = (each: Clock) => {
    const { local, stated } = localOfClock(each, date, context);
    return Math.abs(hullOfLocal(local, stated)[0] - before);
  };
  const other = otherHalf(clock);
  return distance(other) < distance(clock) ? other : clock;
}

function localText(date: string, clock: Clock): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = `${date}T${two(clock.hour)}:${two(clock.minute)}`;
  if (clock.second === undefined) return minutes;
  const seconds = `${minutes}:${two(clock.second)}`;
  return clock.fraction === undefined ? seconds : `${seconds}.${String(clock.fraction).padStart(3, "0")}`;
}

function localSeconds(local: string): string {
  return local.slice(0, 19);
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
