import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../../core/model/calendarDate";
import {
  dateOf,
  hullOfLocal,
  instantsOfLocal,
  isZone,
  localOf,
  offsetMs,
  startOfDate,
} from "../../../../core/model/zone";

const iso = (at: number) => new Date(at).toISOString();
const HOUR = 3_600_000;

describe("zones", () => {
  test("are IANA names and offsets, nothing else", () => {
    expect(["Europe/London", "America/New_York", "UTC", "+01:00", "-05:30"].map(isZone)).toEqual(Array(5).fill(true));
    expect(["", "Europe/Nowhere", "London time", "25:99"].map(isZone)).toEqual(Array(4).fill(false));
  });

  test("have the offset that is in force at the instant", () => {
    expect(offsetMs(Date.parse("2016-03-27T00:59:59.999Z"), "Europe/London")).toBe(0);
    expect(offsetMs(Date.parse("2016-03-27T01:00:00.000Z"), "Europe/London")).toBe(HOUR);
    expect(offsetMs(Date.parse("2016-11-06T05:59:59.999Z"), "America/New_York")).toBe(-4 * HOUR);
    expect(offsetMs(Date.parse("2016-11-06T06:00:00.000Z"), "America/New_York")).toBe(-5 * HOUR);
    expect(offsetMs(0, "+05:45")).toBe(5.75 * HOUR);
  });
});

describe("local times", () => {
  test.each([
    ["2016-01-21T14:02", "Europe/London", ["2016-01-21T14:02:00.000Z"]],
    ["2016-07-21T14:02", "Europe/London", ["2016-07-21T13:02:00.000Z"]],
    ["2016-10-30T01:30", "Europe/London", ["2016-10-30T00:30:00.000Z", "2016-10-30T01:30:00.000Z"]],
    ["2016-10-30T00:59:59", "Europe/London", ["2016-10-29T23:59:59.000Z"]],
    ["2016-10-30T02:00", "Europe/London", ["2016-10-30T02:00:00.000Z"]],
    ["2016-03-27T01:30", "Europe/London", []],
    ["2016-11-06T01:30", "America/New_York", ["2016-11-06T05:30:00.000Z", "2016-11-06T06:30:00.000Z"]],
    ["2016-03-13T02:30", "America/New_York", []],
    ["2016-03-13T03:00", "America/New_York", ["2016-03-13T07:00:00.000Z"]],
  ])("%s in %s is %j", (local, zone, instants) => {
    expect(instantsOfLocal(local, zone).map(iso)).toEqual(instants);
  });

  test("that are none are not understood", () => {
    expect(["14:02", "2016-13-01T00:00", "yesterday"].flatMap((text) => instantsOfLocal(text, "UTC"))).toEqual([]);
  });

  test("of any instant lead back to it, and shown again are the same, also on days of clock changes", () => {
    const around = ["2016-03-27", "2016-10-30", "2016-03-13", "2016-11-06", "2016-01-21"].map((date) =>
      fc.integer({ min: Date.parse(`${date}T00:00Z`) - 12 * HOUR, max: Date.parse(`${date}T00:00Z`) + 36 * HOUR }),
    );
    fc.assert(
      fc.property(fc.oneof(...around), fc.constantFrom("Europe/London", "America/New_York"), (at, zone) => {
        const local = localOf(at, zone);
        expect(instantsOfLocal(local, zone)).toContain(at);
        for (const instant of instantsOfLocal(local, zone)) expect(localOf(instant, zone)).toBe(local);
        const [earliest, latest] = hullOfLocal(local, zone);
        expect(earliest <= at && at <= latest).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test("that clocks skip have a hull from one offset to the other", () => {
    expect(hullOfLocal("2016-03-27T01:30", "Europe/London").map(iso)).toEqual([
      "2016-03-27T00:30:00.000Z",
      "2016-03-27T01:30:00.000Z",
    ]);
  });
});

describe("calendar dates", () => {
  test("begin at local midnight and follow each other without gap or overlap", () => {
    fc.assert(
      fc.property(fc.nat(800), fc.constantFrom("Europe/London", "America/New_York"), (days, zone) => {
        const date = addDays("2015-12-01", days);
        const start = startOfDate(date, zone);
        const next = startOfDate(addDays(date, 1), zone);
        expect([23, 24, 25]).toContain((next - start) / HOUR);
        expect(dateOf(start, zone)).toBe(date);
        expect(dateOf(next - 1, zone)).toBe(date);
        expect(localOf(start, zone)).toBe(`${date}T00:00:00.000`);
      }),
      { numRuns: 1_000 },
    );
  });

  test("begin after midnight where clocks skip it", () => {
    expect(iso(startOfDate("2016-10-16", "America/Sao_Paulo"))).toBe("2016-10-16T03:00:00.000Z");
    expect(dateOf(startOfDate("2016-10-16", "America/Sao_Paulo"), "America/Sao_Paulo")).toBe("2016-10-16");
  });

  test("are counted across months and years", () => {
    expect([addDays("2016-02-28", 2), addDays("2016-12-31", 1), addDays("2016-01-01", -1)]).toEqual([
      "2016-03-01",
      "2017-01-01",
      "2015-12-31",
    ]);
  });
});
