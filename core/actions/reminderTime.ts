import { z } from "zod";
import { isWeekend } from "../model/calendarDate";
import { dateOf, localOf } from "../model/zone";

/** A time of day, "09:00". */
const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

const Settings = z.object({
  isOn: z.boolean().catch(true),
  /** Not before this time of day. */
  at: TimeOfDay.catch("09:00"),
  /** Nothing is said from the one to the other; alike, there is no such time. */
  quietFrom: TimeOfDay.catch("18:00"),
  quietTo: TimeOfDay.catch("08:00"),
  onWeekends: z.boolean().catch(false),
});

/** When one person wants to be reminded, by the clock of their computer. */
export type ReminderSettings = Readonly<z.infer<typeof Settings>>;

/** What was kept of the settings, made whole: what is missing or makes no sense is as it is at first. */
export function readReminderSettings(kept: unknown): ReminderSettings {
  return Settings.parse(typeof kept === "object" && kept !== null ? kept : {});
}

interface Moment {
  /** In ms since epoch. */
  readonly now: number;
  /** When it was reminded last, in ms since epoch; null before the first time. */
  readonly told: number | null;
  /** The zone of the computer. */
  readonly zone: string;
}

/**
 * Whether now is the time to remind: once a day at most, at the time of day that was set or as soon after it as somebody
 * is there; never within the quiet hours. It is asked again and again, so no timer has to outlive the computer's sleep.
 */
export function isTimeToRemind({ now, told, zone }: Moment, settings: ReminderSettings): boolean {
  const today = dateOf(now, zone);
  if (!settings.isOn || (told !== null && dateOf(told, zone) === today)) return false;
  if (!settings.onWeekends && isWeekend(today)) return false;
  const time = localOf(now, zone).slice(11, 16);
  return time >= beginning(settings) && !isQuiet(time, settings);
}

/** The time of day from which it is reminded: a time within the quiet hours waits for their end. */
function beginning(settings: ReminderSettings): string {
  return isQuiet(settings.at, settings) ? settings.quietTo : settings.at;
}

function isQuiet(time: string, { quietFrom, quietTo }: ReminderSettings): boolean {
  if (quietFrom <= quietTo) return time >= quietFrom && time < quietTo;
  return time >= quietFrom || time < quietTo;
}
