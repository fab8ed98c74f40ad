import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CauseTree, treeOfCauses } from "../../../../core/cascade/treeOfCauses";
import { arbitraryCascade, cascadeOf } from "./arbitraryCascade";
import { linksOfG, nodesOfG } from "./naive";

const flat = (trees: readonly CauseTree[]): readonly CauseTree[] =>
  trees.flatMap((tree) => [tree, ...flat(tree.causes)]);

describe("the tree of causes", () => {
  test("shows every node in full once and every link once, whatever the loops", () => {
    fc.assert(
      fc.property(arbitraryCascade({ maxNodes: 7 }), (cascade) => {
        const all = flat(treeOfCauses(cascade));
        const full = all.filter((tree) => !tree.isRepeat).map((tree) => tree.node);
        expect([...full].sort()).toEqual(
          nodesOfG(cascade)
            .map((node) => node.id)
            .sort(),
        );
        const shownLinks = all.flatMap((tree) => tree.link ?? []);
        expect([...shownLinks].sort()).toEqual(
          linksOfG(cascade)
            .map((link) => link.id)
            .sort(),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test("starts at the impacts and refers back to what was told", () => {
    const cascade = cascadeOf({
      nodes: [{ id: "t" }, { id: "x" }, { id: "y" }, { id: "i", kind: "impact" }],
      links: [
        { id: "l1", from: "t", to: "x" },
        { id: "l2", from: "t", to: "y" },
        { id: "l3", from: "x", to: "i" },
        { id: "l4", from: "y", to: "i" },
      ],
    });
    const write = (trees: readonly CauseTree[]): string =>
      trees.map((tree) => `${tree.node}${tree.isRepeat ? "↑" : ""}(${write(tree.causes)})`).join("");
    expect(write(treeOfCauses(cascade))).toBe("i(x(t())y(t↑()))");
  });
});
