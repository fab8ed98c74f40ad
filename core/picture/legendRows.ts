import { type Font, roomOf } from "./measure";
import type { Point, SceneElement, SceneGroup } from "./scene";

/** A sign and the words that explain it; the sign is drawn from its left end at middle height. */
export interface LegendEntry {
  readonly words: string;
  readonly signWidth: number;
  readonly sign: (at: Point) => readonly SceneElement[];
}

export interface Legend {
  readonly group: SceneGroup;
  readonly width: number;
  readonly height: number;
}

const FONT: Font = { size: 11, weight: 400 };
const ROW = 19;
const BETWEEN = 12;

/** The entries side by side from the top left, in as many rows as `width` px ask for. */
export function legendRows(entries: readonly LegendEntry[], at: Point, width: number): Legend {
  const elements: SceneElement[] = [];
  let x = 0;
  let row = 0;
  let widest = 0;
  for (const { words, signWidth, sign } of entries) {
    const entryWidth = signWidth + 6 + Math.ceil(roomOf(words, FONT));
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      row += 1;
    }
    const middle = { x: at.x + x, y: at.y + row * ROW + 6 };
    elements.push(...sign(middle), {
      kind: "text",
      x: middle.x + signWidth + 6,
      y: middle.y + 4,
      text: words,
      ...FONT,
      role: "ink2",
      anchor: "start",
    });
    widest = Math.max(widest, x + entryWidth);
    x += entryWidth + BETWEEN;
  }
  return { group: { part: "legend", elements }, width: widest, height: entries.length === 0 ? 0 : (row + 1) * ROW };
}
