import { expect, test } from "vitest";
import { laneName, lanesOf } from "../../../../core/timeline/lanes";
import { incidentOf } from "./incidentOf";

const incident = incidentOf({
  services: [
    { id: "mq", name: "Message queue" },
    { id: "shop", name: "Web shop" },
    { id: "unused", name: "Billing" },
  ],
  events: [{ lane: "shop" }, { lane: "Administration" }, {}, { lane: "mq" }, { lane: "mq" }].map((event, index) => ({
    id: `e${index}`,
    title: "x",
    ...event,
  })),
});

test("lanes are teams, then services in the incident's order, then what has none", () => {
  expect(lanesOf(incident)).toEqual([
    { id: "Administration", name: "Administration", kind: "team", events: 1 },
    { id: "mq", name: "Message queue", kind: "service", events: 2 },
    { id: "shop", name: "Web shop", kind: "service", events: 1 },
    { id: null, name: "No lane", kind: "none", events: 1 },
  ]);
});

test("a lane is called by its service's name, or by its own words", () => {
  expect([laneName(incident, "mq"), laneName(incident, "On call"), laneName(incident, undefined)]).toEqual([
    "Message queue",
    "On call",
    "No lane",
  ]);
});
