import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { durationBetween, effectiveInterval, intervalOf, isBefore } from "../../../../core/model/interval";
import type { When } from "../../../../core/model/when";

const ms = (instant: string) => Date.parse(instant);
const zones = ["Europe/London", "America/New_York", "Asia/Kolkata", "+05:45", "UTC"];

/** Moments of every kind, around the clock changes of 2016. */
const arbitraryWhen: fc.Arbitrary<When> = fc
  .record({
    kind: fc.constantFrom("exact", "about", "range", "day", "local"),
    at: fc.oneof(
      fc.integer({ min: ms("2016-03-26T00:00:00.000Z"), max: ms("2016-03-28T00:00:00.000Z") }),
      fc.integer({ min: ms("2016-10-29T00:00:00.000Z"), max: ms("2016-10-31T00:00:00.000Z") }),
    ),
    width: fc.nat(7_200_000),
    plusMinus: fc.nat(90),
    ends: fc.constantFrom("both", "before", "after"),
    precision: fc.constantFrom(undefined, "minute" as const, "second" as const, "ms" as const),
    zone: fc.constantFrom(...zones),
  })
  .map(({ kind, at, width, plusMinus, ends, precision, zone }): When => {
    const instant = new Date(at).toISOString();
    const stated = precision === undefined ? { zone } : { precision, zone };
    switch (kind) {
      case "exact":
        return { kind: "exact", at: instant, ...stated };
      case "about":
        return { kind: "about", at: instant, plusMinus, ...stated };
      case "range":
        return {
          kind: "range",
          ...(ends === "before" ? {} : { earliest: instant }),
          ...(ends === "after" ? {} : { latest: new Date(at + width).toISOString() }),
          ...stated,
        };
      case "day":
        return { kind: "day", date: instant.slice(0, 10), zone };
      default:
        return { kind: "local", local: instant.slice(0, 16), zone };
    }
  });

