import { assertNever } from "../model/assertNever";
import { addDays, daysBetween, isWeekend } from "../model/calendarDate";
import type { WaitingItem } from "./incidentStanding";

/** What can be said of something that waits, in the order in which it is said. */
export const reminderKinds = ["overdue", "check", "evidence", "risk", "review", "due soon"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Something that waits, with the incident in which it stands. */
export interface WaitingInIncident {
  readonly item: WaitingItem;
  readonly incident: { readonly id: string; readonly key: string };
}

/** Something to be said today. */
export interface Reminder extends WaitingInIncident {
  readonly kind: ReminderKind;
}

interface ReminderDays {
  /** A calendar date in the workspace's zone. */
  readonly today: string;
  /** The date on which was reminded last; null before the first time. */
  readonly told: string | null;
  /** So many days before a due date it is said that it comes near. */
  readonly reminderDays: readonly number[];
  /** Without it, what falls on a weekend is said on the Friday before. */
  readonly onWeekends: boolean;
}

/** A review is announced the day before. */
const REVIEW_DAYS = [1];

/**
 * What is to be said today of all that waits. What is late, or waits for somebody, is said each day until somebody has
 * seen to it. What only comes near is said once for each of the reminder days, be it days late, since nobody looked in
 * between.
 */
export function remindersOf(waiting: readonly WaitingInIncident[], days: ReminderDays): readonly Reminder[] {
  const found = waiting.flatMap((each) => {
    const kind = kindOf(each.item, days);
    return kind === null ? [] : [{ ...each, kind }];
  });
  return reminderKinds.flatMap((kind) =>
    found.filter((each) => each.kind === kind).sort((a, b) => ((a.item.date ?? "") < (b.item.date ?? "") ? -1 : 1)),
  );
}

function kindOf(item: WaitingItem, days: ReminderDays): ReminderKind | null {
  const { date } = item;
  const hasCome = date !== null && date <= days.today;
  switch (item.kind) {
    case "due":
      if (date === null) return null;
      if (date < days.today) return "overdue";
      return comesNear(date, days.reminderDays, days) ? "due soon" : null;
    case "verify":
      return "evidence";
    case "check":
      return hasCome ? "check" : null;
    case "look again":
      return hasCome ? "risk" : null;
    case "review":
      return date !== null && comesNear(date, REVIEW_DAYS, days) ? "review" : null;
    default:
      return assertNever(item.kind);
  }
}

/** Whether one of so many days before a date, or the date itself, has come since it was reminded last. */
function comesNear(date: string, before: readonly number[], { today, told, onWeekends }: ReminderDays): boolean {
  const left = (day: string) => daysBetween(onWeekends ? day : throughWeekend(day), date);
  // A clock that was set back makes of what was told something that is still to be told.
  if (told === null || told > today) return date >= today && left(today) <= Math.max(0, ...before);
  return [...before, 0].some((days) => left(today) <= days && left(told) > days);
}

/** The last day before the next one on which somebody works. */
function throughWeekend(day: string): string {
  return isWeekend(addDays(day, 1)) ? throughWeekend(addDays(day, 1)) : day;
}
