import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expandSafeguards, nothingBroken, parseBreaks } from "../../../../core/cascade/brokenElements";
import { occurringNodes, occurs } from "../../../../core/cascade/occurrence";
import { arbitraryCascade, cascadeOf } from "./arbitraryCascade";
import { naiveOccurring } from "./naive";

describe("what occurs", () => {
  test("is the least fixed point, also with loops, for any broken set", () => {
    fc.assert(
      fc.property(arbitraryCascade(), fc.array(fc.nat(60)), (cascade, picks) => {
        const ids = [...cascade.nodes, ...cascade.links, ...cascade.safeguards].map((element) => element.id);
        const broken = expandSafeguards(
          cascade,
          picks.flatMap((at) => ids[at % ids.length] ?? []),
        );
        expect([...occurringNodes(cascade, broken)].sort()).toEqual([...naiveOccurring(cascade, broken)].sort());
      }),
      { numRuns: 2_000 },
    );
  });

  test("a loop that nothing enters does not occur", () => {
    const cascade = cascadeOf({
      nodes: [{ id: "a" }, { id: "b" }],
      links: [
        { id: "l1", from: "a", to: "b" },
        { id: "l2", from: "b", to: "a" },
      ],
    });
    expect([...occurringNodes(cascade, nothingBroken)]).toEqual([]);
  });

  test("a node that needs all of its causes fails with any one link broken", () => {
    const cascade = cascadeOf({
      nodes: [{ id: "a" }, { id: "b" }, { id: "c", needs: "all" }],
      links: [
        { id: "l1", from: "a", to: "c" },
        { id: "l2", from: "b", to: "c" },
      ],
    });
    expect(occurs(cascade, "c", nothingBroken)).toBe(true);
    expect(occurs(cascade, "c", new Set(["l2"]))).toBe(false);
  });

  test("a safeguard stands for all that it guards, and an unknown id is refused by name", () => {
    const cascade = cascadeOf({
      nodes: [{ id: "a" }, { id: "b" }],
      links: [{ id: "l1", from: "a", to: "b" }],
      safeguards: [{ id: "s1", guards: ["l1", "a"] }],
    });
    expect(parseBreaks(cascade, ["s1"])).toEqual({ ok: true, value: new Set(["l1", "a"]) });
    expect(parseBreaks(cascade, ["x9"])).toMatchObject({
      ok: false,
      finding: {
        message: '--break: no node, link or safeguard of this cascade has the id "x9"; name one that it has.',
      },
    });
  });

  test("a node whose only incoming link is broken is no root", () => {
    const cascade = cascadeOf({ nodes: [{ id: "a" }, { id: "b" }], links: [{ id: "l1", from: "a", to: "b" }] });
    expect([...occurringNodes(cascade, new Set(["l1"]))]).toEqual(["a"]);
  });
});
