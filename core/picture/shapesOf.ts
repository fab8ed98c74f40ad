import { assertNever } from "../model/assertNever";
import { runsRightToLeft, turningMarks } from "../model/textDirection";
import { rounded } from "./geometry";
import { glyphShapes } from "./glyphShapes";
import type { Palette } from "./palette";
import type { SceneElement } from "./scene";
import type { SvgShape } from "./svgShape";

/** The attributes that were given a value. */
function given(attributes: Readonly<Record<string, string | number | undefined>>): Record<string, string | number> {
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) result[name] = value;
  return result;
}

/** Px; half of it lies outside the letters. */
const HALO = 4;

function dashes(dash: readonly number[] | undefined): string | undefined {
  return dash === undefined || dash.length === 0 ? undefined : dash.join(" ");
}

/**
 * A line that runs from right to left is marked so by an isolate, which all painters know: unlike the attribute
 * `direction` it moves no anchor. A mark that somebody wrote turns nothing.
 */
function directed(text: string, isRightToLeft: boolean): string {
  const plain = text.replace(turningMarks, "");
  return isRightToLeft ? `\u2067${plain}\u2069` : plain;
}

/** The SVG tags that draw an element; every painter goes through this, so that all draw the same. */
export function shapesOf(element: SceneElement, palette: Palette): readonly SvgShape[] {
  switch (element.kind) {
    case "box":
      return [
        {
          tag: "rect",
          attributes: given({
            x: rounded(element.x),
            y: rounded(element.y),
            width: rounded(element.width),
            height: rounded(element.height),
            rx: element.radius === 0 ? undefined : element.radius,
            fill: element.fill === undefined ? "none" : palette[element.fill],
            stroke: element.stroke && palette[element.stroke],
            strokeWidth: element.strokeWidth,
            strokeDasharray: dashes(element.dash),
            opacity: element.opacity,
          }),
        },
      ];
    case "path":
      return [
        {
          tag: "path",
          attributes: given({
            d: element.d,
            fill: element.fill === undefined ? "none" : palette[element.fill],
            stroke: element.stroke && palette[element.stroke],
            strokeWidth: element.strokeWidth,
            strokeDasharray: dashes(element.dash),
          }),
        },
      ];
    case "text":
      return [
        {
          tag: "text",
          attributes: given({
            x: rounded(element.x),
            y: rounded(element.y),
            fontSize: element.size,
            fontWeight: element.weight === 400 ? undefined : element.weight,
            textAnchor: element.anchor === "start" ? undefined : element.anchor,
            textDecoration: element.struck ? "line-through" : undefined,
            fill: palette[element.role],
            ...(element.halo && {
              stroke: palette.paper,
              strokeWidth: HALO,
              strokeLinejoin: "round",
              paintOrder: "stroke",
            }),
          }),
          text: directed(element.text, element.rightToLeft ?? runsRightToLeft(element.text)),
        },
      ];
    case "glyph":
      return glyphShapes(element, palette);
    default:
      return assertNever(element);
  }
}
