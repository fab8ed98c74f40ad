import { dateAs } from "../model/calendarDate";
import { dateOf } from "../model/zone";

/** The calendar date in `zone` at an instant (ms since epoch) as "21 Jan". */
export function shortDate(ms: number, zone: string): string {
  return dateAs(dateOf(ms, zone), "d MMM");
}

/** The same with its year, "21 Jan 2016". */
export function shortDateWithYear(ms: number, zone: string): string {
  return dateAs(dateOf(ms, zone), "d MMM yyyy");
}
