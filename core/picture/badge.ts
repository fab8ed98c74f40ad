import { type Font, roomOf } from "./measure";
import type { ColourRole, Point, SceneElement } from "./scene";

/** dark = a rule of the node ("all of"); the others are actions by what they do. */
type BadgeLook = "dark" | "promised" | "settled" | "weakens";

const FONT: Font = { size: 11, weight: 400 };
export const BADGE_HEIGHT = 16;
const TICK_WIDTH = 12;

const colours: Readonly<Record<BadgeLook, { fill: ColourRole; stroke: ColourRole; text: ColourRole }>> = {
  dark: { fill: "ink", stroke: "ink", text: "paper" },
  promised: { fill: "amberSoft", stroke: "amber", text: "amber" },
  settled: { fill: "greenSoft", stroke: "green", text: "green" },
  weakens: { fill: "paper", stroke: "ink3", text: "ink2" },
};

export function badgeWidth(label: string, look: BadgeLook): number {
  return Math.max(22, Math.ceil(roomOf(label, FONT)) + 9 + (look === "settled" ? TICK_WIDTH : 0));
}

/** A small tick, drawn, since not every font has one; its box is 7 by 6 px from (x, y). */
export function tickPath({ x, y }: Point): string {
  return `M${x} ${y + 3}L${x + 2.5} ${y + 6}L${x + 7} ${y}`;
}

/** A pill with a short label from its top left; a settled one carries a tick. */
export function badge(at: Point, label: string, look: BadgeLook): readonly SceneElement[] {
  const width = badgeWidth(label, look);
  const { fill, stroke, text } = colours[look];
  const textWidth = look === "settled" ? width - TICK_WIDTH : width;
  const pill: SceneElement = {
    kind: "box",
    ...at,
    width,
    height: BADGE_HEIGHT,
    radius: BADGE_HEIGHT / 2,
    fill,
    stroke,
    strokeWidth: 1,
  };
  const words: SceneElement = {
    kind: "text",
    x: at.x + textWidth / 2 + (look === "settled" ? 1 : 0),
    y: at.y + 12,
    text: label,
    ...FONT,
    role: text,
    anchor: "middle",
  };
  if (look !== "settled") return [pill, words];
  const tick = tickPath({ x: at.x + width - 14, y: at.y + 5 });
  return [pill, words, { kind: "path", d: tick, stroke, strokeWidth: 1.4 }];
}
