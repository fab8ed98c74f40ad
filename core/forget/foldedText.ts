/** A text as one would read it aloud, with the place of each of its letters in what it was made from. */
export interface FoldedText {
  readonly text: string;
  /** Where the letter at this index begins in the original. */
  readonly starts: Int32Array;
  /** Where it ends. */
  readonly ends: Int32Array;
}

interface Options {
  /** `\n`, `\r`, `\t` as the space that they stand for; else the backslash alone is one: `C:\nora`. */
  readonly escapes: boolean;
  /** Marks on letters are left out: `ü` as `u`. */
  readonly withoutMarks: boolean;
  /** Dots, hyphens, underscores and the like as a space. */
  readonly separators: boolean;
}

/** What shows no letter: soft hyphen, spaces without width, marks of direction, selectors of form. */
const unseen = /\p{Default_Ignorable_Code_Point}/u;
const marks = /\p{M}/gu;
const space = /\s/;
const separator = /[\s._+\-\u2010-\u2015]/;
const special = /[^\p{ASCII}]/u;
/** Letters that no decomposition takes apart. */
const plain: Readonly<Record<string, string>> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ð: "d", ı: "i" };

const unicodeEscape = /\\+u([0-9a-f]{4})/iy;
const whiteEscape = /\\+[nrt]/y;
const backslashes = /\\+/y;
const percents = /(?:%[0-9a-f]{2})+/iy;
const entity = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/iy;

/**
 * Folds a text: case, Unicode forms, runs of white space, what is not seen, and the ways in which JSON, addresses and
 * HTML write a letter (`\u00fc`, `%C3%BC`, `&#252;`) no longer make a difference. O(length).
 */
export function foldedText(content: string, options: Options): FoldedText {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (letter: string, start: number, end: number): void => {
    for (const unit of foldedLetter(letter, options)) {
      if (unit === " " && letters.at(-1) === " ") ends[ends.length - 1] = end;
      else {
        letters.push(unit);
        starts.push(start);
        ends.push(end);
      }
    }
  };
  for (let at = 0; at < content.length; ) {
    const code = content.codePointAt(at) ?? 0;
    if (isSimple(code)) {
      letters.push(String.fromCharCode(code >= 0x41 && code <= 0x5a ? code + 0x20 : code));
      starts.push(at);
      at += 1;
      ends.push(at);
      continue;
    }
    const written = code === 0x5c || code === 0x25 || code === 0x26 ? writtenAt(content, at, options) : null;
    if (written === null) {
      const letter = String.fromCodePoint(code);
      push(letter, at, at + letter.length);
      at += letter.length;
    } else {
      for (const { letter, start, end } of written) push(letter, start, end);
      at = written.at(-1)?.end ?? at + 1;
    }
  }
  return { text: letters.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** A letter or digit of ASCII, which most of a text is. */
function isSimple(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

interface Written {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** The letters that an escape stands for; null where none begins. */
function writtenAt(content: string, at: number, { escapes }: Options): readonly Written[] | null {
  const one = (pattern: RegExp, letterOf: (found: RegExpExecArray) => string): readonly Written[] | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(content);
    return found === null ? null : [{ letter: letterOf(found), start: at, end: at + found[0].length }];
  };
  if (content[at] === "\\") {
    const code = one(unicodeEscape, ([, hex = "20"]) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (code !== null) return code;
    const white = escapes ? one(whiteEscape, () => " ") : null;
    if (white !== null) return white;
    const isBeforeQuote = /^\\+"/.test(content.slice(at, at + 9));
    return one(backslashes, () => (isBeforeQuote ? "" : " "));
  }
  if (content[at] === "&") {
    return one(entity, ([, hex, decimal]) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    });
  }
  return percentWritten(content, at);
}

function percentWritten(content: string, at: number): readonly Written[] | null {
  percents.lastIndex = at;
  const found = percents.exec(content)?.[0];
  if (found === undefined) return null;
  try {
    let start = at;
    return [...decodeURIComponent(found)].map((letter) => {
      const end = start + lengthOf(letter);
      const written = { letter, start, end };
      start = end;
      return written;
    });
  } catch {
    return null;
  }
}

/** How many characters `%C3%BC` has for a letter: three a byte. */
function lengthOf(letter: string): number {
  return 3 * new TextEncoder().encode(letter).length;
}

function foldedLetter(letter: string, { withoutMarks, separators }: Options): string {
  if (separators ? separator.test(letter) : space.test(letter)) return " ";
  if (!special.test(letter)) return letter.toLowerCase();
  if (unseen.test(letter)) return "";
  if (!withoutMarks) return letter.normalize("NFKD").toLowerCase().normalize("NFKD");
  const low = letter.normalize("NFKD").toLowerCase().normalize("NFKD").replace(marks, "");
  return plain[low] ?? low;
}
