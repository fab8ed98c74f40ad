/** Letters that are written from right to left: Hebrew, Arabic and their kin. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Marks that turn the direction of the text after them. */
export const turningMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
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

/** Marks that open an isolate, and the one that closes it. UAX #9, 2.4. */
const isolates = /[\u2066-\u2069]/gu;
const CLOSES = "\u2069";

/**
 * The text with no isolate closed that it has not opened, and none left open: what stands around it keeps its own way,
 * whatever marks of direction it brings along.
 */
export function closedInItself(text: string): string {
  let open = 0;
  const closed = text.replace(isolates, (mark) => {
    if (mark !== CLOSES) open += 1;
    else if (open === 0) return "";
    else open -= 1;
    return mark;
  });
  return closed + CLOSES.repeat(open);
}

/**
 * What a person wrote, to be set into a sentence of ours: where it could turn the words beside it, it is isolated from
 * them by marks that no reader sees. UAX #9, FSI and PDI.
 */
export function apart(text: string): string {
  const turns = rightToLeft.test(text) || text.search(turningMarks) >= 0;
  return turns ? `\u2068${closedInItself(text)}${CLOSES}` : text;
}
