import { expect, test } from "vitest";
import { incidentStanding, isForThisWeek, isForToday } from "../../../../core/actions/incidentStanding";
import { Incident } from "../../../../core/model/incident";
import { smallTeamPolicy, thoroughPolicy } from "../../../../core/model/policy";

function incidentWith(part: Record<string, unknown>): Incident {
  return Incident.parse({ schema: 1, id: "i", key: "INC-2016-001", title: "Renamed queue server", ...part });
}

test("an agreed action waits for its due date, under its owner's role", () => {
  const incident = incidentWith({
    people: [{ id: "p1", name: "Kim Sample", role: "platform lead" }],
    actions: [{ id: "a1", number: 1, title: "Second queue node", status: "agreed", owner: "{@p1}", due: "2016-02-19" }],
  });
  const [item] = incidentStanding(incident, smallTeamPolicy).waiting;
  expect(item).toMatchObject({ kind: "due", who: "platform lead", date: "2016-02-19" });
});

test("a done action waits for a trial since the day it was done", () => {
  const ledger = [{ id: "l1", at: "2016-02-04T10:00:00.000Z", what: "status", from: "agreed", to: "done" }];
  const incident = incidentWith({ actions: [{ id: "a1", number: 1, title: "Alias", status: "done", ledger }] });
  expect(incidentStanding(incident, smallTeamPolicy).waiting[0]).toMatchObject({ kind: "verify", date: "2016-02-04" });
});

test("a verified action waits for its check only where the policy asks for one", () => {
  const verification = { evidence: [], checkDue: "2016-04-01" };
  const incident = incidentWith({
    actions: [{ id: "a1", number: 1, title: "Alert", status: "verified", priority: "P3", verification }],
  });
  expect(incidentStanding(incident, smallTeamPolicy).waiting).toEqual([]);
  expect(incidentStanding(incident, thoroughPolicy).waiting[0]).toMatchObject({ kind: "check", date: "2016-04-01" });
});

test("ideas, proven actions and held reviews wait for nobody", () => {
  const incident = incidentWith({
    actions: [
      { id: "a1", number: 1, title: "Idea", status: "idea" },
      { id: "a2", number: 2, title: "Proven", status: "proven" },
    ],
    reviews: [{ id: "r1", date: "2016-02-25", held: true }],
  });
  expect(incidentStanding(incident, smallTeamPolicy).waiting).toEqual([]);
});

test("a review to come is for today on its day and for this week before it", () => {
  const incident = incidentWith({ reviews: [{ id: "r1", date: "2016-02-25" }] });
  const [item] = incidentStanding(incident, smallTeamPolicy).waiting;
  if (item === undefined) throw new Error("the review is missing");
  expect(isForToday(item, "2016-02-25")).toBe(true);
  expect(isForToday(item, "2016-02-24")).toBe(false);
  expect(isForThisWeek(item, "2016-02-18")).toBe(true);
  expect(isForThisWeek(item, "2016-02-17")).toBe(false);
});

test("progress names the stations that were reached", () => {
  const at = { kind: "day", date: "2016-01-21", zone: "UTC" };
  const incident = incidentWith({
    events: [{ id: "e1", title: "Renamed" }],
    keyTimes: { impactStart: at, resolved: at },
  });
  const reached = incidentStanding(incident, smallTeamPolicy).progress.filter(({ isReached }) => isReached);
  expect(reached.map(({ station }) => station)).toEqual(["timeline", "key times"]);
});
