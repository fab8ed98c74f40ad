import { describe, expect, test } from "vitest";
import { eventFindings } from "../../../../core/timeline/findings";
import { clock, incidentOf } from "./incidentOf";

const found = (events: readonly object[]) =>
  eventFindings(incidentOf({ events })).map((finding) => `${finding.id}: ${finding.message.slice(0, 60)}`);

describe("contradictions in time", () => {
  test("a stated order against the times is told, one that fits or decides is not", () => {
    const events = (first: string, second: string) => [
      { id: "a", title: "Renamed", when: clock(first) },
      { id: "b", title: "Stopped", when: clock(second), after: ["a"] },
    ];
    expect(found(events("14:00", "14:00"))).toEqual([]);
    expect(found(events("14:00", "15:00"))).toEqual([]);
    expect(found(events("15:00", "14:00"))).toEqual([
      "order-contradicted: “Stopped” is said to come after “Renamed”, but by its time i",
    ]);
  });

  test("orders that run in a circle are told once", () => {
    expect(
      found([
        { id: "a", title: "A", after: ["b"] },
        { id: "b", title: "B", after: ["c"] },
        { id: "c", title: "C", after: ["a"] },
      ]),
    ).toEqual(["order-loop: “A” and “B”, “C” are each said to come before the other. Unt"]);
  });

  test("an order after an event that is gone, an end before its start, a reversed range", () => {
    const range = {
      kind: "range",
      earliest: "2016-01-21T15:00:00.000Z",
      latest: "2016-01-21T14:00:00.000Z",
      zone: "UTC",
    };
    expect(
      found([
        { id: "a", title: "A", after: ["gone"] },
        { id: "b", title: "B", when: clock("15:00"), end: clock("14:00") },
        { id: "c", title: "C", when: range },
      ]),
    ).toEqual([
      "order-unknown: “A” is said to come after an event that is no longer there. ",
      "end-before-start: “B” ends before it begins. Correct one of its two times.",
      "range-reversed: “C” has a range that ends before it begins. Exchange its two",
    ]);
  });
});
