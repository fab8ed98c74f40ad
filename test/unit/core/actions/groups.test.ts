import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupActions, groupings } from "../../../../core/actions/groups";
import { actionRows } from "../../../../core/actions/rows";
import { smallTeamPolicy } from "../../../../core/model/policy";
import { ActionStatus } from "../../../../core/model/vocabulary";
import { incidentWith } from "./fixtures";

const incidents = fc.array(
  fc.record({
    owner: fc.option(fc.constantFrom("platform lead", "order team", "10th team", "9th team"), { nil: undefined }),
    status: fc.constantFrom(...ActionStatus.options),
    services: fc.subarray(["checkout", "payments", "search"]),
    id: fc.constantFrom("i1", "i2", "i3"),
  }),
  { maxLength: 12 },
);

type Given = typeof incidents extends fc.Arbitrary<infer Value> ? Value : never;

const rowsOf = (given: Given) =>
  actionRows(
    given.map(({ owner, status, services, id }) => ({
      ...incidentWith({ owner, status }),
      id,
      key: `INC-2016-${id}`,
      services: services.map((name) => ({ id: name, name })),
    })),
    { policy: smallTeamPolicy, settings: {} },
    "2016-02-25",
  );

describe("actions in groups", () => {
  it("each row stands in exactly one group, in the order in which it came", () => {
    fc.assert(
      fc.property(incidents, fc.constantFrom(...groupings), (given, by) => {
        const rows = rowsOf(given);
        const groups = groupActions(rows, by);
        expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
        expect(new Set(groups.flatMap((group) => group.rows))).toEqual(new Set(rows));
        expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length);
        for (const group of groups) {
          expect(group.rows).not.toHaveLength(0);
          expect(group.rows).toEqual(rows.filter((row) => group.rows.includes(row)));
        }
      }),
    );
  });

  it("by status as they follow one another; else by name, what has none last", () => {
    fc.assert(
      fc.property(incidents, (given) => {
        const rows = rowsOf(given);
        const statuses = groupActions(rows, "status").map(({ value }) => value);
        expect(statuses).toEqual(ActionStatus.options.filter((status) => statuses.includes(status)));
        const owners = groupActions(rows, "owner").map(({ value }) => value);
        const inOrder = ["9th team", "10th team", "order team", "platform lead", ""];
        expect(owners).toEqual(inOrder.filter((owner) => owners.includes(owner)));
      }),
    );
  });

  it("several services of one incident are one group", () => {
    const rows = rowsOf([{ owner: undefined, status: "idea", services: ["payments", "checkout"], id: "i1" }]);
    expect(groupActions(rows, "service").map(({ title }) => title)).toEqual(["checkout, payments"]);
  });
});
