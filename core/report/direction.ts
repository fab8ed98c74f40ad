/** Letters that are written from right to left: Hebrew, Arabic and their kin. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const strong = /\p{L}/u;
/** A word with the digits and signs inside it, as in INC-2016-001 and 2.example.org; or all that lies between two. */
const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-._:/@+][\p{L}\p{M}\p{N}]+)*|[^\p{L}]+/gu;

/** Whether a paragraph runs from right to left: its first letter does. UAX #9, P2 and P3. */
export function runsRightToLeft(text: string): boolean {
  if (!rightToLeft.test(text)) return false;
  const first = strong.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}

/** A part of a text whose letters run one way. */
interface DirectedPart {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/**
 * The parts of a text by the way that they run. What has no way of its own, spaces, signs and digits, goes with the
 * letters on both sides, and where these differ with the paragraph.
 * @param isParagraphRightToLeft how the paragraph runs that the text stands in
 */
export function directedParts(text: string, isParagraphRightToLeft: boolean): readonly DirectedPart[] {
  if (!rightToLeft.test(text)) return [{ text, isRightToLeft: isParagraphRightToLeft && !strong.test(text) }];
  const parts: { text: string; isRightToLeft: boolean }[] = [];
  for (const [piece] of text.matchAll(word)) {
    const last = parts.at(-1);
    const isLetters = strong.test(piece);
    const isRightToLeft = isLetters ? rightToLeft.test(piece) : isParagraphRightToLeft;
    parts.push({ text: piece, isRightToLeft });
    if (!isLetters || last === undefined) continue;
    // The signs between two words that run the same way go with them.
    const before = parts.at(-3);
    if (before?.isRightToLeft === isRightToLeft) last.isRightToLeft = isRightToLeft;
  }
  return joined(parts);
}

function joined(parts: readonly DirectedPart[]): readonly DirectedPart[] {
  const all: { text: string; isRightToLeft: boolean }[] = [];
  for (const { text, isRightToLeft } of parts) {
    const last = all.at(-1);
    if (last?.isRightToLeft === isRightToLeft) last.text += text;
    else all.push({ text, isRightToLeft });
  }
  return all;
}
