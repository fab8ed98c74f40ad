import { turningMarks } from "../model/textDirection";
import type { Palette } from "./palette";
import type { Scene, SceneGroup } from "./scene";
import { shapesOf } from "./shapesOf";
import type { SvgShape } from "./svgShape";

/** What a painted picture says about itself: its alternative text, short and long. */
interface PaintOptions {
  readonly title: string;
  readonly desc: string;
}

/** Inter where it is there; else what the reader's machine has, for which the scene left room. */
const FONT_FAMILY = "Inter, 'Inter Variable', Calibri, Arial, sans-serif";

/** What XML does not know: controls, lone surrogates. */
const unknownToXml = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return escapedLine(text.replace(turningMarks, ""));
}

/** A line of the picture brings the marks that it needs, and no others. */
function escapedLine(text: string): string {
  return text
    .replace(/\s/g, " ")
    .replace(unknownToXml, "")
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function tag(shape: SvgShape): string {
  const attributes = Object.entries(shape.attributes)
    .map(([name, value]) => ` ${kebab(name)}="${escaped(String(value))}"`)
    .join("");
  return shape.text === undefined
    ? `<${shape.tag}${attributes}/>`
    : `<${shape.tag}${attributes}>${escapedLine(shape.text)}</${shape.tag}>`;
}

function group(each: SceneGroup, palette: Palette): string {
  const id = each.id === undefined ? "" : ` data-id="${escaped(each.id)}"`;
  const name = each.name === undefined ? "" : `<title>${escaped(each.name)}</title>`;
  const shapes = each.elements.flatMap((element) => shapesOf(element, palette)).map(tag);
  return `<g data-part="${each.part}"${id}>${name}${shapes.join("")}</g>`;
}

/**
 * The scene as SVG text that stands alone: no reference outside itself, no style attribute (the content policy forbids
 * them), all text escaped, sizes in px. `data-id` and `data-part` on each group name what it shows.
 */
export function paintSvg(scene: Scene, palette: Palette, { title, desc }: PaintOptions): string {
  const { width, height } = scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(FONT_FAMILY)}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(desc)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escaped(palette.paper)}"/>`,
    ...scene.groups.map((each) => group(each, palette)),
    "</svg>",
    "",
  ].join("\n");
}
