import { expect, test } from "vitest";
import { askedFor } from "../../../../core/actions/askedFor";
import { lacksInterim } from "../../../../core/actions/interim";
import { moveAction } from "../../../../core/actions/lifecycle";
import { smallTeamPolicy } from "../../../../core/model/policy";
import { contextAt, firstOf, incidentWith } from "./fixtures";

const moved = { id: "m", at: "2016-02-01T12:00:00.000Z", what: "due" as const, from: "2016-02-01", to: "2016-02-08" };

test("what protects until then is worth asking of an open P0 and where the date moved later, until somebody said it", () => {
  const lacks = (action: Parameters<typeof incidentWith>[0]) => lacksInterim(firstOf(incidentWith(action)));
  expect(lacks({ status: "agreed", priority: "P0" })).toBe(true);
  expect(lacks({ status: "in progress", priority: "P2", ledger: [moved] })).toBe(true);
  expect(lacks({ status: "in progress", priority: "P2" })).toBe(false);
  expect(lacks({ status: "agreed", priority: "P0", interim: { what: "an alias" } })).toBe(false);
  expect(lacks({ status: "done", priority: "P0" })).toBe(false);
  expect(lacks({ status: "idea", priority: "P0" })).toBe(false);
});

test("agreeing to a P0 asks it, and may leave it empty; what was answered stands with its day and a line of the ledger", () => {
  const incident = incidentWith({ status: "idea", priority: "P0" });
  const asked = askedFor(firstOf(incident), "agreed", smallTeamPolicy, undefined);
  expect(asked.map(({ field, isOptional }) => [field, isOptional])).toEqual([
    ["owner", false],
    ["due", false],
    ["interim", true],
  ]);
  expect(askedFor({ ...firstOf(incident), priority: "P1" }, "agreed", smallTeamPolicy, undefined)).toHaveLength(2);
  const back = { ...firstOf(incident), status: "in progress" as const, owner: "platform lead", due: "2016-03-01" };
  expect(askedFor(back, "agreed", smallTeamPolicy, undefined)).toEqual([]);

  const given = { owner: "platform lead", due: "2016-03-01", interim: " renames are frozen " };
  const result = moveAction(incident, "a1", "agreed", given, smallTeamPolicy, contextAt("2016-02-10"));
  if (!result.ok) throw new Error(result.finding.message);
  const action = firstOf(result.value);
  expect(action.interim).toEqual({ what: "renames are frozen", since: "2016-02-10" });
  expect(action.ledger.map(({ what, to }) => [what, to])).toContainEqual(["interim", "renames are frozen"]);
});
