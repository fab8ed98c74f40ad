import { interAdvances } from "./advances.generated";
import type { FontWeight } from "./scene";

/** What a text is set in: Inter, in px. */
export interface Font {
  readonly size: number;
  readonly weight: FontWeight;
}

/**
 * Room for readers without Inter, whose letters may be wider (7-report, "As a document"). Every width that a scene
 * reserves for text includes it, on screen too, so that both break lines alike.
 */
const SLACK = 1.1;

const ELLIPSIS = "…";
/** Thousandths of an em: an average Latin letter, and a full-width sign. */
const AVERAGE = 600;
const FULL_WIDTH = 1000;

const advances: Readonly<Record<FontWeight, ReadonlyMap<number, number>>> = {
  400: tableOf(interAdvances[400]),
  600: tableOf(interAdvances[600]),
};

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const fullWidth =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}|[\u3000-\u303f\uff00-\uff60]/u;
const breaksAnywhere = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
// Marks that stand beside their letter, as the vowel signs of Devanagari, take room as letters do.
const withoutWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

function tableOf(runs: readonly { first: number; widths: string }[]): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const run of runs) {
    for (const [index, width] of run.widths.split(" ").entries()) {
      if (width !== "0") table.set(run.first + index, Number(width));
    }
  }
  return table;
}

function advanceOf(sign: string, table: ReadonlyMap<number, number>): number {
  const known = table.get(sign.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (withoutWidth.test(sign)) return 0;
  return fullWidth.test(sign) ? FULL_WIDTH : AVERAGE;
}

/** Whether Inter's figures are known for a sign, or it needs none: white space, and marks without a width. */
export function isInInter(sign: string): boolean {
  return /\s/.test(sign) || withoutWidth.test(sign) || advances[400].has(sign.codePointAt(0) ?? 0);
}

/** Width in px of one line of text in Inter, without kerning; letters that we have no figures for count as average. */
export function widthOf(text: string, font: Font): number {
  const table = advances[font.weight];
  let thousandths = 0;
  for (const sign of text) thousandths += advanceOf(sign, table);
  return (thousandths * font.size) / 1000;
}

/** Width in px that a scene reserves for a line: its width in Inter plus slack. */
export function roomOf(text: string, font: Font): number {
  return widthOf(text, font) * SLACK;
}

function signsOf(text: string): readonly string[] {
  return /^[\x20-\x7e]*$/.test(text) ? [...text] : [...graphemes.segment(text)].map((part) => part.segment);
}

/** The text itself where it fits into `maxWidth` px, else its longest beginning that fits with "…"; never split inside a sign. */
export function shortened(text: string, maxWidth: number, font: Font): string {
  if (roomOf(text, font) <= maxWidth) return text;
  const budget = maxWidth - roomOf(ELLIPSIS, font);
  let kept = "";
  let used = 0;
  for (const sign of signsOf(text)) {
    used += roomOf(sign, font);
    if (used > budget) break;
    kept += sign;
  }
  return budget < 0 ? "" : `${kept.trimEnd()}${ELLIPSIS}`;
}

/** Where a line may end: after a space, after a hyphen or slash inside a word, around ideographs. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const sign of signsOf(text)) {
    if (breaksAnywhere.test(sign)) {
      if (piece !== "") pieces.push(piece);
      pieces.push(sign);
      piece = "";
      continue;
    }
    piece += sign;
    if (sign === " " || sign === "-" || sign === "/") {
      pieces.push(piece);
      piece = "";
    }
  }
  if (piece !== "") pieces.push(piece);
  return pieces;
}

/** The longest beginning of an overlong word that fits, at least one sign. */
function cutWord(word: string, maxWidth: number, font: Font): readonly [string, string] {
  let head = "";
  for (const sign of signsOf(word)) {
    if (head !== "" && roomOf(head + sign, font) > maxWidth) break;
    head += sign;
  }
  return [head, word.slice(head.length)];
}

/**
 * The text in at most `maxLines` lines of at most `maxWidth` px (slack included); white space is folded, words too long
 * for a line are cut, and what does not fit ends in "…". An empty text gives no line.
 */
export function breakLines(text: string, maxWidth: number, font: Font, maxLines: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const queue = [...piecesOf(text.replace(/\s+/g, " ").trim())];
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    if (roomOf((line + piece).trimEnd(), font) <= maxWidth) {
      line += piece;
      continue;
    }
    if (lines.length === maxLines - 1) {
      lines.push(shortened((line + piece + queue.join("")).trimEnd(), maxWidth, font));
      return lines.filter((each) => each !== "");
    }
    if (line !== "") {
      lines.push(line.trimEnd());
      line = "";
      queue.unshift(piece);
      continue;
    }
    const [head, rest] = cutWord(piece, maxWidth, font);
    lines.push(head);
    if (rest !== "") queue.unshift(rest);
  }
  if (line.trimEnd() !== "") lines.push(line.trimEnd());
  return lines;
}
