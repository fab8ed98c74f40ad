import { addDays } from "../model/calendarDate";
import type { Finding } from "../model/finding";
import type { When } from "../model/when";
import { dateOf } from "../model/zone";
import type { FoundMoment } from "./findMoment";
import type { Moment, Point } from "./readMoment";
import { type MomentContext, resolveMoment } from "./resolveMoment";

const halfDay = 12 * 60;
/** "Last night": what follows in the small hours is the next day. */
const evening = 20 * 60;

/** A moment of a line as a `When`, with the end that its text states. */
export type PlacedMoment = { readonly when: When; readonly end?: When | undefined };

/**
 * Carries the day and the moment before from line to line: a clock time without a date belongs to the nearest date
 * above; one that jumps back by more than twelve hours belongs to the next day. Notes what it assumed.
 */
export class DayKeeper {
  readonly assumed = new Set<string>();
  readonly findings: Finding[] = [];
  private day: string | undefined;
  private statedDay: string | undefined;
  private previous: When | undefined;
  private lastMinute: number | undefined;
  private titleDay: string | undefined;

  private zone: string;

  constructor(private readonly context: Omit<MomentContext, "previous" | "day"> & { readonly name: string }) {
    this.zone = context.zone;
  }

  /** Makes a zone that the text states the zone of the times that follow. */
  stateZone(zone: string | undefined, line: number): void {
    if (zone === undefined || zone === this.zone) return;
    this.zone = zone;
    this.assumed.add(`from line ${line} on times are in ${zone}, as it says there`);
  }

  /** Makes a date the day of the clock times that follow. */
  startDay(point: Point, line: number, isTitle: boolean): void {
    if (point.date === undefined) return;
    this.noteDate(point, line);
    this.day = point.date.date;
    this.statedDay = this.day;
    this.lastMinute = undefined;
    if (isTitle && this.titleDay === undefined) this.titleDay = this.day;
  }

  /** A new part of the text begins on the day last stated: its times may start before those above. */
  startPart(): void {
    this.day = this.statedDay;
    this.lastMinute = undefined;
  }

  /** The `When` of a line's moment; null when it counts from a moment before and there is none. */
  place({ moment, isSpan }: FoundMoment, line: number): PlacedMoment | null {
    const day = this.dayFor(moment);
    const context = { ...this.context, zone: this.zone, previous: this.previous, day };
    const placed =
      moment.kind === "between" && isSpan ? this.span(moment, context) : single(resolveMoment(moment, context));
    if (placed === null) return null;
    if (moment.kind !== "lapse") this.remember(moment.kind === "point" ? moment.point : moment.from, line, day);
    this.previous = placed.end ?? placed.when;
    return placed;
  }

  /** Notes that the year of a date ("2016-01-21") was taken from the context. */
  assumeYear(date: string): void {
    this.assumed.add(`dates without a year are in ${date.slice(0, 4)}`);
  }

  private span(moment: Extract<Moment, { kind: "between" }>, context: MomentContext): PlacedMoment | null {
    const when = resolveMoment({ kind: "point", point: moment.from, isAbout: false }, context);
    const range = resolveMoment(moment, context);
    if (when === null) return null;
    if (range?.kind !== "range" || range.latest === undefined) return { when };
    const end = resolveMoment({ kind: "point", point: moment.to, isAbout: false }, context);
    const isExact = end !== null && end.kind === "exact";
    return { when, end: isExact ? { ...end, at: range.latest } : (end ?? undefined) };
  }

  private dayFor(moment: Moment): string | undefined {
    const point = moment.kind === "point" ? moment.point : moment.kind === "between" ? moment.from : undefined;
    if (point?.date !== undefined || point?.clock === undefined || this.day === undefined) return this.day;
    const minute = point.clock.hour * 60 + point.clock.minute;
    if (this.lastMinute === undefined || this.lastMinute - minute <= halfDay) return this.day;
    this.assumed.add("a clock time that jumps back by more than twelve hours is on the next day");
    return addDays(this.day, 1);
  }

  private remember(point: Point, line: number, day: string | undefined): void {
    this.noteDate(point, line);
    if (point.date !== undefined) {
      this.day = point.date.date;
      this.statedDay = this.day;
    } else if (day === undefined) {
      this.day = dateOf(this.context.reference, this.context.zone);
      this.assumed.add(`times without a date are on ${this.day}`);
    } else this.day = day;
    if (point.clock !== undefined) this.lastMinute = point.clock.hour * 60 + point.clock.minute;
    else this.lastMinute = point.date?.part === "night" ? evening : undefined;
  }

  private noteDate({ date }: Point, line: number): void {
    if (date === undefined) return;
    const where = `${this.context.name}, line ${line}`;
    if (date.isYearAssumed) this.assumeYear(date.date);
    if (date.isOrderAssumed) this.assumed.add("in dates like 3/4/2016 the day comes first");
    if (date.otherWeekday !== undefined) {
      const message = `${date.date} is not a ${date.otherWeekday}. The date was taken; check which of the two is right.`;
      this.findings.push({ id: "intake/weekday", severity: "warning", where, message });
    }
    if (this.titleDay !== undefined && daysApart(this.titleDay, date.date) > 14) {
      const message = `${date.date} is far from ${this.titleDay}, the date of the heading. Check which of the two is right.`;
      this.findings.push({ id: "intake/date-contradicts-heading", severity: "warning", where, message });
    }
  }
}

function single(when: When | null): PlacedMoment | null {
  return when === null ? null : { when };
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;
}
