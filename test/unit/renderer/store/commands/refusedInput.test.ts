import { expect, test } from "vitest";
import { Incident } from "../../../../../core/model/incident";
import { Workspace } from "../../../../../core/model/workspace";
import type { CommandContext } from "../../../../../renderer/store/command";
import {
  addCauseCommand,
  addEffectCommand,
  addSiblingCommand,
} from "../../../../../renderer/store/commands/cascadeNodeCommands";
import { editPersonCommand, putImpactNumberCommand } from "../../../../../renderer/store/commands/overviewCommands";
import { enterEvent, setEventLane } from "../../../../../renderer/store/commands/timelineCommands";

const context: CommandContext = {
  at: "2016-01-22T10:00:00.000Z",
  newId: () => "made",
  today: "2016-01-22",
  workspace: Workspace.parse({ schema: 1, id: "w", name: "w" }),
};
const incident = Incident.parse({
  schema: 1,
  id: "i",
  key: "I-1",
  title: "t",
  zone: "UTC",
  events: [{ id: "e", title: "Renamed", lane: "mq" }],
  cascade: { nodes: [{ id: "n", label: "Unreachable" }] },
});

test("a number of the impact has no smaller end above its larger one", () => {
  const { input } = putImpactNumberCommand;
  expect(input.safeParse({ label: "orders", min: 420, max: 310 }).error?.issues[0]).toMatchObject({
    path: ["max"],
    message: "is below min, say the smaller number first",
  });
  for (const number of [{ min: 1, max: 1 }, { min: 2 }, { max: -1 }, {}]) {
    expect(input.safeParse({ label: "orders", ...number }).success).toBe(true);
  }
});

test("a role keeps a name", () => {
  const { input } = editPersonCommand;
  expect(input.safeParse({ person: "p", role: " " }).error?.issues[0]?.message).toBe("needs at least a word");
  expect(input.safeParse({ person: "p", name: "" }).success).toBe(true);
});

test("an event in a lane without a name is in none", () => {
  const moved = setEventLane.change(incident, setEventLane.input.parse({ events: ["e"], lane: " " }), context);
  expect("events" in moved && moved.events[0]).not.toHaveProperty("lane");
  const given = { id: "new", title: "Told", kind: "note", lane: "", people: [] };
  const entered = enterEvent.change(incident, enterEvent.input.parse(given), context);
  expect("events" in entered && entered.events.find(({ id }) => id === "new")).not.toHaveProperty("lane");
});

test.for([addCauseCommand, addEffectCommand, addSiblingCommand])(
  "$id adds nothing beside a node that is gone, and says so",
  ({ change }) => {
    const message = "The node is no longer there, so nothing was added beside it.";
    const beside = (node: string) => change(incident, { id: "new", node, label: "Why?" }, context);
    expect(beside("gone")).toMatchObject({ ok: false, finding: { message } });
    expect(beside("n")).toMatchObject({ cascade: { nodes: [{ id: "n" }, { id: "new" }] } });
  },
);
