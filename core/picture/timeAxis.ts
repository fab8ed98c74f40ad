import type { Interval } from "../model/interval";
import { quietText } from "./quietText";
import { shortDate } from "./shortDate";
import type { TimelinePicture, TimeWindow } from "./timelinePicture";

/** A stretch of the axis on which time runs evenly. */
export interface AxisPiece extends TimeWindow {
  readonly fromX: number;
  readonly toX: number;
  /** How much time is folded into little room, ms; null where time runs at full width. */
  readonly quietMs: number | null;
  /** What stands above a fold, such as "quiet 1 h 21 min"; empty elsewhere. */
  readonly words: string;
  /** A moment of it at which something happened, ms. */
  readonly anchorMs: number;
}

/** From time to place and back; pieces follow each other without a gap. */
export interface TimeAxis {
  readonly pieces: readonly AxisPiece[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A time known less well than this is no ground for the length of the axis. */
const WIDE = 6 * HOUR;
export const FOLD_WIDTH = 112;
const SHORTEST_FOLD = 10 * MINUTE;
/** Room left unfolded after the last event before a gap, for its label, and before the first one behind it; px. */
const ROOM_AFTER = 44;
const ROOM_BEFORE = 16;

/** The place of a moment, px; before the beginning and behind the end, the ends themselves. */
export function xOf({ pieces }: TimeAxis, ms: number): number {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return 0;
  if (ms <= first.fromMs) return first.fromX;
  if (ms >= last.toMs) return last.toX;
  const piece = pieces.find((each) => ms <= each.toMs) ?? last;
  return piece.fromX + ((ms - piece.fromMs) / (piece.toMs - piece.fromMs)) * (piece.toX - piece.fromX);
}

/** The moment at a place, ms since epoch, whole; beyond the ends, the ends. */
export function timeAt({ pieces }: TimeAxis, x: number): number {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return 0;
  if (x <= first.fromX) return first.fromMs;
  if (x >= last.toX) return last.toMs;
  const piece = pieces.find((each) => x <= each.toX) ?? last;
  return Math.round(piece.fromMs + ((x - piece.fromX) / (piece.toX - piece.fromX)) * (piece.toMs - piece.fromMs));
}

type Timed = Pick<TimelinePicture, "events" | "keyTimes">;

/** What is worked out once of a picture's times, however often it is zoomed or made wider. */
interface KnownTimes {
  readonly keyTimes: Timed["keyTimes"];
  readonly intervals: readonly Interval[];
  readonly whole: TimeWindow | null;
}

const known = new WeakMap<Timed["events"], KnownTimes>();

function timesOf({ events, keyTimes }: Timed): KnownTimes {
  const before = known.get(events);
  if (before?.keyTimes === keyTimes) return before;
  const intervals = [
    ...events.map((event) => event.interval),
    ...events.flatMap((event) => (event.end === undefined ? [] : [event.end])),
    ...keyTimes.map((keyTime) => keyTime.interval),
  ];
  const times = { keyTimes, intervals, whole: windowOver(intervals) };
  known.set(events, times);
  return times;
}

interface Extent {
  readonly low: number;
  readonly high: number;
}

/** The least extent that holds all finite bounds; null for none. */
function extentOf(intervals: readonly Interval[]): Extent | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { earliest, latest } of intervals) {
    for (const bound of [earliest, latest]) {
      if (!Number.isFinite(bound)) continue;
      low = Math.min(low, bound);
      high = Math.max(high, bound);
    }
  }
  return low <= high ? { low, high } : null;
}

/**
 * From the first to the last moment; null where no time is known. Times known only to hours or to the day do not stretch
 * it where others lie within them. A lone moment has a quarter of an hour on both sides.
 */
export function wholeWindow(picture: Timed): TimeWindow | null {
  return timesOf(picture).whole;
}

function windowOver(intervals: readonly Interval[]): TimeWindow | null {
  const narrow = intervals.filter(isNarrow);
  const base = extentOf(narrow) ?? extentOf(intervals);
  if (base === null) return null;
  const apart = intervals.filter(({ earliest, latest }) => latest < base.low || earliest > base.high);
  const { low, high } = extentOf([{ earliest: base.low, latest: base.high }, ...apart]) ?? base;
  const isOneMoment = high - low < 2 && new Set(intervals.map((interval) => interval.earliest)).size === 1;
  const isOneMinute = narrow.length > 0 && new Set(narrow.map((interval) => interval.earliest)).size === 1;
  const margin = isOneMoment || (isOneMinute && apart.length === 0) ? 15 * MINUTE : 0;
  return { fromMs: low - margin, toMs: Math.max(high + margin, low + 1) };
}

function isNarrow({ earliest, latest }: Interval): boolean {
  return latest - earliest <= WIDE;
}

/** Stretches in which something is recorded, merged, ascending, inside the window. */
function busyStretches(intervals: readonly Interval[], { fromMs, toMs }: TimeWindow): readonly Interval[] {
  const inside = intervals
    .filter((interval) => interval.latest >= fromMs && interval.earliest <= toMs && isNarrow(interval))
    .sort((a, b) => a.earliest - b.earliest);
  const merged: { readonly earliest: number; latest: number }[] = [];
  let last: (typeof merged)[number] | undefined;
  for (const { earliest, latest } of inside) {
    const until = Math.min(latest, toMs);
    if (last === undefined || earliest > last.latest) {
      last = { earliest: Math.max(earliest, fromMs), latest: until };
      merged.push(last);
    } else if (until > last.latest) {
      last.latest = until;
    }
  }
  return merged;
}

