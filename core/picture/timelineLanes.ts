import { type AxisEvent, type PlacedEvent, placedEvents } from "./lanePlacement";
import { type TimeAxis, xOf } from "./timeAxis";
import type { PictureEvent, TimelinePicture, TimeWindow } from "./timelinePicture";

/** One row of the picture with what lies in it. */
export interface PlacedLane {
  readonly id: string;
  readonly name: string;
  readonly y: number;
  readonly height: number;
  readonly events: readonly PlacedEvent[];
  /** Where there are too many to draw each: how many begin in each stretch of the axis, by its left edge in px. */
  readonly density: ReadonlyMap<number, number>;
}

const ROW = 22;
const LEAST_HEIGHT = 40;
const MAX_LANES = 12;
/** So many are drawn one by one; beyond, the key ones up to this, the others as density. */
const MAX_SINGLE = 150;
export const DENSITY_STEP = 12;
export const DENSITY_HEIGHT = 14;
const OTHER_LANE = "other";

/** A time stated to the minute, or better, has a sign at a point; others have a soft bar too. */
const EXACT = 60_000;

/** Whether the event's time is known only roughly. */
export function isRough(event: PictureEvent): boolean {
  return event.interval.latest - event.interval.earliest >= EXACT;
}

function meets({ interval, end }: PictureEvent, { fromMs, toMs }: TimeWindow): boolean {
  return interval.earliest <= toMs && Math.max(interval.latest, end?.latest ?? interval.latest) >= fromMs;
}

/** The moment at which an event's sign stands: its beginning, or the middle of what is possible. */
function signAt({ interval }: PictureEvent, axis: TimeAxis): number {
  const { earliest, latest } = interval;
  if (!Number.isFinite(earliest)) return xOf(axis, latest);
  if (!Number.isFinite(latest) || latest - earliest < EXACT) return xOf(axis, earliest);
  return (xOf(axis, earliest) + xOf(axis, latest)) / 2;
}

function onAxis(event: PictureEvent, axis: TimeAxis): AxisEvent {
  const x = signAt(event, axis);
  const soft = isRough(event)
    ? { from: xOf(axis, event.interval.earliest), to: xOf(axis, event.interval.latest) }
    : null;
  const end = event.end;
  if (end === undefined) return { event, x, soft, lasting: null };
  const sure = { from: x, to: Math.max(x, xOf(axis, end.earliest)) };
  return { event, x, soft, lasting: { sure, possible: { from: x, to: Math.max(sure.to, xOf(axis, end.latest)) } } };
}

interface Lane {
  readonly id: string;
  readonly name: string;
  readonly events: readonly PictureEvent[];
}

type ByLane = ReadonlyMap<PictureEvent["lane"], readonly PictureEvent[]>;
const knownByLane = new WeakMap<TimelinePicture["events"], ByLane>();

/** The events of each lane in their order; worked out once, however the picture is zoomed. */
function eventsByLane(events: TimelinePicture["events"]): ByLane {
  const known = knownByLane.get(events);
  if (known !== undefined) return known;
  const byLane = new Map<PictureEvent["lane"], PictureEvent[]>();
  for (const event of events) {
    const members = byLane.get(event.lane);
    if (members === undefined) byLane.set(event.lane, [event]);
    else members.push(event);
  }
  knownByLane.set(events, byLane);
  return byLane;
}

/** Lanes that hold events, at most twelve; what lies in none of them comes into one at the bottom. */
function lanesOf({ events, lanes }: TimelinePicture): readonly Lane[] {
  const byLane = eventsByLane(events);
  const shown = lanes.filter((lane) => byLane.has(lane.id));
  const own = shown.length > MAX_LANES ? shown.slice(0, MAX_LANES - 1) : shown;
  const ids = new Set(own.map((lane) => lane.id));
  const isAllOwn = [...byLane.keys()].every((lane) => lane !== undefined && ids.has(lane));
  const others = isAllOwn ? [] : events.filter((event) => event.lane === undefined || !ids.has(event.lane));
  const result = own.map((lane) => ({ ...lane, events: byLane.get(lane.id) ?? [] }));
  if (others.length === 0) return result;
  const isMerged = own.length < shown.length;
  const name = isMerged ? `${shown.length - own.length} more` : own.length === 0 ? "" : "Elsewhere";
  return [...result, { id: OTHER_LANE, name, events: others }];
}

/** The names of the lanes that the picture will have. */
export function laneNames(picture: TimelinePicture): readonly string[] {
  return lanesOf(picture).map((lane) => lane.name);
}

/** Which events are drawn one by one. */
function singlesOf(events: readonly PictureEvent[]): ReadonlySet<PictureEvent> {
  if (events.length <= MAX_SINGLE) return new Set(events);
  return new Set(events.filter((event) => event.key).slice(0, MAX_SINGLE));
}

function densityOf(events: readonly PictureEvent[], axis: TimeAxis, left: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const event of events) {
    const step = left + Math.floor((signAt(event, axis) - left) / DENSITY_STEP) * DENSITY_STEP;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return counts;
}

/** The lanes from the top down, first at `top` px, with their events placed between `left` and `right` px. */
export function placedLanes(
  picture: TimelinePicture,
  axis: TimeAxis,
  window: TimeWindow,
  { top, left, right }: { readonly top: number; readonly left: number; readonly right: number },
): readonly PlacedLane[] {
  const lanes = lanesOf(picture);
  const singles = singlesOf(picture.events.filter((event) => meets(event, window)));
  const maxRows = Math.max(3, Math.min(6, Math.floor(18 / Math.max(1, lanes.length))));
  let y = top;
  return lanes.map((lane) => {
    const visible = lane.events.filter((event) => meets(event, window));
    const ownSingles = visible.filter((event) => singles.has(event)).map((event) => onAxis(event, axis));
    const events = placedEvents(ownSingles, maxRows, { from: left, to: right });
    const density = densityOf(
      visible.filter((event) => !singles.has(event)),
      axis,
      left,
    );
    const rows = Math.max(1, ...events.map((event) => event.row + 1));
    const height = Math.max(LEAST_HEIGHT, rows * ROW + 16) + (density.size === 0 ? 0 : DENSITY_HEIGHT);
    const placed = { id: lane.id, name: lane.name, y, height, events, density };
    y += height;
    return placed;
  });
}

/** The height at which an event's sign stands: its rows are centred in what the lane has for them. */
export function signY(lane: PlacedLane, { row }: PlacedEvent): number {
  const rows = Math.max(1, ...lane.events.map((event) => event.row + 1));
  const room = lane.height - (lane.density.size === 0 ? 0 : DENSITY_HEIGHT);
  return lane.y + room / 2 + (row - (rows - 1) / 2) * ROW;
}
