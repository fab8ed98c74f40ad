import { describe, expect, it } from "vitest";
import { editActions, setPriorityWithDate } from "../../../../core/actions/bulkEdits";
import { addIdea, moveDueDate } from "../../../../core/actions/edits";
import { smallTeamPolicy } from "../../../../core/model/policy";
import { contextAt, firstOf, incidentWith } from "./fixtures";

const ctx = {
  ...contextAt("2016-02-01"),
  today: "2016-02-01",
  workspace: { policy: smallTeamPolicy, calendar: [], settings: {} },
};

describe("several actions changed alike", () => {
  const two = addIdea(incidentWith({ owner: "lead", due: "2016-02-05" }), { id: "a2", title: "Second" });

  it("each gets owner and date, with a line in its own ledger", () => {
    const changed = editActions(two, ["a1", "a2"], { owner: "order team", due: "2016-02-19", why: "one week" }, ctx);
    if (!changed.ok) throw new Error(changed.finding.message);
    expect(changed.value.actions.map(({ owner, due }) => [owner, due])).toEqual([
      ["order team", "2016-02-19"],
      ["order team", "2016-02-19"],
    ]);
    expect(changed.value.actions.map(({ ledger }) => ledger.map(({ what, why }) => [what, why]))).toEqual([
      [
        ["owner", undefined],
        ["due", "one week"],
      ],
      [
        ["owner", undefined],
        ["due", "one week"],
      ],
    ]);
  });

  it("one that may not move holds all back, and is named", () => {
    const moved = ["2016-02-06", "2016-02-07"].reduce((incident, to) => {
      const result = moveDueDate(incident, { action: "a1", to, why: "late" }, ctx);
      if (!result.ok) throw new Error(result.finding.message);
      return result.value;
    }, two);
    const refused = editActions(moved, ["a2", "a1"], { due: "2016-03-01", why: "later" }, ctx);
    expect(refused).toMatchObject({
      ok: false,
      finding: { id: "due-third-move", message: expect.stringMatching(/^INC-2016-001-A1: .* Nothing was changed\.$/) },
    });
  });

  it("a priority gives an action without a date the date that it stands for, and leaves a date that is there", () => {
    const changed = editActions(two, ["a1", "a2"], { priority: "P0" }, ctx);
    expect(changed.ok && changed.value.actions.map(({ due }) => due)).toEqual(["2016-02-05", "2016-02-15"]);
  });

  it("what has ended gets no date with its priority", () => {
    const declined = incidentWith({ status: "declined", risk: { reason: "rare" } });
    expect(firstOf(setPriorityWithDate(declined, { action: "a1", priority: "P1" }, ctx)).due).toBeUndefined();
  });
});
