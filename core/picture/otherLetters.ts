import { isInInter } from "./measure";

const tags = /<[^>]*>/g;
/** Entities stand for signs that Inter has; what has no width needs no glyph of its own. */
const entities = /&[a-z#0-9]+;/g;

/**
 * Whether a painted picture holds letters that the bundled Inter has no glyphs for, as Japanese or Arabic. The
 * rasteriser draws nothing for them, without an error: they need an engine that has the system's fonts.
 */
export function hasOtherLetters(svg: string): boolean {
  return [...svg.replace(tags, "").replace(entities, "")].some((sign) => !isInInter(sign));
}
