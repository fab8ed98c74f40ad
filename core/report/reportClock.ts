import { type Interval, intervalOf } from "../model/interval";
import type { When } from "../model/when";
import { dateOf } from "../model/zone";
import { intervalInWords, whenInWords } from "../timeline/words";

/** How a zone is called at an instant: "GMT", "EST", else "GMT+5:30" or the offset that it is. */
export function zoneAbbreviation(zone: string, atMs: number): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  const named = ["en-GB", "en-US"].map((locale) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" });
    return format.formatToParts(atMs).find((part) => part.type === "timeZoneName")?.value ?? zone;
  });
  return named.find((name) => /^[A-Z]{2,5}$/.test(name)) ?? named[0] ?? zone;
}

/** Tells the moments of one report: bare times on its main day, others with their date. */
export class ReportClock {
  constructor(
    readonly zone: string,
    /** The calendar date on which most happened; null when nothing has a time. */
    readonly mainDate: string | null,
  ) {}

  /** A moment by true time: `offsetMs` is what its source's clock was ahead. */
  moment(when: When, offsetMs = 0): string {
    const { earliest, latest } = intervalOf(when);
    const isElsewhere = [earliest - offsetMs, latest - offsetMs].some((at) => this.isOnAnotherDay(at));
    return whenInWords(when, this.zone, { date: isElsewhere, offsetMs });
  }

  /** An interval of true time. */
  interval(interval: Interval): string {
    const isElsewhere = this.isOnAnotherDay(interval.earliest) || this.isOnAnotherDay(interval.latest);
    return intervalInWords(interval, this.zone, { date: isElsewhere });
  }

  private isOnAnotherDay(atMs: number): boolean {
    return Number.isFinite(atMs) && dateOf(atMs, this.zone) !== this.mainDate;
  }
}

/** The date in `zone` that most of the instants fall on, the earliest of equals; null without instants. */
export function mainDateOf(instants: readonly number[], zone: string): string | null {
  const counts = new Map<string, number>();
  for (const at of instants.filter(Number.isFinite)) {
    const date = dateOf(at, zone);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}
