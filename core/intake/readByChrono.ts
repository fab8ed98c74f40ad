import { casual } from "chrono-node/en";
import type { When } from "../model/when";
import { offsetMs } from "../model/zone";
import { type MomentContext, resolveMoment } from "./resolveMoment";

const longest = 200;
/** Numbers joined like dates are read by our own forms or not at all: "2016-13-01" is no date. */
const numbered = /\d[-/.]\d/u;

/**
 * What chrono understands of a typed time that our own forms do not cover ("a week ago last Tuesday at 3 in the
 * afternoon"). Only what it is certain of is taken; local times are set against the zone here, not by chrono.
 */
export function readByChrono(text: string, context: MomentContext): When | null {
  if (text.length > longest || numbered.test(text)) return null;
  const timezone = offsetMs(context.reference, context.zone) / 60_000;
  const results = casual.parse(text, { instant: new Date(context.reference), timezone });
  const [result] = results;
  if (result === undefined || results.length > 1 || result.text.length < text.length || result.end !== null)
    return null;
  const { start } = result;
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  if (year === null || month === null || day === null || year < 1000 || year > 9999) return null;
  const hasDate = start.isCertain("day") || start.isCertain("weekday");
  const two = (value: number) => String(value).padStart(2, "0");
  const date = hasDate
    ? { date: `${year}-${two(month)}-${two(day)}`, isYearAssumed: false, isOrderAssumed: false }
    : undefined;
  const hour = start.get("hour");
  const clock =
    start.isCertain("hour") && hour !== null
      ? { hour, minute: start.get("minute") ?? 0, precision: "minute" as const, isAbout: false }
      : undefined;
  if (date === undefined && clock === undefined) return null;
  return resolveMoment({ kind: "point", point: { date, clock }, isAbout: false }, context);
}
