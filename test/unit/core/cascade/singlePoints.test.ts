import fc from "fast-check";
import { expect, test } from "vitest";
import { nothingBroken } from "../../../../core/cascade/brokenElements";
import { singlePoints } from "../../../../core/cascade/singlePoints";
import { arbitraryCascade, cascadeOf } from "./arbitraryCascade";
import { impactsOf, linksOfL, naiveOccurring, nodesOfG } from "./naive";

test("single points are exactly the nodes whose removal stops the impact, nearest first, then by id", () => {
  fc.assert(
    fc.property(arbitraryCascade({ maxNodes: 7 }), (cascade) => {
      for (const impact of impactsOf(cascade)) {
        const found = singlePoints(cascade, impact.id);
        const occursAtAll = naiveOccurring(cascade, nothingBroken).has(impact.id);
        const expected = nodesOfG(cascade)
          .map((node) => node.id)
          .filter((id) => occursAtAll && id !== impact.id && !naiveOccurring(cascade, new Set([id])).has(impact.id));
        expect([...found].sort()).toEqual([...expected].sort());
        const distance = (id: string) => {
          let frontier = new Set([impact.id]);
          for (let steps = 0; steps <= cascade.nodes.length; steps += 1) {
            if (frontier.has(id)) return steps;
            frontier = new Set([
              ...frontier,
              ...linksOfL(cascade)
                .filter((link) => frontier.has(link.to))
                .map((link) => link.from),
            ]);
          }
          return Number.POSITIVE_INFINITY;
        };
        const keys = found.map((id) => `${distance(id)} ${id}`);
        expect(keys).toEqual([...keys].sort());
      }
    }),
    { numRuns: 1_500 },
  );
});

test("a node that both branches share is a single point, the branches are not", () => {
  const cascade = cascadeOf({
    nodes: [{ id: "t", kind: "trigger" }, { id: "x" }, { id: "y" }, { id: "i", kind: "impact" }],
    links: [
      { id: "l1", from: "t", to: "x" },
      { id: "l2", from: "t", to: "y" },
      { id: "l3", from: "x", to: "i" },
      { id: "l4", from: "y", to: "i" },
    ],
  });
  expect(singlePoints(cascade, "i")).toEqual(["t"]);
});
