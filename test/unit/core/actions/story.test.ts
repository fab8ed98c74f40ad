import { describe, expect, it } from "vitest";
import { moveDueDate, setOwner } from "../../../../core/actions/edits";
import { moveAction } from "../../../../core/actions/lifecycle";
import { actionStory } from "../../../../core/actions/story";
import { smallTeamPolicy } from "../../../../core/model/policy";
import { contextAt, firstOf, incidentWith } from "./fixtures";

const plain = (date: string) => date.slice(5);

function agreed() {
  const given = { owner: "platform lead", due: "2016-02-05" };
  const result = moveAction(incidentWith(), "a1", "agreed", given, smallTeamPolicy, contextAt("2016-01-22"));
  if (!result.ok) throw new Error(result.finding.message);
  return result.value;
}

describe("the story of an action", () => {
  it("a step stands in one line with what was first given for it", () => {
    const lines = actionStory(firstOf(agreed()), plain);
    expect(lines.map(({ words }) => words)).toEqual(["agreed, owner platform lead, due 02-05"]);
  });

  it("a date that moved says from when to when, and why", () => {
    const moved = moveDueDate(
      agreed(),
      { action: "a1", to: "2016-02-12", why: "the machine was not delivered" },
      contextAt("2016-02-04"),
    );
    if (!moved.ok) throw new Error(moved.finding.message);
    expect(actionStory(firstOf(moved.value), plain).at(-1)).toMatchObject({
      words: "due 02-05 → 02-12",
      why: "the machine was not delivered",
      who: "platform lead",
      isTakenBack: false,
    });
  });

  it("what was taken back stays, and so does the taking back, both marked", () => {
    const owned = firstOf(setOwner(incidentWith(), { action: "a1", owner: "order team" }, contextAt("2016-02-01")));
    const [entry] = owned.ledger;
    if (entry === undefined) throw new Error("no entry");
    const undone = {
      id: "r",
      at: "2016-02-01T12:01:00.000Z",
      what: "owner",
      from: "order team",
      reverts: entry.id,
    } as const;
    const lines = actionStory({ ...owned, ledger: [entry, undone] }, plain);
    expect(lines.map(({ words, isTakenBack }) => [words, isTakenBack])).toEqual([
      ["owner order team", true],
      ["taken back: owner order team", true],
    ]);
  });
});
