import { expect, it } from "vitest";
import { breakTargets } from "../../../../core/actions/breakTargets";
import { Incident } from "../../../../core/model/incident";

it("links are called by both their ends, nodes and safeguards by their label; a link that leads nowhere is not offered", () => {
  const incident = Incident.parse({
    schema: 1,
    id: "i1",
    key: "INC-1",
    title: "x",
    cascade: {
      nodes: [
        { id: "n1", label: "Queue runs on one VM" },
        { id: "n2", label: "Queue unreachable" },
      ],
      links: [
        { id: "l1", from: "n1", to: "n2" },
        { id: "l2", from: "n1", to: "gone" },
      ],
      safeguards: [{ id: "s1", label: "Alias for the old name" }],
    },
  });
  expect(breakTargets(incident).map(({ kind, element, words }) => [kind, element, words])).toEqual([
    ["link", "l1", "Queue runs on one VM → Queue unreachable"],
    ["node", "n1", "Queue runs on one VM"],
    ["node", "n2", "Queue unreachable"],
    ["safeguard", "s1", "Alias for the old name"],
  ]);
});
