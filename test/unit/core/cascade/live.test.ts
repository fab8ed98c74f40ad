import { describe, expect, test } from "vitest";
import { cascadeChecks } from "../../../../core/cascade/checks";
import { againOfIncident } from "../../../../core/cascade/incidentAgain";
import { bareCascadeOf } from "../../../../core/cascade/live";
import { about, clock, incidentOf } from "../timeline/incidentOf";

const cascade = {
  nodes: [
    { id: "n1", label: "Server renamed", kind: "trigger", events: ["e1"] },
    { id: "n2", label: "No orders", kind: "impact", events: ["e2", "e3"] },
  ],
  links: [{ id: "l1", from: "n1", to: "n2", without: "no" }],
};
const events = [
  { id: "e1", title: "Renamed", when: clock("14:00") },
  { id: "e2", title: "Orders stop", when: about("14:20", 10) },
  { id: "e3", title: "Customer calls", when: clock("14:26") },
];

describe("an incident's cascade", () => {
  test("has the effective times of its events: the earliest start, the earliest end", () => {
    const sources = [{ id: "s", name: "log", sha256: "0".repeat(64), lines: 9, offsetMs: 60_000 }];
    const timed = events.map((event) => (event.id === "e1" ? { ...event, source: { id: "s", line: 1 } } : event));
    const { nodes } = bareCascadeOf(incidentOf({ cascade, events: timed, sources }));
    expect(nodes[0]?.time).toEqual({
      earliest: Date.parse("2016-01-21T13:59:00.000Z"),
      latest: Date.parse("2016-01-21T13:59:59.999Z"),
    });
    expect(nodes[1]?.time).toEqual({
      earliest: Date.parse("2016-01-21T14:10:00.000Z"),
      latest: Date.parse("2016-01-21T14:26:59.999Z"),
    });
  });

  test("has no time without a timed event", () => {
    const { nodes } = bareCascadeOf(incidentOf({ cascade, events: [{ id: "e1", title: "Renamed" }] }));
    expect(nodes.map((node) => node.time)).toEqual([null, null]);
  });

  test("takes a stated order where times overlap, in either direction", () => {
    const overlapping = (after: Record<string, readonly string[]>) => {
      const timed = events.map((event) => ({ ...event, when: clock("14:00"), after: after[event.id] ?? [] }));
      return cascadeChecks(bareCascadeOf(incidentOf({ cascade, events: timed })), () => false)
        .map((check) => check.id)
        .filter((id) => id === "order-uncertain" || id === "effect-before-cause");
    };
    expect(overlapping({})).toEqual(["order-uncertain"]);
    expect(overlapping({ e2: ["e1"] })).toEqual(["order-uncertain"]);
    expect(overlapping({ e2: ["e1"], e3: ["e1"] })).toEqual([]);
    expect(overlapping({ e3: ["e1"], e2: ["e3"] })).toEqual([]);
    expect(overlapping({ e1: ["e2"] })).toEqual(["effect-before-cause"]);
  });

  const action = (id: string, incident: string, strength?: string) => ({
    id,
    number: 1,
    title: "Alias",
    status: "verified",
    ...(strength === undefined ? {} : { strength }),
    breaks: [{ incident, element: "l1" }],
  });

  test("counts actions of other incidents only when these are given, and only where they name it", () => {
    const incident = incidentOf({ cascade, events });
    const other = incidentOf({ id: "i2", actions: [action("a1", "i1", "guardrail"), action("a2", "i3", "guardrail")] });
    expect(againOfIncident(incident)).toBe("live");
    expect(againOfIncident(incident, [incident, other])).toBe("cut");
    expect(bareCascadeOf(incident, [incident, other]).actions.map(({ id }) => id)).toEqual(["a1"]);
  });

  test("is not broken by an action whose strength nobody has said", () => {
    expect(againOfIncident(incidentOf({ cascade, events, actions: [action("a1", "i1")] }))).toBe("live");
    expect(againOfIncident(incidentOf({ events }))).toBeNull();
  });
});
