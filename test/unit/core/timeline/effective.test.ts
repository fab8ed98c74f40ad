import { describe, expect, test } from "vitest";
import { intervalOf } from "../../../../core/model/interval";
import type { When } from "../../../../core/model/when";
import { clockOffsetMs, effectiveIntervalOf, endIntervalOf } from "../../../../core/timeline/effective";
import { effectiveWhen } from "../../../../core/timeline/effectiveWhen";
import { about, clock, incidentOf } from "./incidentOf";

const incident = incidentOf({
  sources: [{ id: "s", name: "syslog", sha256: "0".repeat(64), lines: 9, offsetMs: 43_000 }],
  events: [
    { id: "a", title: "a", when: clock("14:07:14"), end: clock("14:58:02"), source: { id: "s", line: 3 } },
    { id: "b", title: "b", when: clock("14:07:14") },
    { id: "c", title: "c", source: { id: "gone", line: 1 } },
  ],
});

describe("true time", () => {
  test("is what the source's clock showed less what it ran fast, for start and end", () => {
    const times = incident.events.map((event) => [
      effectiveIntervalOf(incident, event)?.earliest ?? null,
      endIntervalOf(incident, event)?.earliest ?? null,
    ]);
    expect(times).toEqual([
      [Date.parse("2016-01-21T14:06:31.000Z"), Date.parse("2016-01-21T14:57:19.000Z")],
      [Date.parse("2016-01-21T14:07:14.000Z"), null],
      [null, null],
    ]);
    expect(incident.events.map((event) => clockOffsetMs(incident, event))).toEqual([43_000, 0, 0]);
  });

  test.each<When>([
    clock("14:02"),
    about("14:02", 5),
    { kind: "range", earliest: "2016-01-21T14:00:00.000Z", zone: "UTC" },
    { kind: "range", latest: "2016-01-21T14:00:00.000Z", precision: "minute", zone: "UTC" },
    { kind: "day", date: "2016-03-27", zone: "Europe/London" },
    { kind: "local", local: "2016-10-30T01:30", zone: "Europe/London" },
  ])("of %j can be written down for good", (when) => {
    const { earliest, latest } = intervalOf(when);
    expect(intervalOf(effectiveWhen(when, 43_000))).toEqual({ earliest: earliest - 43_000, latest: latest - 43_000 });
    expect(effectiveWhen(when, 0)).toBe(when);
  });
});
