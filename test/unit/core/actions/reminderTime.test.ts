import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTimeToRemind, type ReminderSettings, readReminderSettings } from "../../../../core/actions/reminderTime";
import { isWeekend } from "../../../../core/model/calendarDate";
import { dateOf, localOf } from "../../../../core/model/zone";

const minute = 60_000;
const day = 1_440 * minute;
const atFirst = readReminderSettings(undefined);

/** Clocks change by an hour, half an hour or at midnight; the year ends at other moments; the last two never change. */
const zones = [
  ...["Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo"],
  ...["Pacific/Kiritimati", "Pacific/Pago_Pago", "+05:45"],
];
const times = fc
  .nat(47)
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`);
const settings: fc.Arbitrary<ReminderSettings> = fc.record({
  isOn: fc.constant(true),
  at: times,
  quietFrom: times,
  quietTo: times,
  onWeekends: fc.boolean(),
});
/** Close to the ends of March and October, when clocks change, and of the year. */
const starts = fc
  .record({ year: fc.integer({ min: 2016, max: 2030 }), around: fc.constantFrom("03-07", "03-25", "10-25", "12-28") })
  .map(({ year, around }) => Date.parse(`${year}-${around}T00:00:00Z`));

interface Week {
  readonly zone: string;
  readonly chosen: ReminderSettings;
  readonly moments: readonly number[];
}

/** Looks every ten minutes for twelve days; now and then the computer sleeps, for an hour or for days. */
const weeks: fc.Arbitrary<Week> = fc.record({
  zone: fc.constantFrom(...zones),
  chosen: settings,
  moments: fc
    .record({
      start: starts,
      sleeps: fc.array(fc.record({ at: fc.nat(1_700), looks: fc.integer({ min: 6, max: 600 }) })),
    })
    .map(({ start, sleeps }) =>
      Array.from({ length: 1_728 }, (_, look) => look)
        .filter((look) => !sleeps.some(({ at, looks }) => look >= at && look < at + looks))
        .map((look) => start + look * 10 * minute),
    ),
});

function toldIn({ zone, chosen, moments }: Week): readonly number[] {
  const told: number[] = [];
  for (const now of moments) {
    if (isTimeToRemind({ now, zone, told: told.at(-1) ?? null }, chosen)) told.push(now);
  }
  return told;
}

const timeOf = (at: number, zone: string) => localOf(at, zone).slice(11, 16);

/** As the settings say it, minute by minute of a day's clock. */
function isNaivelyQuiet(time: string, { quietFrom, quietTo }: ReminderSettings): boolean {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const [from, to, now] = [minutes(quietFrom), minutes(quietTo), minutes(time)];
  for (let at = from; at !== to; at = (at + 1) % 1_440) if (at === now) return true;
  return false;
}

describe("when to remind", () => {
  it("is once a day at most, never in the quiet hours or on a weekend that is left out, in every zone", () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const told = toldIn(week);
        const dates = told.map((at) => dateOf(at, week.zone));
        expect(new Set(dates).size).toBe(dates.length);
        for (const at of told) expect(isNaivelyQuiet(timeOf(at, week.zone), week.chosen)).toBe(false);
        if (!week.chosen.onWeekends) expect(dates.filter(isWeekend)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("is on each day at the first look that may be: the time has come, and it is not quiet", () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const { zone, chosen } = week;
        const from = isNaivelyQuiet(chosen.at, chosen) ? chosen.quietTo : chosen.at;
        const first = new Map<string, number>();
        for (const at of week.moments) {
          const [date, time] = [dateOf(at, zone), timeOf(at, zone)];
          if (first.has(date) || time < from || isNaivelyQuiet(time, chosen)) continue;
          if (chosen.onWeekends || !isWeekend(date)) first.set(date, at);
        }
        expect(toldIn(week)).toEqual([...first.values()]);
      }),
      { numRuns: 400 },
    );
  });

  it("a laptop asleep for three weeks is reminded once when it wakes", () => {
    const zone = "Europe/London";
    const slept = Date.parse("2016-03-11T17:00:00Z");
    const woken = Date.parse("2016-04-01T09:30:00Z");
    const looks = [slept, ...Array.from({ length: 2_000 }, (_, at) => woken + at * 10_000)];
    expect(toldIn({ zone, chosen: atFirst, moments: looks })).toEqual([slept, woken]);
  });

  it("a clock that was set a year ahead and back reminds again, and does not wait for that year", () => {
    const now = Date.parse("2016-03-11T10:00:00Z");
    expect(isTimeToRemind({ now, zone: "UTC", told: now + 365 * day }, atFirst)).toBe(true);
  });

  it.each([
    { at: "2016-03-11T08:59:00Z", is: false },
    { at: "2016-03-11T09:00:00Z", is: true },
    { at: "2016-03-11T17:59:00Z", is: true },
    { at: "2016-03-11T18:00:00Z", is: false },
    { at: "2016-03-12T10:00:00Z", is: false },
    { at: "2016-03-14T10:00:00Z", is: true },
  ])("at first from nine to six on working days: $at $is", ({ at, is }) => {
    expect(isTimeToRemind({ now: Date.parse(at), zone: "UTC", told: null }, atFirst)).toBe(is);
  });

  it("switched off, never", () => {
    const now = Date.parse("2016-03-11T10:00:00Z");
    expect(isTimeToRemind({ now, zone: "UTC", told: null }, { ...atFirst, isOn: false })).toBe(false);
  });

  it("what was kept wrongly is as at first, part by part", () => {
    expect(readReminderSettings({ at: "25:00", quietTo: 7, isOn: "no", onWeekends: true })).toEqual({
      ...atFirst,
      onWeekends: true,
    });
    expect(readReminderSettings("daily")).toEqual(atFirst);
  });
});
