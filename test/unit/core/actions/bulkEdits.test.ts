import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BulkChange,
  editActions,
  leftOut,
  leftOutInWords,
  setPriorityWithDate,
} from "../../../../core/actions/bulkEdits";
import { addIdea, moveDueDate } from "../../../../core/actions/edits";
import type { Incident } from "../../../../core/model/incident";
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

  it("does to all that take part what one by one does, whatever is left out", () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2016-02-${String(day).padStart(2, "0")}`);
    const actions = fc.array(
      fc.record({
        due: fc.option(days, { nil: undefined }),
        moves: fc.array(days, { maxLength: 4 }),
        status: fc.constantFrom("idea", "agreed", "in progress", "done", "verified", "proven", "declined"),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const changes: fc.Arbitrary<BulkChange> = fc.record({
      owner: fc.option(fc.constant("order team"), { nil: undefined }),
      due: fc.option(days, { nil: undefined }),
      priority: fc.option(fc.constantFrom("P0", "P2"), { nil: undefined }),
      why: fc.constant("later"),
    });
    fc.assert(
      fc.property(actions, changes, (given, change) => {
        const before = given.reduce<Incident>(
          (incident, { due, moves, status }, at) => {
            const added = addIdea(incident, { id: `b${at}`, title: "One" });
            const set = {
              ...added,
              actions: added.actions.map((a) => (a.id === `b${at}` ? { ...a, status, due } : a)),
            };
            return moves.reduce<Incident>((next, to) => {
              const moved = moveDueDate(next, { action: `b${at}`, to, why: "late" }, ctx);
              return moved.ok ? moved.value : next;
            }, set);
          },
          { ...incidentWith({}), actions: [] },
        );
        const taking = before.actions.filter((each) => leftOut(each, change) === null).map(({ id }) => id);
        // Entries get the same id on both ways.
        const alike = { ...ctx, newId: () => "entry" };
        const together = editActions(before, taking, change, alike);
        const oneByOne = taking.reduce((next, id) => {
          const one = editActions(next, [id], change, alike);
          if (!one.ok) throw new Error(one.finding.message);
          return one.value;
        }, before);
        expect(together).toEqual({ ok: true, value: oneByOne });
        for (const one of before.actions.filter(({ id }) => !taking.includes(id))) {
          const isGated = !editActions(before, [one.id], change, ctx).ok;
          expect(isGated || ["verified", "proven", "declined"].includes(one.status)).toBe(true);
          expect(oneByOne.actions.find(({ id }) => id === one.id)).toEqual(one);
        }
      }),
    );
  });

  it("says in one sentence what was left as it was, and why", () => {
    const left = [
      { key: "INC-1-A1", why: "moved twice" },
      { key: "INC-2-A4", why: "has ended" },
      { key: "INC-1-A2", why: "moved twice" },
    ] as const;
    expect(leftOutInWords(left)).toBe(
      "Left as they were: INC-1-A1, INC-1-A2 (moved later twice; schedule, decline or split); INC-2-A4 (has no due date any more).",
    );
  });
});
