import { localOf, offsetMs } from "../model/zone";
import { type Font, roomOf } from "./measure";
import { shortDate, shortDateWithYear } from "./shortDate";
import type { AxisPiece, TimeAxis } from "./timeAxis";
import { xOf } from "./timeAxis";

interface Tick {
  readonly x: number;
  /** Empty where there is no room for it. */
  readonly label: string;
  /** ms since epoch. */
  readonly at: number;
}

export const AXIS_FONT: Font = { size: 11, weight: 400 };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 5, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14, 28, 91, 364, 3640].map((count) => count * DAY),
];
/** What clocks in `zone` show, to the minute, or to the second where `toSecond`. */
function clockText(ms: number, zone: string, toSecond: boolean): string {
  return localOf(ms, zone).slice(11, toSecond ? 19 : 16);
}

function scaleOf({ pieces }: TimeAxis): number {
  const open = pieces.filter((piece) => piece.quietMs === null);
  const px = open.reduce((sum, piece) => sum + piece.toX - piece.fromX, 0);
  return (
    px /
    Math.max(
      1,
      open.reduce((sum, piece) => sum + piece.toMs - piece.fromMs, 0),
    )
  );
}

/** The step between ticks: the least that leaves every label its room. */
function stepOf(axis: TimeAxis): number {
  const scale = scaleOf(axis);
  const roomFor = (step: number) => (step < MINUTE ? 84 : step < DAY ? 70 : 92);
  return STEPS.find((step) => step * scale >= roomFor(step)) ?? 36_400 * DAY;
}

/** The next instant after `ms` at which clocks in `zone` show a whole step, by the offsets in force around it. */
function nextInstant(ms: number, step: number, zone: string): number {
  const offsets = new Set([offsetMs(ms, zone), offsetMs(ms + step, zone)]);
  const instants = [...offsets]
    .map((offset) => ({ offset, at: (Math.floor((ms + offset) / step) + 1) * step - offset }))
    .filter(({ offset, at }) => offsetMs(at, zone) === offset)
    .map(({ at }) => at);
  return instants.length === 0 ? ms + step : Math.min(...instants);
}

function instantsOf({ fromMs, toMs }: AxisPiece, step: number, zone: string): readonly number[] {
  const instants: number[] = [];
  let at = nextInstant(fromMs - 1, step, zone);
  while (at <= toMs) {
    instants.push(at);
    at = nextInstant(at, step, zone);
  }
  return instants;
}

/** What could stand at a tick, the fullest first. */
function labelsOf(at: number, previous: number | undefined, step: number, zone: string): readonly string[] {
  const date = shortDate(at, zone);
  if (step >= DAY) return step > 28 * DAY ? [shortDateWithYear(at, zone), localOf(at, zone).slice(0, 4)] : [date];
  const clock = clockText(at, zone, step < MINUTE);
  const isNewDate = previous !== undefined && shortDate(previous, zone) !== date;
  return isNewDate ? [`${date} ${clock}`, date] : [clock];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Ticks at whole steps of the zone's clock, across clock changes; labels that would touch another or `taken` are empty.
 * A stretch that is left without any label gets one where something happened.
 */
export function ticksOf(axis: TimeAxis, zone: string, taken: readonly Span[], right: number): readonly Tick[] {
  const step = stepOf(axis);
  const spans = [...taken];
  let previous: number | undefined;
  const tickAt = (at: number): Tick => {
    const x = xOf(axis, at);
    for (const label of labelsOf(at, previous, step, zone)) {
      const span = { from: x, to: x + roomOf(label, AXIS_FONT) };
      const isFree = span.to <= right && !spans.some((other) => span.from < other.to + 6 && other.from < span.to + 6);
      if (!isFree) continue;
      spans.push(span);
      previous = at;
      return { x, label, at };
    }
    return { x, label: "", at };
  };
  return axis.pieces
    .filter((piece) => piece.quietMs === null)
    .flatMap((piece) => {
      const ticks = instantsOf(piece, step, zone).map(tickAt);
      return ticks.some((tick) => tick.label !== "") ? ticks : [...ticks, tickAt(piece.anchorMs)];
    });
}
