import { type FoundMoment, findMoment, momentAt } from "./findMoment";
import type { DateContext } from "./readDate";

/** A line with a moment: the moment and what the line says of it, as Markdown. */
export type TimedLine = { readonly found: FoundMoment; readonly text: string; readonly indent: number };

const decoration =
  /^[ \t]*(?:>[ \t]*)*(?:[-*+•–][ \t]+|\d{1,3}[.)][ \t]+(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|#{1,6}[ \t]+|\|[ \t]*)?(?:\[[ x]\][ \t]+)?/iu;
const opening = /^(?:[*_`[(<"'\s]|~~){0,8}/u;
/** Closes the marks around a time, then parts it from the text; marks that open the text stay. */
const separator = /^[:.,]?[*_~`\])>"']{0,6}[\s:;,.|\-–—]{0,16}/u;
const lengthOfTime = /^(?:time to \w+|duration|downtime|mttr|mttd|length|lasted)\b/iu;
const shortLine = 14;
const looseEnd = /[\s:;,\-–—*_([|]{1,40}$/u;
const looseWord = /\s(?:at|on|from|since|by|until)$/iu;

/**
 * The moment at the head of a line ("- **14.02** – renamed", "[14:02] renamed", "| 14:02 | renamed |"), else one at
 * its end ("Fault occurs 2020-02-12 11:45"), else a clock time within it. Null: the line states none of its own.
 */
export function timedLine(line: string, context: DateContext): TimedLine | null {
  const lead = decoration.exec(line)?.[0] ?? "";
  const isRow = lead.trimStart().startsWith("|");
  const said = isRow ? joinedCells(line.slice(lead.length)) : line.slice(lead.length);
  const body = said.slice(opening.exec(said)?.[0].length ?? 0);
  const indent = indentOf(line);
  const leading = momentAt(body, 0, context);
  if (leading !== null) {
    const rest = body.slice(leading.to).replace(separator, "").trim();
    const isOrderOnly = leading.moment.kind === "lapse" && leading.moment.lapse.most === undefined;
    const text = isOrderOnly ? said.trim() : rest;
    return { found: leading, text, indent };
  }
  if (lengthOfTime.test(body)) return null;
  const inner = findMoment(said, context);
  if (inner === null) return null;
  const isTrailing = /^[\s.:;,*_)\]|]*$/u.test(said.slice(inner.to));
  if (isTrailing) {
    const before = withoutLooseEnd(withoutLooseEnd(said.slice(0, inner.from)).replace(looseWord, ""));
    const words = before.split(/\s+/u).length;
    return words <= shortLine || hasClock(inner) ? { found: inner, text: before.trim(), indent } : null;
  }
  return hasClock(inner) ? { found: inner, text: said.trim(), indent } : null;
}

/** Columns before the first sign of a line; a tab counts as four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === " ") columns += 1;
    else if (sign === "\t") columns += 4;
    else break;
  }
  return columns;
}

function withoutLooseEnd(text: string): string {
  return text.replace(looseEnd, "");
}

function hasClock({ moment }: FoundMoment): boolean {
  if (moment.kind === "point") return moment.point.clock !== undefined;
  return moment.kind === "between" || moment.lapse.least > 0;
}

/** Table cells as one text: a date and a clock in cells of their own are joined by a space. */
function joinedCells(row: string): string {
  return row
    .trim()
    .replace(/\|\s*$/u, "")
    .replace(/^([^|]{6,20}?)\s{0,20}\|\s{0,20}(?=\d{1,2}[:.]\d\d)/u, "$1 ")
    .replace(/\s{0,40}\|\s{0,40}/gu, " | ")
    .trim();
}
