import { assertNever } from "../model/assertNever";
import { rounded } from "./geometry";
import type { Palette } from "./palette";
import type { GlyphElement } from "./scene";
import type { SvgShape } from "./svgShape";

/** The tags that draw a glyph, about its middle. */
export function glyphShapes(glyph: GlyphElement, palette: Palette): readonly SvgShape[] {
  const colour = palette[glyph.role];
  const half = glyph.size / 2;
  const at = (dx: number, dy: number) => `${rounded(glyph.x + dx * half)} ${rounded(glyph.y + dy * half)}`;
  const filled = (d: string): SvgShape => ({ tag: "path", attributes: { d, fill: colour } });
  const drawn = (d: string, strokeWidth: number): SvgShape => ({
    tag: "path",
    attributes: { d, fill: "none", stroke: colour, strokeWidth },
  });
  const circle = (radius: number): SvgShape => ({
    tag: "circle",
    attributes: { cx: rounded(glyph.x), cy: rounded(glyph.y), r: rounded(radius), fill: colour },
  });
  const ring = (strokeWidth: number): SvgShape => ({
    tag: "circle",
    attributes: {
      cx: rounded(glyph.x),
      cy: rounded(glyph.y),
      r: rounded(half - 0.8),
      fill: palette.paper,
      stroke: colour,
      strokeWidth,
    },
  });
  const shield = `M${at(0, -1)}L${at(0.85, -0.65)}V${rounded(glyph.y + 0.1 * half)}Q${at(0.75, 0.7)} ${at(0, 1)}Q${at(-0.75, 0.7)} ${at(-0.85, 0.1)}V${rounded(glyph.y - 0.65 * half)}Z`;
  const shieldOutline = (dash?: string): SvgShape => ({
    tag: "path",
    attributes: {
      d: shield,
      fill: palette.paper,
      stroke: colour,
      strokeWidth: 1.3,
      ...(dash === undefined ? {} : { strokeDasharray: dash }),
    },
  });
  switch (glyph.shape) {
    case "diamond":
      return [filled(`M${at(0, -1)}L${at(1, 0)}L${at(0, 1)}L${at(-1, 0)}Z`)];
    case "ring":
      return [ring(1.6)];
    case "disc":
      return [circle(half)];
    case "dot":
      return [circle(half * 0.6)];
    case "frame":
      return [
        {
          tag: "rect",
          attributes: {
            x: rounded(glyph.x - half * 0.8),
            y: rounded(glyph.y - half * 0.8),
            width: rounded(half * 1.6),
            height: rounded(half * 1.6),
            fill: palette.paper,
            stroke: colour,
            strokeWidth: 1.7,
          },
        },
      ];
    case "target":
      return [ring(1.4), circle(half * 0.32)];
    case "chevron":
      return [drawn(`M${at(-0.8, 0)}L${at(0, -0.8)}L${at(0.8, 0)}M${at(-0.8, 0.8)}L${at(0, 0)}L${at(0.8, 0.8)}`, 1.8)];
    case "halfDisc":
      return [ring(1.6), filled(`M${at(0, -0.9)}A${rounded(half * 0.9)} ${rounded(half * 0.9)} 0 0 0 ${at(0, 0.9)}Z`)];
    case "square":
      return [
        filled(
          `M${at(-0.92, -0.92)}H${rounded(glyph.x + 0.92 * half)}V${rounded(glyph.y + 0.92 * half)}H${rounded(glyph.x - 0.92 * half)}Z`,
        ),
      ];
    case "bars":
      return [drawn(`M${at(-1, -0.5)}H${rounded(glyph.x + half)}M${at(-1, 0.5)}H${rounded(glyph.x + half)}`, 2)];
    case "triangle":
      return [filled(`M${at(0, -1)}L${at(1.05, 0.95)}H${rounded(glyph.x - 1.05 * half)}Z`)];
    case "bell":
      return [
        filled(
          `M${at(-1, 0.55)}Q${at(-0.6, 0.3)} ${at(-0.6, -0.25)}Q${at(-0.55, -1)} ${at(0, -1)}Q${at(0.55, -1)} ${at(0.6, -0.25)}Q${at(0.6, 0.3)} ${at(1, 0.55)}ZM${at(-0.3, 0.75)}H${rounded(glyph.x + 0.3 * half)}L${at(0, 1.05)}Z`,
        ),
      ];
    case "pill":
      return [
        {
          tag: "rect",
          attributes: {
            x: rounded(glyph.x - half),
            y: rounded(glyph.y - half * 0.6),
            width: glyph.size,
            height: rounded(glyph.size * 0.6),
            rx: rounded(half * 0.6),
            fill: palette.paper,
            stroke: colour,
            strokeWidth: 1.5,
          },
        },
      ];
    case "shieldHeld":
      return [filled(shield)];
    case "shieldFailed":
      return [shieldOutline(), drawn(`M${at(-0.4, -0.45)}L${at(0.4, 0.4)}M${at(0.4, -0.45)}L${at(-0.4, 0.4)}`, 1.3)];
    case "shieldBypassed":
      return [shieldOutline(), drawn(`M${at(-1.1, 0.9)}L${at(1.1, -0.9)}`, 1.3)];
    case "shieldMissing":
      return [shieldOutline("1.5 1.5")];
    default:
      return assertNever(glyph.shape);
  }
}
