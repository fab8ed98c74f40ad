import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathCounts, pathsBetween } from "../../../../core/cascade/paths";
import { arbitraryCascade, cascadeOf } from "./arbitraryCascade";
import { impactsOf, isAcyclic, naivePaths, nodesOfG } from "./naive";

describe("paths", () => {
  test("are counted as many as there are, from each trigger, and not at all while L has a cycle", () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((acyclic) => arbitraryCascade({ acyclic, maxNodes: 7 })),
        (cascade) => {
          for (const impact of impactsOf(cascade)) {
            const triggers = nodesOfG(cascade).filter((node) => node.kind === "trigger");
            const expected = isAcyclic(cascade)
              ? triggers.map(({ id }) => ({ from: id, count: BigInt(naivePaths(cascade, id, impact.id).length) }))
              : null;
            expect(pathCounts(cascade, impact.id)).toEqual(expected);
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test("come one by one, each once, shortest first, then by their links, also through loops", () => {
    fc.assert(
      fc.property(arbitraryCascade({ maxNodes: 6 }), fc.nat(5), fc.nat(5), (cascade, from, to) => {
        const ids = nodesOfG(cascade).map((node) => node.id);
        const [start, end] = [ids[from], ids[to]];
        fc.pre(start !== undefined && end !== undefined);
        const found = [...pathsBetween(cascade, start ?? "", end ?? "")];
        const expected = naivePaths(cascade, start ?? "", end ?? "").map((path) => path.map((link) => link.id));
        const key = (path: readonly string[]) => `${String(path.length).padStart(2, "0")} ${path.join(" ")}`;
        expect(found.map(key)).toEqual(expected.map(key).sort());
      }),
      { numRuns: 1_500 },
    );
  });

  test("are counted beyond what a number holds: forty diamonds in a row are 2^40 × parallel links", () => {
    const nodes = Array.from({ length: 81 }, (_, index) => ({
      id: `n${index}`,
      kind: index === 0 ? "trigger" : index === 80 ? "impact" : "failure",
    }));
    const links = Array.from({ length: 80 }, (_, index) => [
      { id: `a${index}`, from: `n${index}`, to: `n${index + 1}` },
      { id: `b${index}`, from: `n${index}`, to: `n${index + 1}` },
    ]).flat();
    const cascade = cascadeOf({ nodes, links });
    expect(pathCounts(cascade, "n80")).toEqual([{ from: "n0", count: 2n ** 80n }]);
    expect(pathsBetween(cascade, "n0", "n80").next().value).toEqual(Array.from({ length: 80 }, (_, i) => `a${i}`));
  });
});
