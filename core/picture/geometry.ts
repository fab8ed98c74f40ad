import type { Box, Point } from "./scene";

/** To a tenth of a px: less is not seen, and more makes long files. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export function rightOf(box: Box): number {
  return box.x + box.width;
}

export function bottomOf(box: Box): number {
  return box.y + box.height;
}

export function middleOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Whether two boxes come nearer than `gap` px to each other. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.x < rightOf(b) + gap && b.x < rightOf(a) + gap && a.y < bottomOf(b) + gap && b.y < bottomOf(a) + gap;
}
