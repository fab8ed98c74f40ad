/** A word of plain prose: [start, end), in lower case. */
export interface ProseWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/**
 * The words of a lower-cased text: runs of letters. Of a contraction the first part counts ("shouldn't" is "should"),
 * and what is joined by a hyphen are words of their own. O(length).
 */
export function proseWords(lower: string): readonly ProseWord[] {
  const words: ProseWord[] = [];
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    if (isLetter(lower.charCodeAt(at))) {
      if (start === -1) start = at;
      continue;
    }
    if (start === -1) continue;
    const isNegated = lower[at] === "'" && lower[at - 1] === "n" && lower[at + 1] === "t" && at - start > 2;
    words.push({ start, end: at, word: lower.slice(start, isNegated ? at - 1 : at) });
    start = -1;
  }
  return words;
}

/** Letters of ASCII, and all beyond it that is no mark of ours, space or punctuation. */
function isLetter(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return (
    code >= 0xc0 &&
    (code < 0x2000 || code > 0x206f) &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    (code < 0xe000 || code > 0xf8ff)
  );
}
