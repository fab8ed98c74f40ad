import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { again } from "../../../../core/cascade/again";
import { arbitraryCascade, cascadeOf } from "./arbitraryCascade";
import { brokenBy, impactsOf, isAcyclic, linksOfL, naiveOccurring, naivePaths, nodesOfG, rootsOf } from "./naive";

const settled = ["verified", "proven"];
const standing = ["agreed", "in progress", "done", ...settled];

describe("could it happen again today?", () => {
  test("is answered as defined, with its open paths and whether anybody works on it", () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((acyclic) => arbitraryCascade({ acyclic, maxNodes: 6 })),
        (cascade) => {
          const today = brokenBy(cascade, settled, "breaking");
          const promised = brokenBy(cascade, standing, "breaking");
          const touched = brokenBy(cascade, standing, "any");
          for (const impact of impactsOf(cascade)) {
            const answer = again(cascade, impact.id);
            const state = !naiveOccurring(cascade, today).has(impact.id)
              ? "cut"
              : naiveOccurring(cascade, promised).has(impact.id)
                ? "live"
                : "promised";
            expect(answer.again).toBe(state);

            const broken = state === "live" ? promised : today;
            const occurring = naiveOccurring(cascade, broken);
            const paths = rootsOf(cascade).flatMap((root) =>
              naivePaths(cascade, root.id, impact.id).map((links) => ({
                links,
                nodes: [root.id, ...links.map((l) => l.to)],
              })),
            );
            const open = paths
              .filter(({ nodes }) => state !== "cut" && nodes.every((id) => occurring.has(id)))
              .filter(({ links }) => links.every((link) => !broken.has(link.id)))
              .map(({ nodes }) => `${String(nodes.length).padStart(2, "0")} ${nodes.join(" ")}`);
            const distinct = [...new Set(open)].sort();
            const found = answer.open.map((nodes) => `${String(nodes.length).padStart(2, "0")} ${nodes.join(" ")}`);
            if (isAcyclic(cascade)) {
              expect(found).toEqual(distinct.slice(0, 100));
              expect(answer.openComplete).toBe(distinct.length <= 100);
            } else {
              expect(found).toEqual(distinct.slice(0, 1));
              expect(answer.openComplete).toBe(state === "cut");
            }

            const reach = (from: readonly string[], forward: boolean) => {
              const reached = new Set(from);
              for (const _ of cascade.nodes) {
                for (const link of linksOfL(cascade)) {
                  if (reached.has(forward ? link.from : link.to)) reached.add(forward ? link.to : link.from);
                }
              }
              return reached;
            };
            const below = reach(
              rootsOf(cascade).map((root) => root.id),
              true,
            );
            const above = reach([impact.id], false);
            const on = (id: string) => below.has(id) && above.has(id);
            const elements = [
              ...nodesOfG(cascade)
                .map((node) => node.id)
                .filter(on),
              ...linksOfL(cascade)
                .filter((link) => on(link.from) && on(link.to))
                .map((link) => link.id),
            ];
            expect(answer.unaddressed).toBe(!elements.some((id) => touched.has(id)));
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  const chain = {
    nodes: [{ id: "t", kind: "trigger" }, { id: "f" }, { id: "i", kind: "impact" }],
    links: [
      { id: "l1", from: "t", to: "f" },
      { id: "l2", from: "f", to: "i" },
    ],
  };
  const withAction = (action: object) =>
    again(cascadeOf({ ...chain, actions: [{ id: "a1", breaks: ["l1"], ...action }] }), "i");

  test("an idea changes nothing, an agreed action promises, a verified one cuts", () => {
    expect(withAction({ status: "idea" })).toMatchObject({ again: "live", unaddressed: true });
    expect(withAction({ status: "agreed" })).toMatchObject({
      again: "promised",
      open: [["t", "f", "i"]],
      unaddressed: false,
    });
    expect(withAction({ status: "verified" })).toMatchObject({ again: "cut", open: [], openComplete: true });
  });

  test("a reminder never closes anything, but somebody works on it", () => {
    expect(withAction({ status: "proven", strength: "remind" })).toMatchObject({ again: "live", unaddressed: false });
  });

  test("a chain of thousands is no danger to the stack", () => {
    const count = 6_000;
    const nodes = Array.from({ length: count }, (_, index) => ({
      id: `n${index}`,
      kind: index === count - 1 ? "impact" : "failure",
    }));
    const links = nodes.slice(1).map(({ id }, index) => ({ id: `l${index}`, from: `n${index}`, to: id }));
    const answer = again(cascadeOf({ nodes, links }), `n${count - 1}`);
    expect(answer.open.map((path) => path.length)).toEqual([count]);
  });

  test("of many open paths the first hundred are listed, and that there are more is said", () => {
    const nodes = Array.from({ length: 9 }, (_, index) => ({ id: `m${index}a` })).flatMap(({ id }) => [
      { id },
      { id: id.replace("a", "b") },
    ]);
    const links = nodes.flatMap((from) =>
      nodes
        .filter((to) => Number(to.id[1]) === Number(from.id[1]) + 1)
        .map((to) => ({ id: `${from.id}-${to.id}`, from: from.id, to: to.id })),
    );
    const cascade = cascadeOf({
      nodes: nodes.map((node) => (node.id === "m8a" ? { ...node, kind: "impact" } : node)),
      links,
    });
    const answer = again(cascade, "m8a");
    expect(answer.open).toHaveLength(100);
    expect(answer.openComplete).toBe(false);
    expect(answer.open[0]).toEqual(["m0a", "m1a", "m2a", "m3a", "m4a", "m5a", "m6a", "m7a", "m8a"]);
  });
});
