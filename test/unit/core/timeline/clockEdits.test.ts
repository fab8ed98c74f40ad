import { describe, expect, test } from "vitest";
import { alignClock, setClockOffset } from "../../../../core/timeline/clockEdits";
import { effectiveIntervalOf } from "../../../../core/timeline/effective";
import { clock, incidentOf } from "./incidentOf";

const source = (id: string) => ({ id, name: id, sha256: "0".repeat(64), lines: 9 });
const incident = incidentOf({
  sources: [source("log"), source("chat")],
  events: [
    { id: "line", title: "Broker not found", when: clock("14:07:14"), source: { id: "log", line: 3 } },
    { id: "next", title: "Next line", when: clock("14:07:15"), source: { id: "log", line: 4 } },
    { id: "said", title: "“broker gone”", when: clock("14:06:31"), source: { id: "chat", line: 1 } },
    { id: "undated", title: "Undated" },
  ],
});

const told = (event: string, sameMomentAs: string) => {
  const result = alignClock(incident, { event, sameMomentAs });
  return result.ok ? result.value.sources.map((one) => one.offsetMs) : result.finding.message;
};

describe("the clock of a source", () => {
  test("is put right by an event of the same moment, for all its events", () => {
    expect(told("line", "said")).toEqual([43_000, undefined]);
    const aligned = setClockOffset(incident, { source: "log", offsetMs: 43_000 });
    expect(aligned.events.map((event) => effectiveIntervalOf(aligned, event)?.earliest ?? null)).toEqual([
      Date.parse("2016-01-21T14:06:31.000Z"),
      Date.parse("2016-01-21T14:06:32.000Z"),
      Date.parse("2016-01-21T14:06:31.000Z"),
      null,
    ]);
    expect(setClockOffset(aligned, { source: "log", offsetMs: null })).toEqual(incident);
  });

  test("is not put right by an event of the same source, or by one without a time", () => {
    expect(told("line", "next")).toBe(
      "“Broker not found” and the other event stand in the same source, so they share its clock. Choose one of another.",
    );
    expect(told("line", "undated")).toMatch(/^“Broker not found” comes from no source or has no time/);
    expect(told("undated", "said")).toMatch(/^“Undated” comes from no source/);
  });
});
