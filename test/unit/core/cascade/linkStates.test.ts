import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { again } from "../../../../core/cascade/again";
import { blastRadius } from "../../../../core/cascade/blastRadius";
import { linkStates } from "../../../../core/cascade/linkStates";
import { arbitraryCascade, cascadeOf } from "./arbitraryCascade";
import { impactsOf, linksOfL, naivePaths, nodesOfG } from "./naive";

describe("the states of links", () => {
  test("on a cascade without loops, live are the unbroken links of the open paths", () => {
    fc.assert(
      fc.property(arbitraryCascade({ acyclic: true, maxNodes: 5 }), (cascade) => {
        const states = linkStates(cascade);
        expect([...states.keys()].sort()).toEqual(cascade.links.map((link) => link.id).sort());
        const steps = new Set(
          impactsOf(cascade).flatMap((impact) =>
            again(cascade, impact.id).open.flatMap((path) => path.slice(1).map((to, index) => `${path[index]} ${to}`)),
          ),
        );
        for (const link of linksOfL(cascade)) {
          if (states.get(link.id) === "live") expect(steps).toContain(`${link.from} ${link.to}`);
          if (states.get(link.id) === "open") expect(steps).not.toContain(`${link.from} ${link.to}`);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test("follow the actions: an idea leaves a link live, an agreed one promises, a verified one breaks", () => {
    const stateWith = (status: string, element = "l") =>
      linkStates(
        cascadeOf({
          nodes: [{ id: "a" }, { id: "b", kind: "impact" }],
          links: [{ id: "l", from: "a", to: "b" }],
          safeguards: [{ id: "s", guards: ["l"] }],
          actions: [{ id: "x", status, breaks: [element] }],
        }),
      ).get("l");
    expect(["idea", "agreed", "verified", "declined"].map((status) => stateWith(status))).toEqual([
      "live",
      "promised",
      "broken",
      "live",
    ]);
    expect([stateWith("agreed", "s"), stateWith("proven", "a"), stateWith("done", "b")]).toEqual([
      "promised",
      "broken",
      "promised",
    ]);
  });
});

test("the blast radius of a node is all that it leads to in L, without itself", () => {
  fc.assert(
    fc.property(arbitraryCascade({ maxNodes: 6 }), (cascade) => {
      for (const { id } of nodesOfG(cascade)) {
        const hit = nodesOfG(cascade).filter((node) => node.id !== id && naivePaths(cascade, id, node.id).length > 0);
        expect(blastRadius(cascade, id)).toEqual({
          node: id,
          nodes: hit.map((node) => node.id).sort(),
          services: [...new Set(hit.flatMap((node) => node.services))].sort(),
          impacts: hit
            .filter((node) => node.kind === "impact")
            .map((node) => node.id)
            .sort(),
        });
      }
    }),
    { numRuns: 1_000 },
  );
});
