import { matchAt, type ReadAt } from "./readAt";
import { type Clock, otherHalf, readClock } from "./readClock";
import { type DateContext, readDate, type StatedDate } from "./readDate";
import { type Lapse, readLapse } from "./readLapse";

/** A point in time as stated: a date, a time of day, or both. */
export type Point = { readonly date?: StatedDate | undefined; readonly clock?: Clock | undefined };

/** A moment as stated in words, not yet set against a zone and a day. */
export type Moment =
  | {
      readonly kind: "point";
      readonly point: Point;
      readonly bound?: "before" | "after" | undefined;
      readonly isAbout: boolean;
      /** ± minutes, when they were stated. */
      readonly plusMinus?: number | undefined;
    }
  | { readonly kind: "between"; readonly from: Point; readonly to: Point }
  | { readonly kind: "lapse"; readonly lapse: Lapse };

const about =
  /(?:at |some ?time |somewhere )?(?:about|around|approximately|approx\.?|roughly|circa|ca\.|c\.|towards|shortly (?:before|after)|just (?:before|after))(?![a-z])\s*|[~≈]\s*/iy;
const before = /(?:before|until|till|by|no later than|not later than|at the latest|prior to)(?![a-z])\s*|[<≤]\s*/iy;
const after = /(?:after|since|from|no earlier than|not before|later than)(?![a-z])\s*|[>≥]\s*/iy;
const atOn = /(?:at|on|@)(?![a-z])\s*/iy;
const joint = /(?:T(?=\d)|[,;]?\s+(?:at |- |– |@ )?|\s?[@,]\s?)/y;
const plusMinus =
  /\s*\(?(?:±|\+\/?-|give or take)\s?(\d{1,4}(?:\.\d{1,3})?|ten|five)\s?(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:ours?)?)?(?!\w|\.\d)\)?/iy;
const between = /(?:some ?time )?between\s+/iy;
const spanJoint = /\s?(?:–|—|-{1,2}|\bto\b|\band\b|\buntil\b|\btill\b)\s?/iy;
const endBehind = /\s*(?:$|[.,;!?)])/y;
const pluralBehind = /\s+(?:more |other |of |or |[a-z]+ )?[a-z]{2,}s\b|\s?(?:%|percent)/iy;

/**
 * A moment that begins exactly at `at`: "yesterday around two", "about 2pm", "between 14:45 and 15:00",
 * "2016-01-21T14:02:00Z", "before 15:00", "+20m", "hours later". Null when none begins there.
 */
export function readMoment(text: string, at: number, context: DateContext): ReadAt<Moment> | null {
  const lapse = readLapse(text, at);
  if (lapse !== null) return { value: { kind: "lapse", lapse: lapse.value }, to: lapse.to };
  const opened = matchAt(between, text, at);
  if (opened !== null) {
    const range = readRange(text, at + opened[0].length, context);
    if (range !== null) return dayBehind(text, range, context);
  }
  return readPointMoment(text, at, context);
}

/** Two points joined by a dash or "to": "14:09–14:58". Read as one range. */
export function readRange(text: string, at: number, context: DateContext): ReadAt<Range> | null {
  const forms = { dot: true, bareHour: context.isTyped === true };
  const from = readPoint(text, at, context, forms);
  return from === null ? null : readRangeBehind(text, from, context, forms);
}

/** A moment, or a span with a beginning and an end, that begins exactly at `at`. */
export function readMomentOrSpan(
  text: string,
  at: number,
  context: DateContext,
): { readonly read: ReadAt<Moment>; readonly isSpan: boolean } | null {
  const forms = { dot: at === 0, bareHour: false };
  const point = readPoint(text, at, context, forms);
  const span = point === null ? null : readRangeBehind(text, point, context, forms);
  if (span !== null) return { read: span, isSpan: true };
  const isWhole = point?.value.date !== undefined && point.value.clock !== undefined;
  const read = isWhole ? finish(text, point.value, point.to, []) : readMoment(text, at, context);
  return read === null ? null : { read, isSpan: false };
}

/** "between 14:00 and 15:30 yesterday": the date behind a range without one. */
function dayBehind(text: string, range: ReadAt<Range>, context: DateContext): ReadAt<Range> {
  const { from, to } = range.value;
  if (from.date !== undefined || to.date !== undefined) return range;
  const behind = readDateBehind(text, range.to, context);
  return behind === null ? range : { value: { ...range.value, from: { ...from, date: behind.value } }, to: behind.to };
}

type Range = Extract<Moment, { kind: "between" }>;
type Forms = { readonly dot: boolean; readonly bareHour: boolean };

function readRangeBehind(text: string, from: ReadAt<Point>, context: DateContext, forms: Forms): ReadAt<Range> | null {
  const join = matchAt(spanJoint, text, from.to);
  const to = join === null ? null : readPoint(text, from.to + join[0].length, context, forms);
  if (to === null) return null;
  const begin = inHalfOfEnd(from.value, to.value);
  return dayBehind(text, { value: { kind: "between", from: begin, to: to.value }, to: to.to }, context);
}

/** "2:45 and 3pm": the half of the day that stands behind the end is that of the beginning too, if it then is earlier. */
function inHalfOfEnd(from: Point, to: Point): Point {
  const [begin, end] = [from.clock, to.clock];
  if (begin?.isHalfOpen !== true || end === undefined || end.isHalfOpen === true) return from;
  const minutes = (clock: Clock) => clock.hour * 60 + clock.minute;
  const other = otherHalf(begin);
  const isNearer = minutes(other) <= minutes(end) && (minutes(begin) > minutes(end) || minutes(other) > minutes(begin));
  return isNearer ? { ...from, clock: { ...other, isHalfOpen: false } } : from;
}

