import { expect, test } from "vitest";
import { changeInWords } from "../../../../core/model/changeInWords";
import { differences } from "../../../../core/model/differences";

test("records that come and go are named, fields told with both values", () => {
  const before = {
    title: "Now",
    events: [
      { id: "a", title: "Queue stopped" },
      { id: "b", title: "Mail" },
    ],
    n: 1,
  };
  const after = {
    title: "Then",
    summary: "x".repeat(80),
    events: [
      { id: "b", title: "Post" },
      { id: "c", label: "New" },
    ],
  };
  expect(differences(before, after).map(changeInWords)).toEqual([
    "“title”: “Then” instead of “Now”",
    "event “Queue stopped” goes",
    "“title” in events: “Post” instead of “Mail”",
    "event “New” comes",
    "“n”: nothing instead of 1",
    `“summary”: “${"x".repeat(59)}…”`,
  ]);
});

test("another order, lists without ids and moments are told in words", () => {
  const change = (path: string, from: unknown, to: unknown) => changeInWords({ path, from, to });
  expect(change("/events/#order", ["a", "b"], ["b", "a"])).toBe("another order of events");
  expect(change("/tags", ["a"], ["a", "b"])).toBe("“tags”: 2 entries instead of 1 entry");
  expect(change("/tags", ["a"], ["b"])).toBe("“tags”: other entries");
  expect(change("/summary", `${"x".repeat(80)}a`, `${"x".repeat(80)}b`)).toBe("“summary”: other words further on");
  expect(change("/window", { from: 1 }, { from: 2 })).toBe("“window”: other details");
  expect(change("/rehearsed", false, true)).toBe("“rehearsed”: yes instead of no");
  expect(change("/keyTimes/detected", { at: "2016-01-21T14:02:00.000Z" }, { event: "e" })).toBe(
    "“detected” in keyTimes: other details instead of 2016-01-21T14:02:00.000Z",
  );
});
