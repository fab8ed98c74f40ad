import { assertNever } from "../model/assertNever";
import { addDays, weekdayOf } from "../model/calendarDate";
import { type Interval, intervalOf } from "../model/interval";
import type { ChangeWindow } from "../model/vocabulary";
import type { When } from "../model/when";
import type { Workspace } from "../model/workspace";
import { dateOf, instantsOfLocal, startOfDate } from "../model/zone";

/** A window of the workspace's calendar. */
export type Window = Workspace["calendar"][number];

/** A window that a moment falls in: surely, or only possibly since the moment is known roughly. */
export interface WindowHit {
  readonly window: Window;
  readonly sure: boolean;
}

/** A moment vaguer than this says nothing about windows. */
const LONGEST_MS = 40 * 86_400_000;
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/**
 * The windows that a moment falls in, in the calendar's order. Windows of other services are left out; with no
 * service named, only windows for all services count. `when` must be by true time.
 */
export function windowsAt(
  workspace: Pick<Workspace, "calendar" | "settings">,
  when: When,
  services: readonly string[],
): readonly WindowHit[] {
  const moment = intervalOf(when);
  if (!(moment.latest - moment.earliest <= LONGEST_MS)) return [];
  return workspace.calendar
    .filter((window) => concerns(window, services))
    .flatMap((window) => {
      const spans = spansAround(window, moment, window.zone ?? workspace.settings.zone ?? when.zone);
      const touched = spans.filter((span) => span.earliest <= moment.latest && moment.earliest <= span.latest);
      if (touched.length === 0) return [];
      const sure = touched.some((span) => span.earliest <= moment.earliest && moment.latest <= span.latest);
      return [{ window, sure }];
    });
}

/** The kind that weighs most among windows: freeze before critical before preferred; "none" when there is none. */
export function weightiestKind(hits: readonly WindowHit[]): ChangeWindow {
  const kinds = ["freeze", "critical", "preferred"] as const;
  return kinds.find((kind) => hits.some((hit) => hit.window.kind === kind)) ?? "none";
}

/** Whether a calendar date lies, in whole or in part, in a freeze window. */
export function isFrozenDate(calendar: readonly Window[], date: string, services: readonly string[]): boolean {
  return calendar.some((window) => window.kind === "freeze" && concerns(window, services) && touchesDate(window, date));
}

function concerns(window: Window, services: readonly string[]): boolean {
  return window.services.length === 0 || window.services.some((service) => services.includes(service));
}

function touchesDate(window: Window, date: string): boolean {
  const { recurs } = window;
  switch (recurs.kind) {
    case "dated":
      return recurs.from <= date && date <= recurs.to;
    case "weekly":
      return recurs.days.some((day) => day === weekdayNameOf(date));
    case "month end":
      return isInLastDays(date, recurs.lastDays);
    default:
      return assertNever(recurs);
  }
}

/** The window's spans near the moment, in ms: both ends included. */
function spansAround(window: Window, moment: Interval, zone: string): readonly Interval[] {
  const { recurs } = window;
  if (recurs.kind === "dated") {
    return [{ earliest: startOfDate(recurs.from, zone), latest: startOfDate(addDays(recurs.to, 1), zone) - 1 }];
  }
  const last = addDays(dateOf(moment.latest, zone), 1);
  const spans: Interval[] = [];
  for (let date = addDays(dateOf(moment.earliest, zone), -1); date <= last; date = addDays(date, 1)) {
    if (!touchesDate(window, date)) continue;
    if (recurs.kind === "weekly") spans.push(spanOfDay(date, recurs.from, recurs.to, zone));
    else spans.push({ earliest: startOfDate(date, zone), latest: startOfDate(addDays(date, 1), zone) - 1 });
  }
  return joined(spans);
}

/** From a time of the day to another, past midnight when the second is not later. */
function spanOfDay(date: string, from: string, to: string, zone: string): Interval {
  const endDate = to > from ? date : addDays(date, 1);
  return { earliest: instantOf(date, from, zone), latest: instantOf(endDate, to, zone) - 1 };
}

function instantOf(date: string, time: string, zone: string): number {
  return instantsOfLocal(`${date}T${time}`, zone)[0] ?? startOfDate(date, zone);
}

/** Spans that touch become one, so that a moment across midnight lies surely in a window that goes on. */
function joined(spans: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const span of spans) {
    const before = result.at(-1);
    if (before !== undefined && span.earliest <= before.latest + 1) {
      result[result.length - 1] = { earliest: before.earliest, latest: Math.max(before.latest, span.latest) };
    } else result.push(span);
  }
  return result;
}

function weekdayNameOf(date: string): (typeof weekdays)[number] {
  return weekdays[weekdayOf(date)] ?? "sun";
}

function isInLastDays(date: string, lastDays: number): boolean {
  return addDays(date, lastDays).slice(0, 7) !== date.slice(0, 7);
}
