import { expect, test } from "vitest";
import { uncertainOrders } from "../../../../core/timeline/uncertainOrder";
import { clock, incidentOf } from "./incidentOf";

const events = ["a", "b", "c", "d"].map((id) => ({ id, title: id, when: clock("14:06") }));
const content = {
  events,
  keyTimes: { impactStart: { event: "b" }, detected: { event: "c" }, mitigated: clock("16:52") },
  cascade: {
    nodes: [
      { id: "n1", label: "Renamed", events: ["a"] },
      { id: "n2", label: "Unreachable", events: ["b"] },
    ],
    links: [{ id: "l", from: "n1", to: "n2" }],
  },
};
const badges = (changed: object) =>
  [...uncertainOrders(incidentOf({ ...content, ...changed }))].map(([id, others]) => `${id}: ${[...others].join(" ")}`);

test("an uncertain order gets its badge only at a causal link and between key times", () => {
  expect(badges({})).toEqual(["a: b", "b: a c", "c: b"]);
  expect(badges({ keyTimes: {} })).toEqual(["a: b", "b: a"]);
  expect(badges({ cascade: {}, keyTimes: {} })).toEqual([]);
});

test("the badge goes once the order is stated", () => {
  const stated = events.map((event) => (event.id === "b" ? { ...event, after: ["a"] } : event));
  expect(badges({ events: stated, keyTimes: {} })).toEqual([]);
});
