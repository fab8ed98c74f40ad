import { type FoldedText, foldedText } from "./foldedText";

/** A place in a text that reads as what is looked for, and how it is written there. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Within a longer word the whole word, so that `anna` never takes a part out of `Susanna`. */
  readonly spelling: string;
}

/** A text that is looked for in every spelling; made once, used for every file. */
export interface Sought {
  readonly text: string;
  /** Over folded texts; null where so little remains of it that only the text itself is looked for. */
  readonly pattern: RegExp | null;
}

/** Fewer letters stand in too many other words. */
const FEWEST_LETTERS = 3;
const loosely = { withoutMarks: true, separators: true } as const;
const strictly = { escapes: true, withoutMarks: false, separators: false } as const;
/** A letter or digit of a script that puts spaces between words. */
const wordLetter =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{N}\p{M}]/u;

/** Prepares the search for a text in all its spellings. */
export function sought(text: string): Sought {
  const folded = foldedText(text, { ...loosely, escapes: true }).text.trim();
  if ([...folded.replaceAll(" ", "")].length < FEWEST_LETTERS) return { text, pattern: null };
  const pattern = folded
    .replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")
    // Müller, Mueller, Muller.
    .replace(/([aou])e?/g, "$1e?")
    .replaceAll(" ", " ?");
  return { text, pattern: new RegExp(pattern, "g") };
}

/** Where a text stands in another spelling than its own, in a content that no longer holds the text itself; in order. */
export function otherSpellingsIn(content: string, wanted: Sought): readonly Occurrence[] {
  if (wanted.pattern === null) return [];
  const found = occurrencesIn(content, foldedText(content, { ...loosely, escapes: true }), wanted.pattern);
  if (!/\\[nrt]/.test(content)) return found;
  const more = occurrencesIn(content, foldedText(content, { ...loosely, escapes: false }), wanted.pattern);
  const free = more.filter((each) => !found.some(({ start, end }) => each.start < end && start < each.end));
  return [...found, ...free].sort((one, other) => one.start - other.start);
}

function occurrencesIn(content: string, folded: FoldedText, pattern: RegExp): readonly Occurrence[] {
  const { text, starts, ends } = folded;
  const found: Occurrence[] = [];
  let taken = 0;
  for (const match of text.matchAll(pattern)) {
    const [from, to] = wholeWord(text, match.index, match.index + match[0].length);
    const start = starts[from] ?? 0;
    if (start < taken) continue;
    taken = afterMarks(content, ends[to - 1] ?? start);
    found.push({ start, end: taken, spelling: content.slice(start, taken) });
  }
  return found;
}

function afterMarks(content: string, end: number): number {
  let at = end;
  while (/^\p{M}/u.test(content.slice(at, at + 2))) at += String.fromCodePoint(content.codePointAt(at) ?? 0).length;
  return at;
}

/** Takes in what of the word stands before and behind. */
function wholeWord(text: string, start: number, end: number): readonly [from: number, to: number] {
  let from = start;
  let to = end;
  if (wordLetter.test(text[start] ?? "")) while (from > 0 && wordLetter.test(text[from - 1] ?? "")) from -= 1;
  if (wordLetter.test(text[end - 1] ?? "")) while (to < text.length && wordLetter.test(text[to] ?? "")) to += 1;
  return [from, to];
}

/** Whether only case, Unicode form, spaces, line breaks, unseen characters or escapes differ: the letters are the same. */
export function isSameInOtherForm(spelling: string, text: string): boolean {
  const form = (each: string): string => foldedText(each, strictly).text.trim();
  return form(spelling) === form(text);
}

/** A content that no longer holds the text itself, with the gap in place of the chosen spellings; others stay. */
export function withoutSpellings(content: string, wanted: Sought, chosen: ReadonlySet<string>, gap: string): string {
  if (chosen.size === 0) return content;
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, spelling } of otherSpellingsIn(content, wanted)) {
    if (!chosen.has(spelling)) continue;
    parts.push(content.slice(at, start), gap);
    at = end;
  }
  return parts.join("") + content.slice(at);
}
