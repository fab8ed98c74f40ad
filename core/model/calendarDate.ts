import { TZDate } from "@date-fns/tz";
import { format, getDay, isWeekend as isOnWeekend } from "date-fns";

const DAY_MS = 86_400_000;

/** A calendar date as date-fns reckons with it: in UTC, where every day has 24 hours. */
function day(date: string): TZDate {
  return new TZDate(`${date}T00:00:00.000Z`, "UTC");
}

function utcMidnight(date: string): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** The calendar date that follows after so many days, or with a negative count comes before. */
export function addDays(date: string, days: number): string {
  // In UTC every day has 24 hours. A log asks this of every line, so no calendar object is made.
  return new Date(utcMidnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  // As addDays: a list of all actions asks this thousands of times.
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: string): number {
  return getDay(day(date));
}

/** Whether it is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  return isOnWeekend(day(date));
}

/** A calendar date in English by a pattern of date-fns: "EEE d MMM" gives "Thu 21 Jan". */
export function dateAs(date: string, pattern: string): string {
  return format(day(date), pattern);
}
