import type { DateContext } from "./readDate";
import { type Moment, readMomentOrSpan } from "./readMoment";

/** A moment found in a text: [from, to) in UTF-16 units. A span has a beginning and an end. */
export type FoundMoment = {
  readonly moment: Moment;
  readonly isSpan: boolean;
  readonly from: number;
  readonly to: number;
};

const candidate =
  /(?<![\p{L}\p{N}_.:/@#+-])(?:\d|[~≈+≤≥]|(?:about|around|approx|approximately|roughly|circa|ca|at|by|before|after|since|until|between|shortly|just|some|yesterday|today|tonight|this|last|on|the day before|half|a quarter|quarter|noon|midday|midnight|a few|several|minutes|hours|an?|one|two|three|four|five|ten|twenty|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?=[a-z]*\b))/giu;
const boundary = /[`\s,;:.!?)\]|*_–—>"'-]|$/uy;
const longestSearch = 4000;

/**
 * The first moment stated in a sentence or line, wherever it stands: a clock time, a date, a lapse. Moments in
 * parentheses are asides ("(support hours 10:00–17:00)") and are passed over; so are times that are part of a word.
 */
export function findMoment(text: string, context: DateContext): FoundMoment | null {
  const searched = text.length > longestSearch ? text.slice(0, longestSearch) : text;
  for (const match of searched.matchAll(candidate)) {
    const from = match.index;
    if (isAside(searched, from)) continue;
    const found = momentAt(searched, from, context);
    if (found !== null) return found;
  }
  return null;
}

/** The moment (or range) that begins exactly at `from` and ends at the end of a word. */
export function momentAt(text: string, from: number, context: DateContext): FoundMoment | null {
  const found = readMomentOrSpan(text, from, context);
  if (found === null || found.read.to === from) return null;
  const { read, isSpan } = found;
  boundary.lastIndex = read.to;
  return boundary.test(text) ? { moment: read.value, isSpan, from, to: read.to } : null;
}

function isAside(text: string, at: number): boolean {
  const opened = text.lastIndexOf("(", at);
  return opened > 0 && text.lastIndexOf(")", at) < opened && text.indexOf(")", at) !== -1;
}
