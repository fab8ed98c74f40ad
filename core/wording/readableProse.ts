import { personMark, skippedMark } from "./phrase";

/** One paragraph, list item, heading or table row of the normalised text: [start, end) in its characters. */
export type ProseBlock = { readonly start: number; readonly end: number; readonly isAction: boolean };

/** The text that rules read, and for each of its UTF-16 units the place in the original. */
export type ReadableProse = {
  readonly text: string;
  /** The same, unit by unit in lower case. */
  readonly lower: string;
  readonly offsets: readonly number[];
  readonly blocks: readonly ProseBlock[];
};

/** What is never read: comments, code spans, links, addresses. Repetitions are bounded: cost stays linear. */
const unread =
  /<!--[\s\S]{0,4000}?-->|(`{1,3})(?!`)[^`\n]{1,2000}\1(?!`)|!?\[[^[\]\n]{0,300}\](?:\([^()\s]{0,2000}(?: [^()\n]{0,200})?\)|\[[^\]\n]{0,100}\])|<[a-z/][^<>\n]{0,1000}>|\b(?:https?|ftp|file|mailto):\S+|\bwww\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/giu;
const personToken = /\{@[^{}\s]{1,100}\}/gu;
const fence = /^[ \t]{0,12}(`{3,}|~{3,})/u;
const quotation = /^[ \t]{0,12}>/u;
const blockStart = /^[ \t]*(?:#{1,6} |[-*+•] |\d{1,3}[.)] |\|)/u;
const listItem = /^([ \t]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(\[[ x]\] )?/iu;
const heading = /^#{1,6} |^\*\*[^*\n]{1,60}\*\*:?$/u;
const actionHeading =
  /\b(?:actions?|action items?|follow[- ]?ups?|next steps|to-?dos?|remediations?|recommendations?)\b/iu;
const shortAction = 8;

/**
 * Normalises text for the rules: white space to one space, typographic quotes to straight ones, emphasis marks
 * dropped, a person token to one mark; code, links, addresses, comments and quoted raw lines (`>`) to one mark.
 * Blocks are separated by "\n". O(length).
 */
export function readableProse(source: string): ReadableProse {
  const marks = markedStretches(source);
  const units: string[] = [];
  const offsets: number[] = [];
  const blocks: ProseBlock[] = [];
  const actions = actionList();
  let fenceMark = "";
  let blockFrom = 0;
  let isAction = false;
  let isHeading = false;

  const endBlock = () => {
    if (units.length === blockFrom) return;
    let words = 1;
    for (let at = blockFrom; at < units.length && words <= shortAction; at += 1) if (units[at] === " ") words += 1;
    blocks.push({
      start: blockFrom,
      end: units.length,
      isAction: isAction || (!isHeading && words <= shortAction && units[units.length - 1] !== ":"),
    });
    units.push("\n");
    offsets.push(offsets[offsets.length - 1] ?? 0);
    blockFrom = units.length;
    isAction = false;
    isHeading = false;
  };

  let lineStart = 0;
  while (lineStart <= source.length) {
    const newline = source.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? source.length : newline;
    const line = source.slice(lineStart, lineEnd).trimEnd();
    const opened = fence.exec(line)?.[1];
    if (fenceMark !== "" || opened !== undefined) {
      endBlock();
      if (fenceMark === "") fenceMark = opened ?? "";
      else if (opened?.startsWith(fenceMark)) fenceMark = "";
    } else if (line.trim() === "" || quotation.test(line)) {
      endBlock();
    } else {
      if (blockStart.test(line) || units.length === blockFrom) {
        endBlock();
        isHeading = heading.test(line.trim());
        isAction = actions.reads(line, isHeading);
      }
      appendLine(source, lineStart, lineStart + line.length, marks, units, offsets, blockFrom);
      if (isHeading) endBlock();
    }
    lineStart = lineEnd + 1;
  }
  endBlock();
  const text = units.join("");
  return { text, lower: lowerCased(text), offsets, blocks };
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

/** Follows headings and list items that announce actions, and says of each line whether it lists one. */
function actionList(): { reads: (line: string, isHeading: boolean) => boolean } {
  let underHeading = false;
  let itemIndent: number | null = null;
  return {
    reads(line, isHeading) {
      const item = listItem.exec(line);
      if (item === null) {
        if (isHeading) {
          underHeading = actionHeading.test(line);
          itemIndent = null;
        }
        return false;
      }
      if (item[2] !== undefined) return true;
      const indent = (item[1] ?? "").length;
      if (itemIndent !== null && indent > itemIndent) return true;
      const announces = /:\**:?\s*$|^\s*\S+\s+\*\*[^*]+\*\*:?\s*$/u.test(line);
      itemIndent = announces && actionHeading.test(line) ? indent : null;
      return underHeading && !announces;
    },
  };
}

type Stretch = { readonly start: number; readonly end: number; readonly mark: string };

function markedStretches(source: string): readonly Stretch[] {
  const skipped = [...source.matchAll(unread)].map((m) => stretch(m, skippedMark));
  const tokens = source.includes("{@") ? [...source.matchAll(personToken)].map((m) => stretch(m, personMark)) : [];
  return [...skipped, ...tokens].sort((a, b) => a.start - b.start);
}

function stretch(match: RegExpMatchArray, mark: string): Stretch {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, mark };
}

const straightened: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "“": '"', "”": '"' };

function appendLine(
  source: string,
  from: number,
  to: number,
  marks: readonly Stretch[],
  units: string[],
  offsets: number[],
  blockFrom: number,
): void {
  let next = firstEndingAfter(marks, from);
  let at = from;
  const add = (unit: string, offset: number) => {
    units.push(unit);
    offsets.push(offset);
  };
  if (units.length > blockFrom) add(" ", from);
  while (at < to) {
    const mark = marks[next];
    if (mark !== undefined && at >= mark.start) {
      add(mark.mark, Math.max(mark.start, from));
      at = mark.end;
      while ((marks[next]?.start ?? Number.POSITIVE_INFINITY) < at) next += 1;
      continue;
    }
    const unit = source[at] ?? "";
    const previous = units.length > blockFrom ? units[units.length - 1] : " ";
    if (unit <= " " || (unit > "~" && /\s/u.test(unit))) {
      if (previous !== " ") add(" ", at);
    } else if (unit !== "*" && !(unit === "_" && isEmphasis(source, at))) {
      add(unit > "~" ? (straightened[unit] ?? unit) : unit, at);
    }
    at += 1;
  }
}

function isEmphasis(source: string, at: number): boolean {
  return !/\w/u.test(source[at - 1] ?? " ") || !/\w/u.test(source[at + 1] ?? " ");
}

/** Index of the first stretch that ends after `offset` (stretches are sorted and do not overlap). */
function firstEndingAfter(marks: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
