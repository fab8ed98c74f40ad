import { describe, expect, it } from "vitest";
import { ageDays, compliance, isEnded, isOpen, overdueDays, slips } from "../../../../core/actions/derived";
import type { Action } from "../../../../core/model/action";
import { smallTeamPolicy, thoroughPolicy } from "../../../../core/model/policy";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import { firstOf, incidentWith } from "./fixtures";

const actionWith = (fields: Partial<Action>) => firstOf(incidentWith(fields));
const statusLine = (id: string, date: string, to: string) => ({
  id,
  at: `${date}T12:00:00.000Z`,
  what: "status" as const,
  to,
});
const dueLine = (id: string, date: string, to: string, from?: string) => ({
  id,
  at: `${date}T12:00:00.000Z`,
  what: "due" as const,
  to,
  ...(from === undefined ? {} : { from }),
});

describe("what an action's fields imply", () => {
  it("open and ended share out all but ideas, and verified depends on the policy's check", () => {
    const state = (action: Action, policy = smallTeamPolicy) => [isOpen(action, policy), isEnded(action, policy)];
    expect(state(actionWith({ status: "idea" }))).toEqual([false, false]);
    expect(state(actionWith({ status: "done" }))).toEqual([true, false]);
    expect(state(actionWith({ status: "verified", priority: "P1" }))).toEqual([true, false]);
    expect(state(actionWith({ status: "verified", priority: "P2" }))).toEqual([false, true]);
    expect(state(actionWith({ status: "verified", priority: "P2" }), thoroughPolicy)).toEqual([true, false]);
    expect(state(actionWith({ status: "proven" }))).toEqual([false, true]);
    expect(state(actionWith({ status: "declined" }))).toEqual([false, true]);
  });

  it("is met until the end of its due date, and overdue from the next day", () => {
    const action = actionWith({ status: "agreed", due: "2016-02-19" });
    expect(overdueDays(action, smallTeamPolicy, "2016-02-19")).toBe(0);
    expect(overdueDays(action, smallTeamPolicy, "2016-02-20")).toBe(1);
    expect(overdueDays({ ...action, status: "proven" }, smallTeamPolicy, "2016-03-20")).toBe(0);
  });

  it("a verified action is measured by the date of its check", () => {
    const verification = { evidence: [], checkDue: "2016-04-01" };
    const action = actionWith({ status: "verified", priority: "P0", due: "2016-02-05", verification });
    expect(overdueDays(action, smallTeamPolicy, "2016-04-01")).toBe(0);
    expect(overdueDays(action, smallTeamPolicy, "2016-04-04")).toBe(3);
  });

  it("grows older until it ends", () => {
    const ledger = [statusLine("1", "2016-01-22", "agreed"), statusLine("2", "2016-02-10", "proven")];
    expect(ageDays(actionWith({ status: "agreed", ledger }), smallTeamPolicy, "2016-02-25", "Europe/London")).toBe(34);
    expect(ageDays(actionWith({ status: "proven", ledger }), smallTeamPolicy, "2016-02-25", "Europe/London")).toBe(19);
    expect(ageDays(actionWith({}), smallTeamPolicy, "2016-02-25", "Europe/London")).toBeNull();
  });

  it("counts only moves later as slips, and none that was taken back", () => {
    const ledger = [
      dueLine("1", "2016-01-22", "2016-02-05"),
      dueLine("2", "2016-02-04", "2016-02-12", "2016-02-05"),
      dueLine("3", "2016-02-05", "2016-02-10", "2016-02-12"),
      dueLine("4", "2016-02-06", "2016-02-19", "2016-02-10"),
      { ...dueLine("5", "2016-02-06", "2016-02-10", "2016-02-19"), reverts: "4" },
    ];
    expect(slips(actionWith({ due: "2016-02-10", ledger }))).toBe(1);
  });

  it("measures compliance by the first due date, with declined ones and ideas left out", () => {
    const inTime = actionWith({
      status: "verified",
      due: "2016-02-05",
      ledger: [dueLine("1", "2016-01-22", "2016-02-05"), statusLine("2", "2016-02-05", "verified")],
    });
    const late = actionWith({
      status: "verified",
      due: "2016-02-12",
      ledger: [
        dueLine("1", "2016-01-22", "2016-02-05"),
        dueLine("2", "2016-02-01", "2016-02-12", "2016-02-05"),
        statusLine("3", "2016-02-10", "verified"),
      ],
    });
    const declined = actionWith({ status: "declined", due: "2016-02-05" });
    const ahead = actionWith({ status: "agreed", due: "2016-03-01" });
    expect(compliance([inTime, late, declined, ahead], "2016-02-25", "Europe/London")).toEqual({
      met: 1,
      due: 2,
      ratio: 0.5,
    });
    expect(compliance([declined], "2016-02-25", "Europe/London").ratio).toBeNull();
  });

  it("shows the sample's queue action as the weekly review does: six days overdue, moved twice", () => {
    const [main] = sampleWorkspace().incidents;
    const redundant = main?.incident.actions.find((action) => action.number === 1);
    if (redundant === undefined) throw new Error("A1 is missing");
    expect(overdueDays(redundant, smallTeamPolicy, "2016-02-25")).toBe(6);
    expect(slips(redundant)).toBe(2);
  });
});
