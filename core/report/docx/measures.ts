import type { Paper, Section } from "../documentModel";

/** Lengths in twips (twentieths of a point), as WordprocessingML counts them. */
const paperSizes: Readonly<Record<Paper, { readonly short: number; readonly long: number }>> = {
  A4: { short: 11_906, long: 16_838 },
  Letter: { short: 12_240, long: 15_840 },
};

export const pageMargin = { top: 1_300, bottom: 1_134, side: 1_230, edge: 620 };

/** What Word calls single spacing is 240; two hairlines of air stay below a figure that fills its page. */
const CAPTION_ROOM = 1_500;
const TWIPS_PER_PIXEL = 15;

export interface PageMeasure {
  readonly width: number;
  readonly height: number;
  /** Between the side margins. */
  readonly textWidth: number;
  readonly textHeight: number;
}

export function pageMeasure(paper: Paper, orientation: Section["orientation"]): PageMeasure {
  const { short, long } = paperSizes[paper];
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  return {
    width,
    height,
    textWidth: width - 2 * pageMargin.side,
    textHeight: height - pageMargin.top - pageMargin.bottom,
  };
}

/** A picture's size in CSS pixels, brought down, never up, to what fits on the page above its caption. */
export function fittedSize(size: { readonly width: number; readonly height: number }, page: PageMeasure) {
  const room = { width: page.textWidth / TWIPS_PER_PIXEL, height: (page.textHeight - CAPTION_ROOM) / TWIPS_PER_PIXEL };
  const scale = Math.min(1, room.width / size.width, room.height / size.height);
  return { width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) };
}
