import { addDays, weekdayOf } from "../model/calendarDate";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/**
 * A date ahead as people type it, counted from `today`: "2016-02-19", "19 Feb", "Feb 19 2017", "19.2.", "+2w", "in 10
 * days", "3 months", "tomorrow", "Friday", "next Friday", "end of month". A date without year is the next such day. Null: not read.
 */
export function readDueDate(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase().replace(/[,]/gu, " ").replace(/\s+/gu, " ");
  return readIso(typed) ?? readWord(typed, today) ?? readLapse(typed, today) ?? readNamed(typed, today);
}

function readIso(typed: string): string | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed);
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function readWord(typed: string, today: string): string | null {
  if (typed === "today") return today;
  if (typed === "tomorrow") return addDays(today, 1);
  if (typed === "end of month" || typed === "eom") return monthEnd(today);
  const match = /^(next )?(sun|mon|tue|wed|thu|fri|sat)[a-z]*$/u.exec(typed);
  if (match === null) return null;
  const ahead = (weekdays.indexOf(match[2] ?? "") - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

function readLapse(typed: string, today: string): string | null {
  const match = /^(?:\+|in )?\s?(\d{1,3}) ?(d|days?|w|weeks?|wks?|m|months?|mo)$/u.exec(typed);
  if (match === null) return null;
  const count = Number(match[1]);
  const unit = (match[2] ?? "d")[0];
  if (unit === "d") return addDays(today, count);
  if (unit === "w") return addDays(today, 7 * count);
  const [year, month, day] = partsOf(today);
  const first = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
  const last = monthEnd(first);
  return day > partsOf(last)[2] ? last : addDays(first, day - 1);
}

function readNamed(typed: string, today: string): string | null {
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[ .-]([a-z]{3,9})\.?(?:[ -](\d{4}))?$/u.exec(typed) ??
    swapped(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(typed));
  if (named !== null) {
    const month = months.indexOf((named[2] ?? "").slice(0, 3)) + 1;
    return month === 0 ? null : nextSuchDay(Number(named[1]), month, named[3], today);
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/u.exec(typed);
  return dotted === null ? null : nextSuchDay(Number(dotted[1]), Number(dotted[2]), dotted[3], today);
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1], match[3]];
}

/** With a year that day, without one the first such day from today on (29 February may be years ahead). */
function nextSuchDay(day: number, month: number, year: string | undefined, today: string): string | null {
  if (year !== undefined) return calendarDate(Number(year), month, day);
  const thisYear = partsOf(today)[0];
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = calendarDate(thisYear + ahead, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const ms = Date.parse(`${date}T00:00:00.000Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? null : date;
}

function monthEnd(date: string): string {
  const [year, month] = partsOf(date);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function partsOf(date: string): readonly [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return [year, month, day];
}
