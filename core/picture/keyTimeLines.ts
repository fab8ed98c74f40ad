import { rounded } from "./geometry";
import type { Span } from "./lanePlacement";
import { type Font, roomOf } from "./measure";
import type { SceneGroup } from "./scene";
import { type TimeAxis, xOf } from "./timeAxis";
import type { PictureKeyTime, TimeWindow } from "./timelinePicture";

const KEY_FONT: Font = { size: 10.5, weight: 400 };
export const KEY_ROW = 14;

/** The line of a key time, and where its label stands. */
interface KeyLine {
  readonly keyTime: PictureKeyTime;
  readonly x: number;
  readonly row: number;
  readonly side: "left" | "right";
}

const ROWS = [0, 1, 2, 3, 4, 5];
const SIDES = ["right", "left"] as const;
const AIR = 4;

function labelSpan({ x, keyTime, side }: Omit<KeyLine, "row">): Span {
  const width = AIR + roomOf(keyTime.label, KEY_FONT);
  return side === "right" ? { from: x, to: x + width } : { from: x - width, to: x };
}

/** Whether two labels lie apart, and neither line runs through the other's label: a line begins beside its own. */
function areClear(one: KeyLine, other: KeyLine): boolean {
  const [a, b] = [labelSpan(one), labelSpan(other)];
  if (one.row === other.row && a.from < b.to + AIR && b.from < a.to + AIR) return false;
  return (!passes(other, a) || other.row > one.row) && (!passes(one, b) || one.row > other.row);
}

function passes({ x }: KeyLine, { from, to }: Span): boolean {
  return x > from && x < to;
}

type Placing = Pick<KeyLine, "keyTime" | "x">;

/** The labels in the rows given, from left to right, each in the highest that is clear; null where they do not all fit. */
function placedIn(
  rows: readonly number[],
  lines: readonly Placing[],
  bounds: { readonly left: number; readonly right: number },
  placed: readonly KeyLine[] = [],
): readonly KeyLine[] | null {
  const next = lines[placed.length];
  if (next === undefined) return placed;
  for (const row of rows) {
    for (const side of SIDES) {
      const line = { ...next, row, side };
      const { from, to } = labelSpan(line);
      if (from < bounds.left || to > bounds.right || !placed.every((other) => areClear(line, other))) continue;
      const all = placedIn(rows, lines, bounds, [...placed, line]);
      if (all !== null) return all;
    }
  }
  return null;
}

/**
 * The key times inside the window from left to right. Their labels lie inside the plot, clear of each other and of each
 * other's lines, in as few rows as will do.
 */
export function keyLines(
  keyTimes: readonly PictureKeyTime[],
  axis: TimeAxis,
  window: TimeWindow,
  bounds: { readonly left: number; readonly right: number },
): readonly KeyLine[] {
  const inside = keyTimes
    .map((keyTime) => ({ keyTime, at: keyTimeAt(keyTime) }))
    .filter(({ at }) => at >= window.fromMs && at <= window.toMs)
    .map(({ keyTime, at }) => ({ keyTime, x: xOf(axis, at) }))
    .sort((a, b) => a.x - b.x);
  for (const last of ROWS) {
    const placed = placedIn(ROWS.slice(0, last + 1), inside, bounds);
    if (placed !== null) return placed;
  }
  return inside.map((line, row) => ({ ...line, row, side: "left" }));
}

/** Where a key time's line stands, ms; NaN where nothing is known. */
function keyTimeAt({ interval: { earliest, latest } }: PictureKeyTime): number {
  if (Number.isFinite(earliest) && Number.isFinite(latest)) {
    return latest - earliest < 60_000 ? earliest : (earliest + latest) / 2;
  }
  if (Number.isFinite(earliest)) return earliest;
  return Number.isFinite(latest) ? latest : Number.NaN;
}

/** The row at which a line begins: the first, or below every label that it would run through. */
function firstRow(line: KeyLine, lines: readonly KeyLine[]): number {
  const above = lines.filter((other) => other !== line && passes(line, labelSpan(other)));
  return above.reduce((row, other) => Math.max(row, other.row + 1), 0);
}

/** A dashed line and its label for each. */
export function keyTimeGroups(lines: readonly KeyLine[], top: number, bottom: number): readonly SceneGroup[] {
  return lines.map((line) => ({
    id: line.keyTime.id,
    part: "keyTime",
    name: line.keyTime.label,
    elements: [
      {
        kind: "path",
        d: `M${rounded(line.x)} ${top + firstRow(line, lines) * KEY_ROW}V${bottom}`,
        stroke: "accent",
        strokeWidth: 1,
        dash: [3, 3],
      },
      {
        kind: "text",
        x: line.side === "right" ? line.x + AIR : line.x - AIR,
        y: top + 10 + line.row * KEY_ROW,
        text: line.keyTime.label,
        ...KEY_FONT,
        role: "accent",
        halo: true,
        anchor: line.side === "right" ? "start" : "end",
      },
    ],
  }));
}
