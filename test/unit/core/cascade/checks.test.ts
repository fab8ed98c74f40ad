import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cascadeChecks } from "../../../../core/cascade/checks";
import { personInLabel } from "../../../../core/cascade/namesPerson";
import { arbitraryCascade, cascadeOf } from "./arbitraryCascade";
import {
  brokenBy,
  impactsOf,
  incoming,
  isAcyclic,
  linksOfG,
  linksOfL,
  naiveOccurring,
  naivePaths,
  nodesOfG,
  rootsOf,
} from "./naive";

const noPerson = () => false;

/** "id nodes links" of every finding, optionally of one check only. */
function found(file: object, only?: string): readonly string[] {
  return cascadeChecks(cascadeOf(file), personInLabel())
    .filter((check) => only === undefined || check.id === only)
    .map((check) => [check.id, ...check.nodes, ...check.links].join(" "));
}

const at = (time: string, precision = "minute") => ({
  when: { kind: "exact", at: `2016-01-21T${time}.000Z`, precision, zone: "UTC" },
});

describe("checks of nodes", () => {
  test("are found as defined, rejected nodes and their links skipped", () => {
    fc.assert(
      fc.property(arbitraryCascade({ maxNodes: 6 }), (cascade) => {
        const checks = cascadeChecks(cascade, noPerson);
        const ids = (id: string) => checks.filter((check) => check.id === id).flatMap((check) => check.nodes);
        const nodes = nodesOfG(cascade);
        const where = (applies: (node: (typeof nodes)[number]) => boolean) =>
          nodes
            .filter(applies)
            .map((node) => node.id)
            .sort();
        const causes = (id: string) => new Set(incoming(cascade, id).map((link) => link.from));
        expect(ids("orphan")).toEqual(
          where(({ id }) => !linksOfG(cascade).some((link) => link.from === id || link.to === id)),
        );
        expect(ids("unexplained")).toEqual(
          where(({ id, kind }) => kind !== "trigger" && kind !== "condition" && causes(id).size === 0),
        );
        expect(ids("no-path")).toEqual(
          where(
            ({ id, kind }) =>
              kind === "impact" &&
              !nodes.some((node) => node.kind === "trigger" && naivePaths(cascade, node.id, id).length > 0),
          ),
        );
        expect(ids("unsupported")).toEqual(where(({ state }) => state === "supported" || state === "confirmed"));
        expect(ids("lone-cause")).toEqual(
          where(({ id, kind, needs }) => kind === "failure" && needs === null && causes(id).size === 1),
        );
      }),
      { numRuns: 1_500 },
    );
  });

  test("a cycle is named once with its nodes and the links inside it", () => {
    fc.assert(
      fc.property(arbitraryCascade({ maxNodes: 6 }), (cascade) => {
        const cycles = cascadeChecks(cascade, noPerson).filter((check) => check.id === "cycle");
        const leads = (from: string, to: string) =>
          linksOfL(cascade).some((link) => link.from === from && naivePaths(cascade, link.to, to).length > 0);
        const inLoops = nodesOfG(cascade)
          .filter(({ id }) => leads(id, id))
          .map((node) => node.id)
          .sort();
        expect(cycles.flatMap((check) => check.nodes).sort()).toEqual(inLoops);
        for (const { nodes, links } of cycles) {
          const [first = ""] = nodes;
          expect(nodes).toEqual(inLoops.filter((id) => id === first || (leads(first, id) && leads(id, first))));
          const inside = linksOfL(cascade).filter((link) => nodes.includes(link.from) && nodes.includes(link.to));
          expect(links).toEqual(inside.map((link) => link.id).sort());
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test("a person as the cause is seen by the wording rules, a machine is not", () => {
    const nodes = [
      { id: "a", kind: "trigger", label: "Outage caused by the admin" },
      { id: "b", kind: "trigger", label: "Outage caused by a full disk" },
    ];
    expect(found({ nodes }, "person-as-cause")).toEqual(["person-as-cause a"]);
    const names = personInLabel({ people: [{ id: "p1", name: "Dana Whitfield" }], services: [] });
    expect(names("Dana renamed the server")).toBe(true);
    expect(names("{@p1} renamed the server")).toBe(true);
    expect(names("Server renamed")).toBe(false);
  });
});

describe("checks of links", () => {
  const pair = (cause: object, effect: object, link: object = {}) => ({
    nodes: [
      { id: "a", kind: "trigger", ...cause },
      { id: "b", ...effect },
    ],
    links: [{ id: "l", from: "a", to: "b", without: "no", ...link }],
  });

  test("an effect that is over before its cause begins is an error, an overlap is uncertain", () => {
    expect(found(pair(at("14:01:00"), at("14:00:00")), "effect-before-cause")).toEqual(["effect-before-cause l"]);
    expect(found(pair(at("14:01:00"), at("14:01:30", "second")), "order-uncertain")).toEqual(["order-uncertain l"]);
    const clear = found(pair(at("14:00:00"), at("14:01:00")));
    expect(clear.filter((line) => line.startsWith("effect") || line.startsWith("order"))).toEqual([]);
  });

  test("a link that is feedback or would have come anyway is not asked for its times; delayed detection is", () => {
    const back = [at("14:01:00"), at("14:00:00")] as const;
    expect(found(pair(...back, { feedback: true }), "effect-before-cause")).toEqual([]);
    expect(found(pair(...back, { without: "yes" }), "effect-before-cause")).toEqual([]);
    expect(found(pair(...back, { kind: "delayed detection" }), "effect-before-cause")).toEqual([
      "effect-before-cause l",
    ]);
    const delayedFeedback = { kind: "delayed detection", feedback: true };
    expect(found(pair(...back, delayedFeedback), "effect-before-cause")).toEqual([]);
  });

  test("a link is untested until the answer is yes or no, delayed detection too, feedback never", () => {
    const untested = (link: object) => found(pair({}, {}, link), "untested").length === 1;
    expect(["no", "yes", "unsure", "not asked", undefined].map((without) => untested({ without }))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(untested({ without: "unsure", kind: "delayed detection" })).toBe(true);
    expect(untested({ without: "unsure", feedback: true })).toBe(false);
  });

  test("a link on a live path is unguarded without a held safeguard or an action on it or on its effect", () => {
    fc.assert(
      fc.property(arbitraryCascade({ acyclic: true, maxNodes: 5 }), (cascade) => {
        const unguarded = cascadeChecks(cascade, noPerson).filter((check) => check.id === "unguarded");
        const standing = ["agreed", "in progress", "done", "verified", "proven"];
        const broken = brokenBy(cascade, standing, "breaking");
        const occurring = naiveOccurring(cascade, broken);
        const live = impactsOf(cascade).flatMap((impact) =>
          rootsOf(cascade).flatMap((root) =>
            naivePaths(cascade, root.id, impact.id).filter(
              (path) => occurring.has(root.id) && path.every((link) => !broken.has(link.id) && occurring.has(link.to)),
            ),
          ),
        );
        const touched = brokenBy(cascade, standing, "any");
        const held = cascade.safeguards.filter((one) => one.state === "held").flatMap((one) => one.guards);
        const covered = new Set([...touched, ...held]);
        const expected = live.flat().filter((link) => !covered.has(link.id) && !covered.has(link.to));
        expect(unguarded.flatMap((check) => check.links)).toEqual([...new Set(expected.map((link) => link.id))].sort());
        expect(isAcyclic(cascade)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  test("a held safeguard on the effect covers its links", () => {
    const file = {
      ...pair({}, { kind: "impact" }),
      safeguards: [{ id: "s", guards: ["b"], state: "held" }],
    };
    expect(found(pair({}, { kind: "impact" }), "unguarded")).toEqual(["unguarded l"]);
    expect(found(file, "unguarded")).toEqual([]);
  });
});
