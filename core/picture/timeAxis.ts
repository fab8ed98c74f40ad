import type { Interval } from "../model/interval";
import type { TimelinePicture, TimeWindow } from "./timelinePicture";

/** A stretch of the axis on which time runs evenly; a quiet one is folded: much time in little room. */
export interface AxisPiece extends TimeWindow {
  readonly fromX: number;
  readonly toX: number;
  /** How long nothing was recorded, ms; null where the stretch is not folded. */
  readonly quietMs: number | null;
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
const ROOM_AFTER = 30;
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

function intervalsOf({ events, keyTimes }: Pick<TimelinePicture, "events" | "keyTimes">): readonly Interval[] {
  return [
    ...events.map((event) => event.interval),
    ...events.flatMap((event) => (event.end === undefined ? [] : [event.end])),
    ...keyTimes.map((keyTime) => keyTime.interval),
  ];
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
 * The window that shows everything, with a margin; null where no time is known. Times known only to hours or to the day
 * do not stretch it when others lie within them.
 */
export function wholeWindow(picture: Pick<TimelinePicture, "events" | "keyTimes">): TimeWindow | null {
  const intervals = intervalsOf(picture);
  const narrow = intervals.filter(({ earliest, latest }) => latest - earliest <= WIDE);
  const base = extentOf(narrow) ?? extentOf(intervals);
  if (base === null) return null;
  const apart = intervals.filter(({ earliest, latest }) => latest < base.low || earliest > base.high);
  const ends = [{ earliest: base.low, latest: base.high }, ...apart];
  const { low, high } = extentOf(ends) ?? base;
  const isOneMoment = new Set(narrow.map((interval) => interval.earliest)).size === 1;
  const margin = Math.max((high - low) * 0.04, isOneMoment ? 15 * MINUTE : 1000);
  return { fromMs: Math.floor(low - margin), toMs: Math.ceil(high + margin) };
}

/** Stretches in which something is recorded, merged, ascending, inside the window. */
function busyStretches(picture: TimelinePicture, { fromMs, toMs }: TimeWindow): readonly Interval[] {
  const inside = intervalsOf(picture)
    .filter(({ earliest, latest }) => latest >= fromMs && earliest <= toMs && latest - earliest <= WIDE)
    .map(({ earliest, latest }) => ({ earliest: Math.max(earliest, fromMs), latest: Math.min(latest, toMs) }))
    .sort((a, b) => a.earliest - b.earliest);
  const merged: Interval[] = [];
  for (const next of inside) {
    const last = merged.at(-1);
    if (last === undefined || next.earliest > last.latest) merged.push(next);
    else merged[merged.length - 1] = { ...last, latest: Math.max(last.latest, next.latest) };
  }
  return merged;
}

/** The gaps worth folding: the longest first, as long as each would take clearly more room than its fold. */
function foldsOf(busy: readonly Interval[], window: TimeWindow, room: number): readonly Interval[] {
  const gaps = busy
    .slice(1)
    .map((next, index) => ({ earliest: busy[index]?.latest ?? next.earliest, latest: next.earliest }))
    .sort((a, b) => b.latest - b.earliest - (a.latest - a.earliest));
  const folds: Interval[] = [];
  let openMs = window.toMs - window.fromMs;
  let openRoom = room;
  for (const gap of gaps) {
    const length = gap.latest - gap.earliest;
    const natural = (length / openMs) * openRoom;
    const isWorthIt = length >= SHORTEST_FOLD && natural > FOLD_WIDTH + ROOM_AFTER + ROOM_BEFORE + 20;
    if (!isWorthIt || openRoom - FOLD_WIDTH < room / 2) break;
    folds.push(gap);
    openMs -= length;
    openRoom -= FOLD_WIDTH + ROOM_AFTER + ROOM_BEFORE;
  }
  return folds.sort((a, b) => a.earliest - b.earliest);
}

/** The axis from `left` to `right` px over a window, long quiet gaps folded. 8-look, "Timeline". */
export function timeAxis(picture: TimelinePicture, window: TimeWindow, left: number, right: number): TimeAxis {
  const gaps = foldsOf(busyStretches(picture, window), window, right - left);
  const quiet = gaps.reduce((sum, gap) => sum + gap.latest - gap.earliest, 0);
  const fixedRoom = gaps.length * (FOLD_WIDTH + ROOM_AFTER + ROOM_BEFORE);
  const scale = (right - left - fixedRoom) / Math.max(1, window.toMs - window.fromMs - quiet);
  const pieces: AxisPiece[] = [];
  let fromMs = window.fromMs;
  let fromX = left;
  for (const gap of gaps) {
    const foldFromMs = gap.earliest + ROOM_AFTER / scale;
    const foldToMs = gap.latest - ROOM_BEFORE / scale;
    const foldX = fromX + (foldFromMs - fromMs) * scale;
    pieces.push({ fromMs, toMs: foldFromMs, fromX, toX: foldX, quietMs: null });
    fromX = foldX + FOLD_WIDTH;
    pieces.push({ fromMs: foldFromMs, toMs: foldToMs, fromX: foldX, toX: fromX, quietMs: gap.latest - gap.earliest });
    fromMs = foldToMs;
  }
  pieces.push({ fromMs, toMs: window.toMs, fromX, toX: right, quietMs: null });
  return { pieces };
}
