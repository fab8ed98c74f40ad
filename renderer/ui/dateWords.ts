import { addDays, dateAs } from "../../core/model/calendarDate";

/** "Thursday, 25 February". */
export function dayInFull(date: string): string {
  return dateAs(date, "EEEE, d MMMM");
}

/** "19 Feb", and with the year where it is not this one: "19 Feb 2015". `today` is a calendar date. */
export function shortDate(date: string, today: string): string {
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return dateAs(date, isThisYear ? "d MMM" : "d MMM yyyy");
}

/** "Fri 19 Feb", and with the year where it is not this one. */
export function dateWithWeekday(date: string, today: string): string {
  return `${dateAs(date, "EEE")} ${shortDate(date, today)}`;
}

/** How near a date is, in the fewest words: "today", "tomorrow", "Fri" within the week ahead, else "19 Feb". */
export function nearDate(date: string, today: string): string {
  if (date === today) return "today";
  if (date === addDays(today, 1)) return "tomorrow";
  return date > today && date < addDays(today, 7) ? dateAs(date, "EEE") : shortDate(date, today);
}

/** "1 day", "6 days": a count with its noun. */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? noun : plural}`;
}
