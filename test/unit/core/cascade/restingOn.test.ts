import fc from "fast-check";
import { expect, test } from "vitest";
import { againState } from "../../../../core/cascade/again";
import { restingOn } from "../../../../core/cascade/restingOn";
import { arbitraryCascade, cascadeOf } from "./arbitraryCascade";
import { impactsOf } from "./naive";

const isPromise = ({ isBreaking, status }: { isBreaking: boolean; status: string }) =>
  isBreaking && ["agreed", "in progress", "done"].includes(status);

test("only what was promised is named, each group by what would be without or with it alone", () => {
  fc.assert(
    fc.property(arbitraryCascade({ acyclic: false, maxNodes: 6 }), (cascade) => {
      for (const { id } of impactsOf(cascade)) {
        const { all, anyOne, several } = restingOn(cascade, id);
        const keeping = (kept: (action: string) => boolean) => ({
          ...cascade,
          actions: cascade.actions.filter((action) => !isPromise(action) || kept(action.id)),
        });
        const promises = cascade.actions.filter(isPromise).map((action) => action.id);
        if (againState(cascade, id) !== "promised") {
          expect([...all, ...anyOne, ...several]).toEqual([]);
          continue;
        }
        const needed = promises.filter(
          (one) =>
            againState(
              keeping((other) => other !== one),
              id,
            ) === "live",
        );
        const enough = promises.filter(
          (one) =>
            againState(
              keeping((other) => other === one),
              id,
            ) !== "live",
        );
        expect(all).toEqual(needed);
        expect(anyOne).toEqual(needed.length > 0 ? [] : enough);
        if (needed.length > 0 || enough.length > 0) expect(several).toEqual([]);
        else expect(several.length).toBeGreaterThan(1);
      }
    }),
    { numRuns: 400 },
  );
});

test("two fixes on one path are each enough, two on two paths are both needed", () => {
  const nodes = [
    { id: "n1", kind: "trigger" as const },
    { id: "n2", kind: "failure" as const },
    { id: "n3", kind: "impact" as const },
  ];
  const actions = (first: string, second: string) => [
    { id: "a1", status: "agreed" as const, breaks: [first] },
    { id: "a2", status: "done" as const, breaks: [second] },
  ];
  const links = [
    { id: "l1", from: "n1", to: "n2" },
    { id: "l2", from: "n2", to: "n3" },
    { id: "l3", from: "n1", to: "n3" },
  ];
  const onePath = cascadeOf({ nodes, links: links.slice(0, 2), actions: actions("l1", "l2") });
  expect(restingOn(onePath, "n3")).toEqual({ all: [], anyOne: ["a1", "a2"], several: [] });
  const twoPaths = cascadeOf({ nodes, links, actions: actions("l2", "l3") });
  expect(restingOn(twoPaths, "n3")).toEqual({ all: ["a1", "a2"], anyOne: [], several: [] });
});
