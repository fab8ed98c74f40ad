import { expect, it } from "vitest";
import { soleRoleInWords, soleRoles } from "../../../../core/people/soleRoles";

it("a role that one person holds is said, with the team instead; one of several, and one of nobody, is not", () => {
  const people = [
    { id: "p1", name: "Jane", role: "The administrator on duty", team: "platform" },
    { id: "p2", name: "Omar", role: "on call" },
    { id: "p3", name: "Nina", role: "operator" },
    { id: "p4", name: "Xiu", role: "the Operator" },
    { id: "p5", role: "vendor" },
    { id: "p6", name: "Ann", role: "someone of orders", team: "orders" },
  ];
  expect(soleRoles(people).map(soleRoleInWords)).toEqual([
    "“The administrator on duty” is one person here. Instead: “someone of platform”.",
    "“on call” is one person here. Say the team, and it can stand in its place.",
  ]);
});
