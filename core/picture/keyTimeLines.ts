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

/** Every way to set a label, best first: in the first row without crossing another line, else in the first free one. */
function candidatesOf(keyTime: PictureKeyTime, x: number, lines: readonly number[]): readonly KeyLine[] {
  const all = ROWS.flatMap((row) => SIDES.map((side) => ({ keyTime, x, row, side })));
  const isClear = (line: KeyLine) => {
    const { from, to } = labelSpan(line);
    return !lines.some((other) => other > from && other < to);
  };
  return [...all.filter((line) => line.row === 0 && isClear(line)), ...all];
}

/** The key times inside the window from left to right, their labels clear of each other and inside the plot. */
export function keyLines(
  keyTimes: readonly PictureKeyTime[],
  axis: TimeAxis,
  window: TimeWindow,
  { left, right }: { readonly left: number; readonly right: number },
): readonly KeyLine[] {
  const inside = keyTimes
    .map((keyTime) => ({ keyTime, at: keyTimeAt(keyTime) }))
    .filter(({ at }) => at >= window.fromMs && at <= window.toMs)
    .map(({ keyTime, at }) => ({ keyTime, x: xOf(axis, at) }))
    .sort((a, b) => a.x - b.x);
  const placed: KeyLine[] = [];
  for (const { keyTime, x } of inside) {
    const fits = (line: KeyLine) => {
      const span = labelSpan(line);
      const others = placed.filter((other) => other.row === line.row).map(labelSpan);
      const isApart = others.every((other) => span.from >= other.to + AIR || other.from >= span.to + AIR);
      return isApart && span.from >= left && span.to <= right;
    };
    const lines = inside.map((other) => other.x);
    placed.push(candidatesOf(keyTime, x, lines).find(fits) ?? { keyTime, x, row: 0, side: "left" });
  }
  return placed;
}

/** Where a key time's line stands, ms; NaN where nothing is known. */
function keyTimeAt({ interval: { earliest, latest } }: PictureKeyTime): number {
  if (Number.isFinite(earliest) && Number.isFinite(latest)) {
    return latest - earliest < 60_000 ? earliest : (earliest + latest) / 2;
  }
  if (Number.isFinite(earliest)) return earliest;
  return Number.isFinite(latest) ? latest : Number.NaN;
}

/** A dashed line and its label for each. */
export function keyTimeGroups(lines: readonly KeyLine[], top: number, bottom: number): readonly SceneGroup[] {
  return lines.map(({ keyTime, x, row, side }) => ({
    id: keyTime.id,
    part: "keyTime",
    name: keyTime.label,
    elements: [
      {
        kind: "path",
        d: `M${rounded(x)} ${top}V${bottom}`,
        stroke: "accent",
        strokeWidth: 1,
        dash: [3, 3],
      },
      {
        kind: "text",
        x: side === "right" ? x + 4 : x - 4,
        y: top + 10 + row * KEY_ROW,
        text: keyTime.label,
        ...KEY_FONT,
        role: "accent",
        anchor: side === "right" ? "start" : "end",
      },
    ],
  }));
}