describe("the interval of a moment", () => {
  test.each<[string, When, string, string]>([
    [
      "a stated minute lasts until its last millisecond",
      { kind: "exact", at: "2016-01-21T14:02:00.000Z", precision: "minute", zone: "UTC" },
      "2016-01-21T14:02:00.000Z",
      "2016-01-21T14:02:59.999Z",
    ],
    [
      "a stated second too",
      { kind: "exact", at: "2016-01-21T14:02:31.000Z", precision: "second", zone: "UTC" },
      "2016-01-21T14:02:31.000Z",
      "2016-01-21T14:02:31.999Z",
    ],
    [
      "without precision the instant itself is meant",
      { kind: "exact", at: "2016-01-21T14:02:31.250Z", zone: "UTC" },
      "2016-01-21T14:02:31.250Z",
      "2016-01-21T14:02:31.250Z",
    ],
    [
      "about adds its minutes on both sides and the stated minute on the late one",
      { kind: "about", at: "2016-01-21T13:40:00.000Z", plusMinus: 10, precision: "minute", zone: "UTC" },
      "2016-01-21T13:30:00.000Z",
      "2016-01-21T13:50:59.999Z",
    ],
    [
      "the latest of a range includes its stated minute",
      {
        kind: "range",
        earliest: "2016-01-21T14:45:00.000Z",
        latest: "2016-01-21T15:00:00.000Z",
        precision: "minute",
        zone: "UTC",
      },
      "2016-01-21T14:45:00.000Z",
      "2016-01-21T15:00:59.999Z",
    ],
    [
      "a day is 24 hours as a rule",
      { kind: "day", date: "2016-01-21", zone: "America/New_York" },
      "2016-01-21T05:00:00.000Z",
      "2016-01-22T04:59:59.999Z",
    ],
    [
      "a day on which clocks go forward has 23 hours",
      { kind: "day", date: "2016-03-27", zone: "Europe/London" },
      "2016-03-27T00:00:00.000Z",
      "2016-03-27T22:59:59.999Z",
    ],
    [
      "a day on which clocks go back has 25 hours",
      { kind: "day", date: "2016-11-06", zone: "America/New_York" },
      "2016-11-06T04:00:00.000Z",
      "2016-11-07T04:59:59.999Z",
    ],
    [
      "a local time that comes twice is both and what lies between",
      { kind: "local", local: "2016-10-30T01:30", zone: "Europe/London" },
      "2016-10-30T00:30:00.000Z",
      "2016-10-30T01:30:00.000Z",
    ],
    [
      "a local time that clocks skip is what both offsets make of it",
      { kind: "local", local: "2016-03-13T02:30", zone: "America/New_York" },
      "2016-03-13T06:30:00.000Z",
      "2016-03-13T07:30:00.000Z",
    ],
  ])("%s", (_name, when, earliest, latest) => {
    expect(intervalOf(when)).toEqual({ earliest: ms(earliest), latest: ms(latest) });
  });

  test("an absent end is infinite", () => {
    const before: When = { kind: "range", latest: "2016-01-21T15:00:00.000Z", zone: "UTC" };
    expect(intervalOf(before).earliest).toBe(Number.NEGATIVE_INFINITY);
    expect(intervalOf({ kind: "range", zone: "UTC" }).latest).toBe(Number.POSITIVE_INFINITY);
  });

  test("of a clock that ran fast lies earlier by what it ran", () => {
    const when: When = { kind: "exact", at: "2016-01-21T14:07:14.000Z", precision: "second", zone: "UTC" };
    expect(effectiveInterval(when, 43_000)).toEqual({
      earliest: ms("2016-01-21T14:06:31.000Z"),
      latest: ms("2016-01-21T14:06:31.999Z"),
    });
  });

  test("is never empty", () => {
    fc.assert(
      fc.property(arbitraryWhen, (when) => {
        const { earliest, latest } = intervalOf(when);
        expect(earliest).toBeLessThanOrEqual(latest);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("before", () => {
  test("is a strict partial order", () => {
    fc.assert(
      fc.property(arbitraryWhen, arbitraryWhen, arbitraryWhen, (a, b, c) => {
        const [x, y, z] = [intervalOf(a), intervalOf(b), intervalOf(c)];
        expect(isBefore(x, x)).toBe(false);
        expect(isBefore(x, y) && isBefore(y, x)).toBe(false);
        if (isBefore(x, y) && isBefore(y, z)) expect(isBefore(x, z)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test("does not decide within one stated minute, and does from the next on", () => {
    const minute = (at: string) => intervalOf({ kind: "exact", at, precision: "minute", zone: "UTC" });
    const second = intervalOf({ kind: "exact", at: "2016-01-21T14:02:59.000Z", precision: "second", zone: "UTC" });
    expect(isBefore(minute("2016-01-21T14:02:00.000Z"), second)).toBe(false);
    expect(isBefore(second, minute("2016-01-21T14:03:00.000Z"))).toBe(true);
  });

  test("says that a duration is positive at least, and no more", () => {
    fc.assert(
      fc.property(arbitraryWhen, arbitraryWhen, (a, b) => {
        const [x, y] = [intervalOf(a), intervalOf(b)];
        expect(durationBetween(x, y).min > 0).toBe(isBefore(x, y));
        expect(durationBetween(x, y).max < 0).toBe(isBefore(y, x));
      }),
      { numRuns: 2_000 },
    );
  });
});

test("a duration keeps its negative minimum and its open ends", () => {
  const from = { earliest: 0, latest: 600_000 };
  expect(durationBetween(from, { earliest: 300_000, latest: 900_000 })).toEqual({ min: -300_000, max: 900_000 });
  expect(durationBetween(from, { earliest: 300_000, latest: Number.POSITIVE_INFINITY })).toEqual({
    min: -300_000,
    max: Number.POSITIVE_INFINITY,
  });
});
