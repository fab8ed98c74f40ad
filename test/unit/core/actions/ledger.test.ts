import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slips } from "../../../../core/actions/derived";
import { moveDueDate, setOwner } from "../../../../core/actions/edits";
import { revertOf, standingEntries, statusByLedger } from "../../../../core/actions/ledger";
import { moveAction } from "../../../../core/actions/lifecycle";
import type { Action } from "../../../../core/model/action";
import type { Incident } from "../../../../core/model/incident";
import { smallTeamPolicy } from "../../../../core/model/policy";
import type { ActionStatus } from "../../../../core/model/vocabulary";
import { contextAt, firstOf, incidentWith } from "./fixtures";

const noLedger = ({ ledger: _, ...rest }: Action) => rest;

function withAction(incident: Incident, action: Action): Incident {
  return { ...incident, actions: [action] };
}

function edited(incident: Incident, edit: number, count: number): Incident {
  const ctx = contextAt("2016-02-01");
  const given = { owner: "a", due: firstOf(incident).due ?? "2016-02-05", reason: "because", provenOn: "2016-02-01" };
  const statuses: readonly ActionStatus[] = ["agreed", "in progress", "done", "verified", "proven", "declined", "idea"];
  if (edit === 7) return setOwner(incident, { action: "a1", owner: `owner ${count}` }, ctx);
  if (edit === 8) {
    const to = `2016-03-${String((count % 28) + 1).padStart(2, "0")}`;
    const moved = moveDueDate(incident, { action: "a1", to, why: "late", scheduled: true }, ctx);
    return moved.ok ? moved.value : incident;
  }
  const moved = moveAction(
    incident,
    "a1",
    statuses[edit] ?? "idea",
    { ...given, howWeKnow: "seen" },
    smallTeamPolicy,
    ctx,
  );
  return moved.ok ? moved.value : incident;
}

describe("revertOf", () => {
  it("undo and redo in any order bring back each state, while no ledger line is ever lost", () => {
    const steps = fc.array(fc.oneof(fc.nat(8), fc.constant("undo"), fc.constant("redo")), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (plan) => {
        let incident = incidentWith({ priority: "P1" });
        let past: Action[] = [];
        let future: Action[] = [];
        for (const [count, step] of plan.entries()) {
          const now = firstOf(incident);
          if (step === "undo" || step === "redo") {
            const target = step === "undo" ? past.at(-1) : future.at(-1);
            if (target === undefined) continue;
            if (step === "undo") {
              past = past.slice(0, -1);
              future = [...future, now];
            } else {
              future = future.slice(0, -1);
              past = [...past, now];
            }
            const restored = revertOf(target, now, contextAt("2016-02-02"));
            expect(noLedger(restored)).toEqual(noLedger(target));
            expect(restored.ledger.slice(0, now.ledger.length)).toEqual(now.ledger);
            expect(standingEntries(restored.ledger)).toEqual(standingEntries(target.ledger));
            incident = withAction(incident, restored);
          } else {
            const next = edited(incident, step as number, count);
            if (next === incident) continue;
            past = [...past, now];
            future = [];
            incident = next;
          }
          expect(statusByLedger(firstOf(incident).ledger)).toBe(firstOf(incident).status);
        }
      }),
    );
  });

  it("an undone move of the due date is no slip, and says in the ledger what it takes back", () => {
    const before = incidentWith({ status: "agreed", due: "2016-02-05" });
    const moved = moveDueDate(before, { action: "a1", to: "2016-02-12", why: "late" }, contextAt("2016-02-01"));
    if (!moved.ok) throw new Error(moved.finding.message);
    expect(slips(firstOf(moved.value))).toBe(1);
    const undone = revertOf(firstOf(before), firstOf(moved.value), contextAt("2016-02-02"));
    expect(undone.due).toBe("2016-02-05");
    expect(slips(undone)).toBe(0);
    expect(undone.ledger).toHaveLength(2);
    expect(undone.ledger[1]).toMatchObject({
      what: "due",
      from: "2016-02-12",
      to: "2016-02-05",
      reverts: undone.ledger[0]?.id,
    });
  });
});
