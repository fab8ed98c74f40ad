import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slips } from "../../../../core/actions/derived";
import { moveDueDate, setBlocked, setOwner, setPriority } from "../../../../core/actions/edits";
import { standingEntries, statusByLedger } from "../../../../core/actions/ledger";
import { moveAction } from "../../../../core/actions/lifecycle";
import type { Action } from "../../../../core/model/action";
import { differences } from "../../../../core/model/differences";
import type { DocumentChange } from "../../../../core/model/documentChange";
import type { Incident } from "../../../../core/model/incident";
import { smallTeamPolicy } from "../../../../core/model/policy";
import { takeBack } from "../../../../core/model/undo";
import type { ActionStatus } from "../../../../core/model/vocabulary";
import { contextAt, firstOf, incidentWith } from "./fixtures";

const ctx = contextAt("2016-02-01");
const statuses: readonly ActionStatus[] = ["agreed", "in progress", "done", "verified", "proven", "declined", "idea"];

function edited(incident: Incident, edit: number, count: number): Incident {
  if (edit === 7) return setOwner(incident, { action: "a1", owner: `owner ${count}` }, ctx);
  if (edit === 8) return setPriority(incident, { action: "a1", priority: count % 2 === 0 ? "P0" : "P2" }, ctx);
  if (edit === 9) return setBlocked(incident, { action: "a1", reason: count % 2 === 0 ? `wait ${count}` : "" }, ctx);
  if (edit === 10) {
    const to = `2016-03-${String((count % 28) + 1).padStart(2, "0")}`;
    const moved = moveDueDate(incident, { action: "a1", to, why: "late", scheduled: true }, ctx);
    return moved.ok ? moved.value : incident;
  }
  const given = { owner: "a", due: "2016-02-05", reason: "because", howWeKnow: "seen", provenOn: "2016-02-01" };
  const moved = moveAction(incident, "a1", statuses[edit] ?? "idea", given, smallTeamPolicy, ctx);
  return moved.ok ? moved.value : incident;
}

function undone(incident: Incident, changes: readonly DocumentChange[]): Incident {
  const result = takeBack(incident, changes, ctx);
  if (!result.ok) throw new Error(result.finding.message);
  return result.value;
}

const withoutLedger = ({ ledger: _, ...rest }: Action) => rest;
const idsOf = (ledger: Action["ledger"]) => ledger.map((line) => line.id);

describe("the ledger under undo and redo", () => {
  it("keeps every line in any order of edits, undos and redos, and what stands tells the status", () => {
    const steps = fc.array(fc.oneof(fc.nat(10), fc.constant("undo"), fc.constant("redo")), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (plan) => {
        let incident = incidentWith({ priority: "P1" });
        let done: { readonly before: Action; readonly changes: readonly DocumentChange[] }[] = [];
        let taken: typeof done = [];
        for (const [count, step] of plan.entries()) {
          const before = incident;
          const now = firstOf(before);
          if (typeof step === "number") {
            incident = edited(incident, step, count);
            if (incident === before) continue;
            done = [...done, { before: now, changes: differences(before, incident) }];
            taken = [];
          } else {
            const last = step === "undo" ? done.at(-1) : taken.at(-1);
            if (last === undefined) continue;
            incident = undone(incident, last.changes);
            const record = { before: now, changes: differences(before, incident) };
            if (step === "undo") [done, taken] = [done.slice(0, -1), [...taken, record]];
            else [done, taken] = [[...done, record], taken.slice(0, -1)];
            expect(withoutLedger(firstOf(incident))).toEqual(withoutLedger(last.before));
            expect(idsOf(standingEntries(firstOf(incident).ledger))).toEqual(
              idsOf(standingEntries(last.before.ledger)),
            );
          }
          const after = firstOf(incident);
          expect(after.ledger.slice(0, now.ledger.length)).toEqual(now.ledger);
          expect(statusByLedger(after.ledger)).toBe(after.status);
        }
      }),
    );
  });

  it("an undone move of the due date is no slip; done again, it is one", () => {
    const before = incidentWith({ status: "agreed", due: "2016-02-05" });
    const moved = edited(before, 10, 11);
    expect(slips(firstOf(moved))).toBe(1);
    const back = undone(moved, differences(before, moved));
    expect(firstOf(back).due).toBe("2016-02-05");
    expect(slips(firstOf(back))).toBe(0);
    const again = undone(back, differences(moved, back));
    expect(firstOf(again).due).toBe("2016-03-12");
    expect([slips(firstOf(again)), firstOf(again).ledger.length]).toEqual([1, 3]);
  });
});