/** A stretch to fold, with the room kept open at its sides, px. */
interface Fold extends Interval {
  readonly after: number;
  readonly before: number;
}

/** Whether a time known only roughly lies in the stretch. */
function roughIn(intervals: readonly Interval[], { earliest, latest }: Interval): Interval | undefined {
  return intervals.find((each) => !isNarrow(each) && each.earliest >= earliest && each.latest <= latest);
}

/**
 * What could be folded: the gaps between what is recorded; and the stretches before and behind all that is known well,
 * where something known only roughly lies there.
 */
function foldables(intervals: readonly Interval[], window: TimeWindow): readonly Fold[] {
  const busy = busyStretches(intervals, window);
  const first = busy[0];
  const last = busy.at(-1);
  if (first === undefined || last === undefined) return [];
  const gaps = busy.slice(1).map((next, index): Fold => {
    const earliest = busy[index]?.latest ?? next.earliest;
    return { earliest, latest: next.earliest, after: ROOM_AFTER, before: ROOM_BEFORE };
  });
  const before = { earliest: window.fromMs, latest: first.earliest, after: 0, before: ROOM_BEFORE };
  const behind = { earliest: last.latest, latest: window.toMs, after: ROOM_AFTER, before: 0 };
  return [...gaps, ...[before, behind].filter((stretch) => roughIn(intervals, stretch) !== undefined)];
}

/** The folds that are worth it: the longest first, as long as each would take clearly more room than folded. */
function foldsOf(intervals: readonly Interval[], window: TimeWindow, room: number): readonly Fold[] {
  const folds: Fold[] = [];
  const least = Math.max(MINUTE, (window.toMs - window.fromMs) / 100);
  let openMs = window.toMs - window.fromMs;
  let openRoom = room;
  const lengthOf = (fold: Fold) => fold.latest - fold.earliest;
  for (const fold of [...foldables(intervals, window)].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const length = lengthOf(fold);
    const folded = FOLD_WIDTH + fold.after + fold.before;
    const isLong = length >= SHORTEST_FOLD && (length / openMs) * openRoom > folded + 20;
    if (!isLong || openMs - length < least || openRoom - folded < room / 3) break;
    folds.push(fold);
    openMs -= length;
    openRoom -= folded;
  }
  return folds.sort((a, b) => a.earliest - b.earliest);
}

/** How long was quiet; or the date of what is known only roughly in it. */
function wordsOf(fold: Fold, intervals: readonly Interval[], zone: string): string {
  const rough = roughIn(intervals, fold);
  return rough === undefined ? `quiet ${quietText(fold.latest - fold.earliest)}` : shortDate(rough.earliest, zone);
}

/** Room kept free at the ends of an axis that shows everything, px. */
const ENDS = { left: 14, right: 36 } as const;

/**
 * The axis from `left` to `right` px over the picture's window, or over everything with room at the ends; long quiet gaps
 * are folded. 8-look, "Timeline". Null where no time is known.
 */
export function timeAxis(picture: TimelinePicture, left: number, right: number): TimeAxis | null {
  const window = picture.window ?? wholeWindow(picture);
  if (window === null) return null;
  const ends = picture.window === undefined ? ENDS : { left: 0, right: 0 };
  const room = right - left - ends.left - ends.right;
  const { intervals } = timesOf(picture);
  const folds = foldsOf(intervals, window, room);
  const foldedMs = folds.reduce((sum, fold) => sum + fold.latest - fold.earliest, 0);
  const foldedRoom = folds.reduce((sum, fold) => sum + FOLD_WIDTH + fold.after + fold.before, 0);
  const scale = (room - foldedRoom) / Math.max(1, window.toMs - window.fromMs - foldedMs);
  const pieces: AxisPiece[] = [];
  let fromMs = window.fromMs - ends.left / scale;
  let fromX = left;
  let anchorMs = folds[0]?.earliest ?? window.fromMs;
  for (const fold of folds) {
    const foldFromMs = fold.earliest + fold.after / scale;
    const foldToMs = fold.latest - fold.before / scale;
    const foldX = fromX + (foldFromMs - fromMs) * scale;
    if (foldX > fromX) pieces.push({ fromMs, toMs: foldFromMs, fromX, toX: foldX, quietMs: null, words: "", anchorMs });
    fromX = foldX + FOLD_WIDTH;
    const stretch = { fromMs: foldFromMs, toMs: foldToMs, fromX: foldX, toX: fromX };
    pieces.push({
      ...stretch,
      quietMs: fold.latest - fold.earliest,
      words: wordsOf(fold, intervals, picture.zone),
      anchorMs: foldFromMs,
    });
    fromMs = foldToMs;
    anchorMs = fold.latest;
  }
  const toMs = window.toMs + ends.right / scale;
  if (toMs > fromMs) pieces.push({ fromMs, toMs, fromX, toX: right, quietMs: null, words: "", anchorMs });
  return { pieces };
}
