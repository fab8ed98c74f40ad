import { describe, expect, test } from "vitest";
import { keyTimeDurations, keyTimeFindings, keyTimeInterval } from "../../../../core/timeline/keyTimes";
import { about, clock, incidentOf } from "./incidentOf";

describe("key times", () => {
  test("give durations as ranges from the start of the impact", () => {
    const incident = incidentOf({
      keyTimes: { impactStart: clock("14:14"), detected: { event: "e1" }, mitigated: about("16:50", 5) },
      events: [{ id: "e1", title: "A customer calls", when: clock("14:26") }],
    });
    const minutes = 60_000;
    expect(keyTimeDurations(incident)).toEqual({
      detect: { min: 12 * minutes - 59_999, max: 12 * minutes + 59_999 },
      acknowledge: null,
      communicate: null,
      mitigate: { min: 151 * minutes - 59_999, max: 161 * minutes + 59_999 },
      resolve: null,
      impact: { min: 151 * minutes - 59_999, max: 161 * minutes + 59_999 },
    });
  });

  test("of an event are its true time, and null when it is gone or has none", () => {
    const incident = incidentOf({
      keyTimes: { detected: { event: "e1" }, mitigated: { event: "gone" } },
      sources: [{ id: "s1", name: "log", sha256: "0".repeat(64), lines: 3, offsetMs: 43_000 }],
      events: [{ id: "e1", title: "Alert", when: clock("14:07:14"), source: { id: "s1", line: 1 } }],
    });
    expect(keyTimeInterval(incident, "detected")).toEqual({
      earliest: Date.parse("2016-01-21T14:06:31.000Z"),
      latest: Date.parse("2016-01-21T14:06:31.999Z"),
    });
    expect(keyTimeInterval(incident, "mitigated")).toBeNull();
  });

  const told = (keyTimes: object, events: readonly object[] = []) =>
    keyTimeFindings(incidentOf({ keyTimes, events })).map((finding) => finding.message.split(".")[0]);

  test("are a breach only when the later one is certainly before the earlier one", () => {
    expect(told({ impactStart: clock("14:14"), detected: clock("14:14") })).toEqual([]);
    expect(told({ impactStart: about("14:14", 10), detected: clock("14:10") })).toEqual([]);
    expect(told({ impactStart: clock("14:14"), detected: clock("14:13") })).toEqual([
      "“detected” is certainly before “impact starts”",
    ]);
    expect(told({ detected: clock("14:13"), communicated: clock("14:00") })).toEqual([]);
    expect(told({ impactStart: clock("14:13"), communicated: clock("14:00") })).toEqual([
      "“customers told” is certainly before “impact starts”",
    ]);
  });

  test("are a breach also by a stated order, and one wrong time is told once", () => {
    const events = [
      { id: "a", title: "a", when: clock("14:00"), after: ["b"] },
      { id: "b", title: "b", when: clock("14:00") },
    ];
    expect(told({ impactStart: { event: "a" }, detected: { event: "b" } }, events)).toHaveLength(1);
    expect(told({ impactStart: clock("15:00"), detected: clock("14:00"), mitigated: clock("14:30") })).toHaveLength(1);
  });
});