function readPointMoment(text: string, start: number, context: DateContext): ReadAt<Moment> | null {
  const ahead = readQualifiers(text, start);
  const isMarked = ahead.to > start;
  let to = ahead.to;
  const date = readDate(text, to, context);
  let clock: ReadAt<Clock> | null = null;
  let inner: Qualifiers = { isAbout: false, bound: undefined, to };
  if (date === null) {
    clock = readClockBehind(text, to, { dot: isMarked || start === 0, bareHour: isMarked }, ahead.isAbout);
    if (clock === null) return null;
    to = clock.to;
    const behind = readDateBehind(text, to, context);
    if (behind !== null) return finish(text, { date: behind.value, clock: clock.value }, behind.to, [ahead]);
    return finish(text, { clock: clock.value }, to, [ahead]);
  }
  to = date.to;
  const gap = matchAt(joint, text, to);
  if (gap !== null && date.value.part === undefined) {
    const range = readRangeOn(text, to + gap[0].length, date.value, context);
    if (range !== null) return range;
    inner = readQualifiers(text, to + gap[0].length);
    const isMarkedHere = inner.to > to + gap[0].length || /at |@/iu.test(gap[0]);
    clock = readClockBehind(text, inner.to, { dot: true, bareHour: isMarkedHere }, inner.isAbout);
    if (clock !== null) return finish(text, { date: date.value, clock: clock.value }, clock.to, [ahead, inner]);
  }
  return finish(text, { date: date.value }, to, [ahead]);
}

/** "21 Jan, between 14:45 and 15:00": the range behind a date. */
function readRangeOn(text: string, at: number, date: StatedDate, context: DateContext): ReadAt<Moment> | null {
  const opened = matchAt(between, text, at);
  const range = opened === null ? null : readRange(text, at + opened[0].length, context);
  if (range === null) return null;
  const { from } = range.value;
  return { value: { ...range.value, from: { ...from, date: from.date ?? date } }, to: range.to };
}

type Qualifiers = { readonly isAbout: boolean; readonly bound: "before" | "after" | undefined; readonly to: number };

function readQualifiers(text: string, start: number): Qualifiers {
  let isAbout = false;
  let bound: Qualifiers["bound"];
  let to = start;
  for (let count = 0; count < 3; count += 1) {
    const match = matchAt(about, text, to);
    if (match !== null) isAbout = true;
    const bounded = match ?? matchAt(before, text, to) ?? matchAt(after, text, to);
    if (match === null && bounded !== null) bound = matchAt(before, text, to) === null ? "after" : "before";
    const any = bounded ?? matchAt(atOn, text, to);
    if (any === null) break;
    to += any[0].length;
  }
  return { isAbout, bound, to };
}

/**
 * A clock. A bare hour stands alone ("at two."), or is a word behind "about" or a date with no plural behind it:
 * "around two our admin", not "around two pods", not "from 10 to 18 nodes".
 */
function readClockBehind(text: string, at: number, forms: Forms, isLoose: boolean): ReadAt<Clock> | null {
  const clear = readClock(text, at, { ...forms, bareHour: false });
  if (clear !== null || !forms.bareHour) return clear;
  const bare = readClock(text, at, forms);
  if (bare === null) return null;
  if (matchAt(endBehind, text, bare.to) !== null) return bare;
  const isWord = !/\d/u.test(text[at] ?? "");
  return isLoose && isWord && matchAt(pluralBehind, text, bare.to) === null ? bare : null;
}

function readDateBehind(text: string, at: number, context: DateContext): ReadAt<StatedDate> | null {
  const gap = matchAt(/[,;]?\s+(?:on )?/iy, text, at);
  return gap === null ? null : readDate(text, at + gap[0].length, context);
}

function readPoint(text: string, at: number, context: DateContext, forms: Forms): ReadAt<Point> | null {
  const date = readDate(text, at, context);
  if (date === null) {
    const clock = readClock(text, at, forms);
    return clock === null ? null : { value: { clock: clock.value }, to: clock.to };
  }
  const gap = matchAt(joint, text, date.to);
  const clock = gap === null ? null : readClock(text, date.to + gap[0].length, { dot: true, bareHour: false });
  if (clock === null) return { value: { date: date.value }, to: date.to };
  return { value: { date: date.value, clock: clock.value }, to: clock.to };
}

function finish(text: string, point: Point, at: number, qualifiers: readonly Qualifiers[]): ReadAt<Moment> {
  const slack = matchAt(plusMinus, text, at);
  const count = slack === null ? undefined : slack[1]?.toLowerCase();
  const minutes = count === "ten" ? 10 : count === "five" ? 5 : Number(count);
  const bound = qualifiers.map((q) => q.bound).find((b) => b !== undefined);
  return {
    value: {
      kind: "point",
      point,
      bound,
      isAbout: slack !== null || point.clock?.isAbout === true || qualifiers.some((q) => q.isAbout),
      plusMinus: slack === null ? undefined : minutes * minutesPer(slack[2]),
    },
    to: at + (slack?.[0].length ?? 0),
  };
}

/** Minutes in the unit as written; none written: minutes. */
function minutesPer(unit: string | undefined): number {
  const letter = unit?.[0]?.toLowerCase();
  return letter === "h" ? 60 : letter === "s" ? 1 / 60 : 1;
}
