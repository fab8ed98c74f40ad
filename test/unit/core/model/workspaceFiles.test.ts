import { describe, expect, test } from "vitest";
import { printWorkspace, readActionReview, readPlannedChange, readWorkspace } from "../../../../core/model/files";
import { smallTeamPolicy } from "../../../../core/model/policy";

const whole = {
  schema: 1,
  id: "w1",
  name: "Northgate Orders",
  services: [{ id: "mq", name: "Message queue", runsOn: "one machine", dependsOn: [] }],
  calendar: [
    {
      id: "c1",
      kind: "critical",
      title: "Order peak",
      recurs: { kind: "weekly", days: ["mon"], from: "12:00", to: "16:00" },
    },
    { id: "c2", kind: "freeze", title: "Year's end", recurs: { kind: "dated", from: "2016-12-15", to: "2017-01-05" } },
  ],
  rules: [
    { id: "r1", title: "In the peak, the owner agrees", windows: ["critical"], asks: ["owner agreed"], applied: 2 },
  ],
  proofs: [{ id: "p1", kind: "restore", what: "the queue from its backup", lastSeen: "2016-02-01", shelfLifeDays: 90 }],
};

describe("the workspace's file", () => {
  test("holds what the team knows about itself, and is read back byte for byte", () => {
    const read = readWorkspace(JSON.stringify(whole), "workspace.json");
    if (!read.ok) throw new Error(read.finding.message);
    expect(read.value.value.policy).toEqual(smallTeamPolicy);
    const text = printWorkspace(read.value.value);
    const again = readWorkspace(text, "workspace.json");
    expect(again.ok && printWorkspace(again.value.value)).toBe(text);
    expect(JSON.parse(text).calendar[1].recurs).toEqual(whole.calendar[1]?.recurs);
  });

  test.each([
    [
      { ...whole, calendar: [{ ...whole.calendar[0], recurs: { kind: "weekly", days: ["monday"] } }] },
      "calendar/0/recurs",
    ],
    [{ ...whole, proofs: [{ ...whole.proofs[0], lastSeen: "2016-02-31" }] }, "proofs/0/lastSeen"],
    [{ ...whole, settings: { zone: "Europe/Nowhere" } }, "settings/zone"],
  ])("is refused with the field that does not fit: %#", (file, field) => {
    const read = readWorkspace(JSON.stringify(file, null, 1), "workspace.json");
    expect(read.ok ? "" : read.finding.message).toContain(field);
  });
});

describe("the lesser files of a workspace", () => {
  test("a check before a change with its outcome, and a weekly review, are read", () => {
    const change = readPlannedChange(
      JSON.stringify({
        schema: 1,
        id: "x",
        what: "Rename the queue",
        kind: "normal",
        outcome: { result: "went well" },
      }),
      "changes/x.json",
    );
    expect(change.ok && change.value.value).toMatchObject({ what: "Rename the queue", services: [], asked: [] });
    const review = readActionReview(
      JSON.stringify({
        schema: 1,
        id: "r",
        date: "2016-02-25",
        seen: [{ id: "s1", incident: "i", action: "a", decision: "moved" }],
      }),
      "reviews/2016-02-25.json",
    );
    expect(review.ok && review.value.value.finished).toBe(false);
  });
});
