import { z } from "zod";
import { isZone } from "./zone";

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const datePattern = /^\d{4}-\d\d-\d\d$/;

/** A record's address. The app makes UUIDv7; a hand-written file may use any short plain token. */
export const Id = z
  .string()
  .regex(
    /^(?!__proto__$)[A-Za-z0-9_.:-]{1,64}$/,
    "an id is 1 to 64 letters, digits, or one of _ . : -, and not __proto__",
  );

/** An instant: UTC with milliseconds, as in "2016-01-21T14:02:00.000Z". */
export const Instant = z
  .string()
  .regex(instantPattern, 'a UTC instant like "2016-01-21T14:02:00.000Z" is needed')
  .refine((text) => isInstant(text), { message: 'a UTC instant like "2016-01-21T14:02:00.000Z" is needed' });

/** A date of the calendar without time, as in "2016-01-21". */
export const CalendarDate = z
  .string()
  .regex(datePattern, 'a calendar date like "2016-01-21" is needed')
  .refine((text) => isCalendarDate(text), { message: 'a calendar date like "2016-01-21" is needed' });

/** A zone: an IANA name or an offset like "+01:00". */
export const Zone = z.string().refine((text) => isZone(text), {
  message: 'a time zone like "Europe/London" or "+01:00" is needed',
});

/** Prose in Markdown; people stand in it as tokens `{@person-id}`. */
export const Prose = z.string();

/** Who: a role in words, or the token `{@person-id}` of the incident's people list. */
export const RoleText = z.string();

export const YesNoUnknown = z.enum(["yes", "no", "unknown"]);
export type YesNoUnknown = z.infer<typeof YesNoUnknown>;

function isInstant(text: string): boolean {
  if (!instantPattern.test(text)) return false;
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString() === text;
}

function isCalendarDate(text: string): boolean {
  return datePattern.test(text) && isInstant(`${text}T00:00:00.000Z`);
}
