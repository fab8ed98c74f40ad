import { expect, test } from "vitest";
import { groupSummary } from "../../../../core/actions/groupSummary";
import { groupActions } from "../../../../core/actions/groups";
import { actionRows } from "../../../../core/actions/rows";
import { smallTeamPolicy } from "../../../../core/model/policy";
import { queueIncident } from "../../../../core/sample/queue/incident";

test("the counts of all groups are those of the whole list, and the next date is the first that is not past", () => {
  const today = "2016-02-25";
  const workspace = { policy: smallTeamPolicy, settings: { zone: "Europe/London" } };
  const rows = actionRows([queueIncident], workspace, today);
  const whole = groupSummary(rows, today);
  const groups = groupActions(rows, "owner").map((group) => groupSummary(group.rows, today));
  for (const name of ["count", "open", "ended", "overdue", "waitForEvidence", "checksDue", "blocked"] as const) {
    expect(groups.reduce((sum, group) => sum + group[name], 0)).toBe(whole[name]);
  }
  expect(whole.count).toBe(rows.length);
  expect(whole.overdue).toBeGreaterThan(0);
  expect(whole.next).not.toBeNull();
  expect((whole.next ?? "") >= today).toBe(true);
  expect(rows.some(({ nextDate }) => nextDate !== null && nextDate >= today && nextDate < (whole.next ?? ""))).toBe(
    false,
  );
});
