import { expect, test } from "vitest";
import { stateOfLine } from "../../../../../core/intake/sourceStates";
import { Incident } from "../../../../../core/model/incident";
import { Workspace } from "../../../../../core/model/workspace";
import type { CommandContext, IncidentCommand } from "../../../../../renderer/store/command";
import { setSourceClock, takeLines } from "../../../../../renderer/store/commands/sourceCommands";
import {
  addEvidence,
  enterEvent,
  removeEventsCommand,
  setEventLane,
} from "../../../../../renderer/store/commands/timelineCommands";

const workspace = Workspace.parse({ schema: 1, id: "w", name: "w", services: [{ id: "mq", name: "Message queue" }] });
const context: CommandContext = {
  at: "2016-01-22T10:00:00.000Z",
  newId: () => "made",
  today: "2016-01-22",
  workspace,
};
const when = { kind: "exact", at: "2016-01-21T14:02:00.000Z", precision: "minute", zone: "UTC" } as const;
const event = (id: string, more: object = {}) => ({ id, title: id, ...more });
const base = { schema: 1, id: "i", key: "I-1", title: "t", zone: "UTC" };
const source = { id: "s", name: "log", sha256: "0".repeat(64), lines: 9, states: [] };

function after<Input>(command: IncidentCommand<Input>, incident: unknown, input: Input): Incident {
  const changed = command.change(Incident.parse(incident), command.input.parse(input), context);
  if ("ok" in changed) throw new Error("refused");
  return Incident.parse(changed);
}

test("an entered event keeps the id that was given, and its lane's service comes into the incident", () => {
  const input = { id: "e1", when, title: " Renamed ", kind: "change" as const, lane: "mq", people: [] };
  const { events, services } = after(enterEvent, base, input);
  expect(events).toMatchObject([{ id: "e1", title: "Renamed", lane: "mq", kind: "change", when }]);
  expect(services).toEqual([{ id: "mq", name: "Message queue" }]);
});

test("a lane can be given to many events at once, and taken away", () => {
  const incident = { ...base, events: [event("a"), event("b", { lane: "x" }), event("c", { lane: "x" })] };
  const given = after(setEventLane, incident, { events: ["a", "b"], lane: "mq" });
  expect(given.events.map(({ lane }) => lane)).toEqual(["mq", "mq", "x"]);
  expect(after(setEventLane, incident, { events: ["c"] }).events[2]).not.toHaveProperty("lane");
});

test("lines are taken with their events in one step, and open again when these are removed", () => {
  const taken = after(
    takeLines,
    { ...base, sources: [source] },
    {
      source: "s",
      lines: [4, 5],
      events: Incident.parse({ ...base, events: [event("a", { source: { id: "s", line: 4 } })] }).events,
    },
  );
  expect([4, 5, 6].map((line) => taken.sources.map((each) => stateOfLine(each, line))[0])).toEqual([
    "taken",
    "taken",
    "open",
  ]);
  const removed = after(removeEventsCommand, taken, { events: ["a"] });
  expect(removed.events).toEqual([]);
  expect(removed.sources.map((each) => stateOfLine(each, 4))).toEqual(["open"]);
});

test("a source's clock is set with the times that follow from it; a right clock leaves no offset", () => {
  const incident = {
    ...base,
    sources: [{ ...source, offsetMs: 43_000 }],
    events: [event("a", { when }), event("b", { when })],
  };
  const later = { ...when, at: "2016-01-21T15:02:00.000Z" };
  const input = {
    source: "s",
    offsetMs: 0,
    zone: "UTC",
    year: 2016,
    assumed: ["x"],
    events: [{ id: "a", when: later }],
  };
  const changed = after(setSourceClock, incident, input);
  expect(changed.sources[0]).toMatchObject({ zone: "UTC", year: 2016, assumed: ["x"] });
  expect(changed.sources[0]).not.toHaveProperty("offsetMs");
  expect(changed.events.map((each) => each.when)).toEqual([later, when]);
});

test("evidence brings its file along once", () => {
  const attachment = { id: "f", name: "graph.png", sha256: "1".repeat(64), ext: "png", bytes: 3 };
  const evidence = (id: string) => ({ id, kind: "attachment" as const, attachment: "f" });
  const one = after(
    addEvidence,
    { ...base, events: [event("a")] },
    { event: "a", evidence: evidence("v1"), attachment },
  );
  const two = after(addEvidence, one, { event: "a", evidence: evidence("v2"), attachment });
  expect(two.events[0]?.evidence.map(({ id }) => id)).toEqual(["v1", "v2"]);
  expect(two.attachments).toEqual([attachment]);
});
