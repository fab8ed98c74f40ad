import { describe, expect, test } from "vitest";
import { Incident } from "../../../../core/model/incident";
import {
  addEvent,
  addEvents,
  editEvent,
  keyTimeMarksOf,
  markKey,
  removeEvents,
  setKeyTime,
  stateOrder,
  takeBackOrder,
  toggleKeyTimeMark,
} from "../../../../core/timeline/edits";
import { keyTimeInterval } from "../../../../core/timeline/keyTimes";
import { clock, incidentOf } from "./incidentOf";

const ctx = { at: "2016-01-25T10:00:00.000Z", newId: () => "new" };

const incident = incidentOf({
  sources: [{ id: "s", name: "syslog", sha256: "0".repeat(64), lines: 9, offsetMs: 43_000 }],
  keyTimes: { detected: { event: "b" } },
  events: [
    { id: "a", title: "Renamed", when: clock("14:00") },
    { id: "b", title: "Broker not found", when: clock("14:07:14"), after: ["a"], source: { id: "s", line: 3 } },
    { id: "c", title: "Call", after: ["b"] },
  ],
  cascade: { nodes: [{ id: "n", label: "Unreachable", events: ["a", "b"] }] },
  factors: [{ id: "f", theme: "t", events: ["b"] }],
  reviews: [
    {
      id: "r",
      steps: [
        {
          id: "t",
          title: "Timeline",
          notes: [
            { id: "o", text: "broker", became: { kind: "event", id: "b" } },
            { id: "p", text: "node", became: { kind: "node", id: "b" } },
          ],
        },
      ],
    },
  ],
  insights: [{ id: "i", kind: "got lucky", text: "x", events: ["b", "c"] }],
});

describe("edits of events", () => {
  test("a sentence is enough, and what is made is a whole record", () => {
    const more = addEvent(incident, { title: "Machine rebuilt" }, ctx);
    expect(more.events.at(-1)).toMatchObject({ id: "new", title: "Machine rebuilt", kind: "note", key: false });
    expect(Incident.parse(more)).toEqual(more);
    expect(
      addEvents(incident, [{ title: "x" }, { title: "y" }], ctx)
        .events.map((event) => event.title)
        .slice(3),
    ).toEqual(["x", "y"]);
  });

  test("a change touches one event, and takes a field away where it says so", () => {
    const changed = editEvent(incident, { event: "a", patch: { title: "Server renamed", when: undefined } });
    expect(changed.events[0]).toEqual({ ...incident.events[0], title: "Server renamed", when: undefined });
    expect("when" in (changed.events[0] ?? {})).toBe(false);
    expect(changed.events[1]).toBe(incident.events[1]);
    expect(editEvent(incident, { event: "gone", patch: { title: "x" } })).toBe(incident);
  });

  test("a removed event is gone everywhere, and the key time that it marked stays where it truly was", () => {
    const less = removeEvents(incident, { events: ["b"] });
    expect(less.events.map((event) => [event.id, event.after])).toEqual([
      ["a", []],
      ["c", []],
    ]);
    expect(less.cascade.nodes[0]?.events).toEqual(["a"]);
    expect(less.factors[0]?.events).toEqual([]);
    expect(less.insights[0]?.events).toEqual(["c"]);
    expect(less.reviews[0]?.steps[0]?.notes).toEqual([
      { id: "o", text: "broker" },
      { id: "p", text: "node", became: { kind: "node", id: "b" } },
    ]);
    expect(keyTimeInterval(less, "detected")).toEqual(keyTimeInterval(incident, "detected"));
    expect(less.keyTimes.detected).toMatchObject({ kind: "exact", at: "2016-01-21T14:06:31.000Z" });
  });

  test("a key time that pointed at a removed event without a time is taken away", () => {
    const marked = setKeyTime(incident, { name: "detected", time: { event: "c" } });
    expect("detected" in removeEvents(marked, { events: ["c"] }).keyTimes).toBe(false);
  });

  test("a mark is set on one event and taken away by marking it again", () => {
    const marked = toggleKeyTimeMark(incident, { name: "impactStart", event: "b" });
    expect(keyTimeMarksOf(marked, "b")).toEqual(["impactStart", "detected"]);
    expect(keyTimeMarksOf(toggleKeyTimeMark(marked, { name: "detected", event: "b" }), "b")).toEqual(["impactStart"]);
    expect(keyTimeMarksOf(toggleKeyTimeMark(marked, { name: "detected", event: "a" }), "b")).toEqual(["impactStart"]);
  });

  test("events are marked for the report together", () => {
    const marked = markKey(incident, { events: ["a", "c"], key: true });
    expect(marked.events.map((event) => event.key)).toEqual([true, false, true]);
    expect(marked.events[1]).toBe(incident.events[1]);
  });

  test("stating an order takes back its opposite; both can be taken back", () => {
    const turned = stateOrder(incident, { earlier: "b", later: "a" });
    expect(turned.events.map((event) => event.after)).toEqual([["b"], [], ["b"]]);
    expect(takeBackOrder(turned, { earlier: "b", later: "a" }).events.map((event) => event.after)).toEqual([
      [],
      [],
      ["b"],
    ]);
    expect(stateOrder(incident, { earlier: "a", later: "a" })).toBe(incident);
  });
});
