import { addDays, weekdayOf } from "../model/calendarDate";
import { matchAt, type ReadAt } from "./readAt";

export type DayPart = "morning" | "afternoon" | "evening" | "night" | "lunchtime";

/** A calendar date as stated. */
export type StatedDate = {
  /** "2016-01-21". */
  readonly date: string;
  readonly part?: DayPart | undefined;
  /** The year was not written and taken from the context. */
  readonly isYearAssumed: boolean;
  /** "3/4/2016" can be read in two ways; the day was taken to come first. */
  readonly isOrderAssumed: boolean;
  /** A weekday was written that this date does not have. */
  readonly otherWeekday?: string | undefined;
};

export type DateContext = {
  /** Today, as a calendar date in the zone of the text. */
  readonly today: string;
  /** The year of dates that state none; absent: the latest that does not lie in the future. */
  readonly year?: number | undefined;
  /** The whole text is one typed time: "between two and three" and "2 to 3" are hours, not numbers of things. */
  readonly isTyped?: boolean;
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const weekdayName =
  "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b";

const weekdayAhead = new RegExp(`${weekdayName}\\.?,? (?:the )?(?=\\d|[a-z]{3})`, "iy");
const weekdayAlone = new RegExp(`(?:(last|this|on) )?${weekdayName}\\.?`, "iy");
/** What makes "Sat" or "Sun" alone a day. */
const clockBehind = /,?\s*(?:$|\d|at \d|[:)\]–-])/y;
const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/y;
const compact = /(20\d\d)(\d\d)(\d\d)(?=T\d{4,6}|\b(?!\d))/y;
const yearLast = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b/y;
const dayMonth = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${monthName}(?:,?[ -](\\d{4})\\b(?!:\\d))?`, "iy");
const monthDay = new RegExp(
  `${monthName} {1,2}(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d\\d)(?:,? (\\d{4})\\b(?!:\\d))?`,
  "iy",
);
const relativeDay =
  /(?:(the day before yesterday)|(yesterday|last night)|(today|this (?=morning|afternoon|evening)|tonight)|(\d{1,3}|two|three|four|five) days ago)\b\s?/iy;
const partBehind = /(?:[ ,]*(?:in the |at |around )?)?(morning|afternoon|evening|night|lunchtime|lunch time)\b/iy;
/** How long ago a text may be whose dates have a weekday and no year: a weekday comes back after six at the latest. */
const YEARS_BACK = 6;
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/**
 * A calendar date at `at`: "2016-01-21", "21 January", "Jan 21, 2016", "21.1.2016", "Thursday", "yesterday evening".
 * A weekday means the latest such day up to today ("last" excludes today).
 */
export function readDate(text: string, at: number, context: DateContext): ReadAt<StatedDate> | null {
  const weekday = matchAt(weekdayAhead, text, at);
  if (weekday !== null) {
    const dated = readNumbered(text, at + weekday[0].length, context);
    if (dated !== null)
      return withPart(text, { value: checkedWeekday(dated.value, weekday[1], context), to: dated.to });
  }
  const read = readNumbered(text, at, context) ?? readRelative(text, at, context) ?? readWeekday(text, at, context);
  return read === null ? null : withPart(text, read);
}

function readNumbered(text: string, at: number, context: DateContext): ReadAt<StatedDate> | null {
  const iso = matchAt(yearFirst, text, at) ?? matchAt(compact, text, at);
  if (iso !== null) {
    const [year, month, day] = iso.length === 5 ? [iso[1], iso[3], iso[4]] : [iso[1], iso[2], iso[3]];
    return dated(Number(year), Number(month), Number(day), at + iso[0].length);
  }
  const last = matchAt(yearLast, text, at);
  if (last !== null) {
    const [first, second] = [Number(last[1]), Number(last[3])];
    const isDayFirst = second <= 12;
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return dated(Number(last[4]), month, day, at + last[0].length, isDayFirst && first <= 12 && first !== second);
  }
  const named = matchAt(dayMonth, text, at);
  if (named !== null) return namedDate(named[3], named[2], named[1], at + named[0].length, context);
  const american = matchAt(monthDay, text, at);
  if (american !== null) return namedDate(american[3], american[1], american[2], at + american[0].length, context);
  return null;
}

/** In running text "may" and "march" in small letters are verbs. */
function namedDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  to: number,
  context: DateContext,
): ReadAt<StatedDate> | null {
  if (context.isTyped !== true && /^(?:may|march|mar)$/u.test(month ?? "")) return null;
  const number = months.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1;
  if (year !== undefined) return dated(Number(year), number, Number(day), to);
  const thisYear = context.year ?? Number(context.today.slice(0, 4));
  const near = dated(thisYear, number, Number(day), to);
  const isAhead = context.year === undefined && near !== null && near.value.date > addDays(context.today, 1);
  const chosen = isAhead || near === null ? dated(thisYear - 1, number, Number(day), to) : near;
  return chosen === null ? null : { value: { ...chosen.value, isYearAssumed: true }, to };
}

function dated(
  year: number,
  month: number,
  day: number,
  to: number,
  isOrderAssumed = false,
): ReadAt<StatedDate> | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return null;
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (addDays(date, 0) !== date) return null;
  return { value: { date, isYearAssumed: false, isOrderAssumed }, to };
}

function readRelative(text: string, at: number, context: DateContext): ReadAt<StatedDate> | null {
  const match = matchAt(relativeDay, text, at);
  if (match === null) return null;
  const ago = match[4];
  const back =
    match[1] !== undefined
      ? 2
      : match[2] !== undefined
        ? 1
        : ago === undefined
          ? 0
          : (counts[ago.toLowerCase()] ?? Number(ago));
  const part = /night/iu.test(match[0]) ? ("night" as const) : undefined;
  const to = at + match[0].trimEnd().length;
  return { value: { date: addDays(context.today, -back), part, isYearAssumed: false, isOrderAssumed: false }, to };
}

function readWeekday(text: string, at: number, context: DateContext): ReadAt<StatedDate> | null {
  const match = matchAt(weekdayAlone, text, at);
  if (match === null) return null;
  const wanted = weekdays.indexOf((match[2] ?? "").slice(0, 3).toLowerCase());
  const isShort = (match[2] ?? "").length <= 3 && match[1] === undefined;
  if (isShort && (!/^[A-Z]/u.test(match[2] ?? "") || matchAt(clockBehind, text, at + match[0].length) === null))
    return null;
  const back = (weekdayOf(context.today) - wanted + 7) % 7;
  const days = back === 0 && match[1]?.toLowerCase() === "last" ? 7 : back;
  return {
    value: { date: addDays(context.today, -days), isYearAssumed: false, isOrderAssumed: false },
    to: at + match[0].length,
  };
}

function withPart(text: string, read: ReadAt<StatedDate>): ReadAt<StatedDate> {
  if (read.value.part !== undefined) return read;
  const match = matchAt(partBehind, text, read.to);
  if (match === null) return read;
  const part = match[1]?.toLowerCase().replace("lunch time", "lunchtime") as DayPart;
  return { value: { ...read.value, part }, to: read.to + match[0].length };
}

/** A weekday tells the year that was not written: the latest one in which both fit. None near fits: it is said. */
function checkedWeekday(stated: StatedDate, weekday: string | undefined, context: DateContext): StatedDate {
  const wanted = weekdays.indexOf((weekday ?? "").slice(0, 3).toLowerCase());
  if (wanted === weekdayOf(stated.date)) return stated;
  if (stated.isYearAssumed && context.year === undefined) {
    for (let back = 1; back <= YEARS_BACK; back += 1) {
      const date = `${Number(stated.date.slice(0, 4)) - back}${stated.date.slice(4)}`;
      if (addDays(date, 0) === date && weekdayOf(date) === wanted) return { ...stated, date };
    }
  }
  return { ...stated, otherWeekday: weekday };
}
