import { type Font, roomOf, shortened } from "./measure";
import type { PictureEvent } from "./timelinePicture";

export const EVENT_FONT: Font = { size: 11, weight: 400 };

/** An event on the axis, before it has a row: where its sign stands and what its bars cover, px. */
export interface AxisEvent {
  readonly event: PictureEvent;
  /** Middle of its sign. */
  readonly x: number;
  /** Where it may have begun, when that is known only roughly. */
  readonly soft: Span | null;
  /** From its sign to its end at least, and at most. */
  readonly lasting: { readonly sure: Span; readonly possible: Span } | null;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlacedEvent extends AxisEvent {
  readonly row: number;
  /** Null where it found no room. */
  readonly label: { readonly text: string; readonly side: "left" | "right" } | null;
}

/** Half a sign with air around it, and from a sign's middle to its label; px. */
const SIGN = 8;
const TO_LABEL = 11;
/** Those of key events may be longer. */
const LONGEST_LABEL = 210;
const LONGEST_KEY_LABEL = 300;
const SHORTEST_LABEL = 52;
const AIR = 8;

function coverOf({ x, soft, lasting }: AxisEvent): Span {
  const spans = [{ from: x - SIGN, to: x + SIGN }, soft, lasting?.possible].filter(
    (span) => span !== null && span !== undefined,
  );
  return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}

function hull(a: Span, b: Span): Span {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** An event with what it would like: its whole label, to the right unless the picture ends there. */
interface Wish {
  readonly event: AxisEvent;
  readonly text: string;
  readonly cover: Span;
  readonly side: "left" | "right";
  /** Cover and label. */
  readonly whole: Span;
}

function wishOf(event: AxisEvent, bounds: Span): Wish {
  const longest = event.event.key ? LONGEST_KEY_LABEL : LONGEST_LABEL;
  const text = shortened(event.event.title, longest, EVENT_FONT);
  const width = roomOf(text, EVENT_FONT) + TO_LABEL;
  const cover = coverOf(event);
  const side = event.x + width > bounds.to && event.x - width >= bounds.from ? "left" : "right";
  const label = side === "right" ? { from: event.x, to: event.x + width } : { from: event.x - width, to: event.x };
  return { event, text, cover, side, whole: hull(cover, label) };
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) + AIR - Math.max(a.from, b.from));
}

/** What is lost when two share a row: px of label, those of key events weigh more; signs that cover each other most. */
function lossBetween(a: Wish, b: Wish): number {
  const isKey = a.event.event.key || b.event.event.key;
  if (shared(a.cover, b.cover) > 0) return isKey ? 10_000 : 500 + shared(a.cover, b.cover);
  return shared(a.whole, b.whole) * (isKey ? 5 : 1);
}

/** Spreads wishes over rows, key events first, then in the order of time: into the first row without loss, a new one, or where least is lost. */
function rowsOf(wishes: readonly Wish[], maxRows: number): readonly (readonly Wish[])[] {
  const rows: Wish[][] = [];
  for (const wish of [...wishes].sort((a, b) => byKey(a, b) || a.cover.from - b.cover.from)) {
    const losses = rows.map((row) => row.reduce((sum, other) => sum + lossBetween(other, wish), 0));
    const least = Math.min(...losses);
    if (rows.length < maxRows && least > 0) rows.push([wish]);
    else rows[losses.indexOf(least)]?.push(wish);
  }
  return rows;
}

type Side = "left" | "right";

/** How far a label may run from its sign before it comes near an obstacle; less than nothing where one covers its start. */
function roomBeside({ x }: AxisEvent, side: Side, obstacles: readonly Span[], bounds: Span): number {
  if (side === "right") {
    const start = x + TO_LABEL;
    const ahead = obstacles.filter(({ to }) => to > start).map(({ from }) => from - AIR);
    return Math.min(bounds.to, ...ahead) - start;
  }
  const start = x - TO_LABEL;
  const ahead = obstacles.filter(({ from }) => from < start).map(({ to }) => to + AIR);
  return start - Math.max(bounds.from, ...ahead);
}

/** The label on the side that was wished for, else whole on the other, else shortened on the first; null without room. */
function labelOf(wish: Wish, obstacles: readonly Span[], bounds: Span): PlacedEvent["label"] {
  const sides: readonly Side[] = wish.side === "right" ? ["right", "left"] : ["left", "right"];
  const rooms = sides.map((side) => ({ side, room: roomBeside(wish.event, side, obstacles, bounds) }));
  const whole = rooms.find(({ room }) => room >= roomOf(wish.text, EVENT_FONT));
  if (whole !== undefined) return { text: wish.text, side: whole.side };
  const some = rooms.find(({ room }) => room >= SHORTEST_LABEL);
  return some === undefined
    ? null
    : { text: shortened(wish.event.event.title, some.room, EVENT_FONT), side: some.side };
}

/** The labels of a row, those of key events first, each clear of all other signs, bars and labels in it. */
function placedRow(wishes: readonly Wish[], row: number, bounds: Span): readonly PlacedEvent[] {
  const labels: Span[] = [];
  return [...wishes].sort(byKey).map((wish) => {
    const { event } = wish;
    const covers = wishes.filter((other) => other !== wish).map((other) => other.cover);
    const label = labelOf(wish, [...covers, ...labels], bounds);
    if (label !== null) labels.push(labelSpan(event.x, label));
    return { ...event, row, label };
  });
}

function labelSpan(x: number, { text, side }: { readonly text: string; readonly side: Side }): Span {
  const length = TO_LABEL + roomOf(text, EVENT_FONT);
  return side === "right" ? { from: x, to: x + length } : { from: x - length, to: x };
}

/** Key events first. */
function byKey(a: Wish, b: Wish): number {
  return Number(b.event.event.key) - Number(a.event.event.key);
}

/**
 * A row and a label for each event of a lane so that no label touches another event; what finds no room is shortened,
 * then left out, those that are not key before those that are. Bars over half the axis may ask for two rows more.
 */
export function placedEvents(events: readonly AxisEvent[], maxRows: number, bounds: Span): readonly PlacedEvent[] {
  const wishes = events.map((event) => wishOf(event, bounds));
  const isWide = ({ cover }: Wish) => cover.to - cover.from > (bounds.to - bounds.from) / 2;
  const rows = rowsOf(wishes, maxRows + Math.min(2, wishes.filter(isWide).length));
  return rows.flatMap((row, index) => placedRow(row, index, bounds));
}
