import { describe, expect, test } from "vitest";
import { intervalOf } from "../../../../core/model/interval";
import { clockInWords, durationInWords, intervalInWords, whenInWords } from "../../../../core/timeline/words";
import { about, clock } from "./incidentOf";

const range = (earliest?: string, latest?: string) => ({
  kind: "range" as const,
  ...(earliest === undefined ? {} : { earliest: `2016-01-21T${earliest}:00.000Z` }),
  ...(latest === undefined ? {} : { latest: `2016-01-21T${latest}:00.000Z` }),
  precision: "minute" as const,
  zone: "Europe/London",
});

describe("moments in words", () => {
  test.each([
    [clock("14:02"), "14:02"],
    [clock("14:02:31"), "14:02:31"],
    [about("13:40", 10), "≈ 13:40 ±10"],
    [about("13:00", 120), "≈ 13:00 ±2 h"],
    [range("14:45", "15:00"), "14:45 – 15:00"],
    [range(undefined, "15:00"), "before 15:00"],
    [range("14:45"), "after 14:45"],
    [range(), "time unknown"],
    [{ kind: "day", date: "2016-01-21", zone: "Europe/London" } as const, "21 January, time unknown"],
    [{ kind: "local", local: "2016-10-30T01:30", zone: "Europe/London" } as const, "01:30, which came twice"],
    [{ kind: "local", local: "2016-03-27T01:30", zone: "Europe/London" } as const, "01:30, which clocks skipped"],
  ])("%j is written as it was stated", (when, words) => {
    expect(whenInWords(when)).toBe(words);
  });

  test("are shown in another zone, with their date, and with the clock put right when asked", () => {
    expect(whenInWords(clock("14:02"), "America/New_York")).toBe("09:02");
    expect(whenInWords(clock("14:02"), "Europe/London", { date: true })).toBe("21 January, 14:02");
    expect(whenInWords(about("13:40", 10), "Europe/London", { date: true })).toBe("21 January, ≈ 13:40 ±10");
    expect(whenInWords(clock("14:07:14"), "Europe/London", { offsetMs: 43_000 })).toBe("14:06:31");
  });

  test("that span two days name both", () => {
    const when = {
      kind: "range",
      earliest: "2016-01-21T23:50:00.000Z",
      latest: "2016-01-22T00:10:00.000Z",
      zone: "UTC",
    };
    expect(whenInWords(when as Parameters<typeof whenInWords>[0])).toBe("21 January, 23:50 – 22 January, 00:10");
  });

  test("that were worked out are a point where they fit into one minute", () => {
    const at = Date.parse("2016-01-21T14:06:00.000Z");
    expect(intervalInWords({ earliest: at, latest: at + 59_999 }, "UTC")).toBe("14:06");
    expect(intervalInWords({ earliest: at, latest: at + 239_999 }, "UTC")).toBe("14:06 – 14:09");
    expect(intervalInWords({ earliest: at, latest: Number.POSITIVE_INFINITY }, "UTC")).toBe("after 14:06");
    const day = intervalOf({ kind: "day", date: "2016-03-27", zone: "Europe/London" });
    expect(intervalInWords(day, "Europe/London")).toBe("27 March, time unknown");
  });
});

describe("durations in words", () => {
  const minute = 60_000;
  test.each([
    [{ min: 158 * minute - 59_999, max: 158 * minute + 59_999 }, "2 h 38 min"],
    [{ min: 42 * minute + 1, max: 55 * minute - 1 }, "between 42 and 55 min"],
    [{ min: 120 * minute + 1, max: 180 * minute - 1 }, "between 2 h and 3 h"],
    [{ min: 391_000 - 999, max: 391_000 + 999 }, "6 min 31 s"],
    [{ min: -59_999, max: 59_999 }, "less than 1 min"],
    [{ min: -5 * minute, max: 10 * minute }, "between −5 and 10 min"],
    [{ min: 42 * minute + 1, max: Number.POSITIVE_INFINITY }, "at least 42 min"],
    [{ min: Number.NEGATIVE_INFINITY, max: 55 * minute - 1 }, "at most 55 min"],
    [{ min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }, "unknown"],
    [{ min: 76 * 60 * minute, max: 76 * 60 * minute }, "3 days 4 h"],
  ])("%j is never narrower than what is known", (duration, words) => {
    expect(durationInWords(duration)).toBe(words);
  });
});

test("a clock is fast or slow by what it was off", () => {
  expect([43_000, -125_000, 0, 300].map(clockInWords)).toEqual([
    "43 s fast",
    "2 min 5 s slow",
    "right",
    "less than 1 s fast",
  ]);
});
