import { isFrozenDate } from "../changes/calendar";
import { addDays, isWeekend } from "../model/calendarDate";
import type { Policy } from "../model/policy";
import type { ActionPriority } from "../model/vocabulary";
import type { Workspace } from "../model/workspace";

/** Longer than any freeze that a team would survive; past it the plain date stands. */
const SEARCH_DAYS = 366;

/**
 * The due date that a priority stands for, counted from the date `from`: moved on to the next working day where the
 * policy says so, and out of a freeze window of the calendar. 2-model: "Due from priority".
 * `services`: those that the action concerns; windows of other services do not move it.
 */
export function dueByDefault(
  priority: ActionPriority,
  from: string,
  workspace: Pick<Workspace, "policy" | "calendar" | "settings">,
  services: readonly string[] = [],
): string {
  const plain = addDays(from, workspace.policy.dueDays[priority]);
  for (let days = 0; days < SEARCH_DAYS; days += 1) {
    const date = addDays(plain, days);
    if (isWorkable(date, workspace.policy) && !isFrozenDate(workspace.calendar, date, services)) return date;
  }
  return plain;
}

function isWorkable(date: string, policy: Policy): boolean {
  return !policy.workingDaysOnly || !isWeekend(date);
}
