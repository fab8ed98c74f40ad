import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueByDefault } from "../../../../core/actions/dueDates";
import { isFrozenDate } from "../../../../core/changes/calendar";
import { addDays } from "../../../../core/model/calendarDate";
import { Workspace } from "../../../../core/model/workspace";

function workspaceWith(calendar: readonly unknown[]): Workspace {
  return Workspace.parse({ schema: 1, id: "w", calendar });
}

const freeze = (from: string, to: string, services: readonly string[] = []) => ({
  id: "f",
  kind: "freeze",
  title: "Freeze",
  services,
  recurs: { kind: "dated", from, to },
});

describe("dueByDefault", () => {
  it("counts 14, 28, 56 and 84 days by priority", () => {
    const due = (["P0", "P1", "P2", "P3"] as const).map((each) => dueByDefault(each, "2016-01-22", workspaceWith([])));
    expect(due).toEqual(["2016-02-05", "2016-02-19", "2016-03-18", "2016-04-15"]);
  });

  it("moves a weekend on to Monday, unless the policy takes any day", () => {
    expect(dueByDefault("P0", "2016-01-23", workspaceWith([]))).toBe("2016-02-08");
    const base = workspaceWith([]);
    const anyDay = { ...base, policy: { ...base.policy, workingDaysOnly: false } };
    expect(dueByDefault("P0", "2016-01-23", anyDay)).toBe("2016-02-06");
  });

  it("lets nothing fall due in a freeze window, but heeds only windows that concern its services", () => {
    const everyone = workspaceWith([freeze("2016-02-01", "2016-02-10")]);
    expect(dueByDefault("P0", "2016-01-22", everyone)).toBe("2016-02-11");
    const others = workspaceWith([freeze("2016-02-01", "2016-02-10", ["db"])]);
    expect(dueByDefault("P0", "2016-01-22", others, ["mq"])).toBe("2016-02-05");
    expect(dueByDefault("P0", "2016-01-22", others, ["db"])).toBe("2016-02-11");
  });

  it("is never earlier than the plain date, never on a weekend and never frozen, for any freeze of up to two months", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2016-01-01", days));
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom("P0", "P3" as const),
        (from, start, length, priority) => {
          const workspace = workspaceWith([freeze(start, addDays(start, length))]);
          const due = dueByDefault(priority, from, workspace);
          expect(due >= addDays(from, workspace.policy.dueDays[priority])).toBe(true);
          expect([0, 6]).not.toContain(new Date(`${due}T00:00:00.000Z`).getUTCDay());
          expect(isFrozenDate(workspace.calendar, due, [])).toBe(false);
        },
      ),
    );
  });
});
