/** Stands for one person token `{@id}` in plain prose. */
const personMark = "\uE000";
/** Stands for a stretch that is not read: code, link, address. */
const skippedMark = "\uE001";

/** A block as the rules read it, and for each of its UTF-16 units the place in the block's source. */
export interface PlainProse {
  readonly text: string;
  /** The same, unit by unit in lower case. */
  readonly lower: string;
  readonly offsets: readonly number[];
}

/** What is never read: comments, code spans, links, addresses. Repetitions are bounded: cost stays linear. */
const unread =
  /<!--[\s\S]{0,4000}?-->|(`{1,3})(?!`)[^`\n]{1,2000}\1(?!`)|!?\[[^[\]\n]{0,300}\](?:\([^()\s]{0,2000}(?: [^()\n]{0,200})?\)|\[[^\]\n]{0,100}\])|<[a-z/][^<>\n]{0,1000}>|\b(?:https?|ftp|file|mailto):\S{1,4000}|\bwww\.\S{1,4000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/giu;
const mayHoldUnread = /[`[<@]|:\/\/|mailto:|www\./iu;
const personToken = /\{@[^{}\s]{1,100}\}/gu;
const straightened: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "“": '"', "”": '"' };

/**
 * Makes a block plain: white space to one space, typographic quotes to straight ones, emphasis marks dropped, a person
 * token to one mark; code, links, addresses and comments to another. O(length).
 */
export function plainProse(source: string): PlainProse {
  const marks = mayHoldUnread.test(source) ? markedStretches(source) : [];
  const offsets: number[] = [];
  let text = "";
  let previous = " ";
  let next = 0;
  const add = (unit: string, offset: number) => {
    text += unit;
    offsets.push(offset);
    previous = unit;
  };
  for (let at = 0; at < source.length; ) {
    const mark = marks[next];
    if (mark !== undefined && at >= mark.start) {
      add(mark.mark, mark.start);
      at = mark.end;
      while ((marks[next]?.start ?? Number.POSITIVE_INFINITY) < at) next += 1;
      continue;
    }
    const unit = source[at] ?? "";
    if (unit <= " " || (unit > "~" && /\s/u.test(unit))) {
      if (previous !== " ") add(" ", at);
    } else if (unit !== "*" && !(unit === "_" && isEmphasis(source, at))) {
      add(unit > "~" ? (straightened[unit] ?? unit) : unit, at);
    }
    at += 1;
  }
  return { text, lower: lowerCased(text), offsets };
}

/** Lower case of the same length: the few letters that would grow keep their form. */
function lowerCased(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text[at] ?? "";
    const small = unit.toLowerCase();
    return small.length === 1 ? small : unit;
  }).join("");
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

function markedStretches(source: string): readonly Stretch[] {
  const skipped = [...source.matchAll(unread)].map((match) => stretch(match, skippedMark));
  const tokens = [...source.matchAll(personToken)].map((match) => stretch(match, personMark));
  return [...skipped, ...tokens].sort((a, b) => a.start - b.start);
}

function stretch(match: RegExpExecArray, mark: string): Stretch {
  return { start: match.index, end: match.index + match[0].length, mark };
}

function isEmphasis(source: string, at: number): boolean {
  return !/\w/u.test(source[at - 1] ?? " ") || !/\w/u.test(source[at + 1] ?? " ");
}
