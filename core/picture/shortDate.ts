import { localOf } from "../model/zone";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The calendar date in `zone` at an instant (ms since epoch) as "21 Jan". */
export function shortDate(ms: number, zone: string): string {
  const local = localOf(ms, zone);
  return `${Number(local.slice(8, 10))} ${MONTHS[Number(local.slice(5, 7)) - 1]}`;
}

/** The same with its year, "21 Jan 2016". */
export function shortDateWithYear(ms: number, zone: string): string {
  return `${shortDate(ms, zone)} ${localOf(ms, zone).slice(0, 4)}`;
}
