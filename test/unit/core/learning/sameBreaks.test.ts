import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaveEnded, nameOther, nameSame } from "../../../../core/cascade/sameAsEdits";
import { alsoBreaks } from "../../../../core/learning/alsoBreaks";
import { cameAgain, reasonToReopen } from "../../../../core/learning/cameAgain";
import { likelySame } from "../../../../core/learning/likelySame";
import { standsElsewhere } from "../../../../core/learning/standsElsewhere";
import type { LedgerEntry } from "../../../../core/model/action";
import { Incident } from "../../../../core/model/incident";

/** An incident that counts how often somebody goes through its nodes. */
function counted(of: Incident): { readonly incident: Incident; readonly looks: () => number } {
  let looks = 0;
  const cascade = {
    ...of.cascade,
    get nodes() {
      looks += 1;
      return of.cascade.nodes;
    },
  };
  return { incident: { ...of, cascade }, looks: () => looks };
}

type Node = { readonly id: string; readonly label: string; readonly [key: string]: unknown };

function incident(id: string, more: Readonly<Record<string, unknown>> = {}): Incident {
  return Incident.parse({ schema: 1, id, key: `INC-${id}`, title: id, zone: "UTC", ...more });
}

const cascade = (nodes: readonly Node[], links: readonly object[] = [], safeguards: readonly object[] = []) => ({
  cascade: { nodes, links, safeguards },
});
const link = (id: string, from: string, to: string) => ({ id, from, to });
const nodeOf = (of: Incident, id: string) => {
  const found = of.cascade.nodes.find((node) => node.id === id);
  if (found === undefined) throw new Error(`${of.id} has no node ${id}.`);
  return found;
};

describe("nodes of other incidents that are likely the same", () => {
  const own = incident("own", cascade([{ id: "n", label: "Queue runs on one VM", services: ["queue"] }]));
  const likely = (...others: readonly Node[]) =>
    likelySame(nodeOf(own, "n"), "own", [own, incident("b", cascade(others))]).map(({ node }) => node.id);

  it.each([
    ["all words", { id: "x", label: "The queue runs on one VM" }, ["x"]],
    ["half of the words", { id: "x", label: "Queue on a single VM" }, ["x"]],
    ["one word by chance", { id: "x", label: "Queue grows" }, []],
    ["one word, and the same service", { id: "x", label: "Queue grows", services: ["queue"] }, ["x"]],
    ["the same service alone", { id: "x", label: "Disk full", services: ["queue"] }, []],
    ["an impact beside a cause", { id: "x", label: "Queue runs on one VM", kind: "impact" }, []],
    ["what turned out to be wrong", { id: "x", label: "Queue runs on one VM", state: "rejected" }, []],
    ["other words", { id: "x", label: "Certificate expired" }, []],
  ] as const)("%s", (_what, other, expected) => {
    expect(likely(other as Node)).toEqual(expected);
  });

  it("goes through the nodes of an incident once, whatever changes in others, and again when it changed itself", () => {
    const node = nodeOf(own, "n");
    const other = (id: string, label: string) => counted(incident(id, cascade([{ id: "x", label }])));
    const [still, before, after] = [
      other("b", "Queue runs on one VM"),
      other("c", "Disk full"),
      other("c", "Queue runs on one VM"),
    ];
    const found = (...others: readonly Incident[]) => likelySame(node, "own", others).map((each) => each.incident.id);
    expect(found(still.incident, before.incident)).toEqual(["b"]);
    expect(found(still.incident, after.incident)).toEqual(["c", "b"]);
    expect([still.looks(), before.looks(), after.looks()]).toEqual([1, 1, 1]);

    // What an action may break too: likely the same, and said to be, are each looked for once.
    const breaks = [{ incident: "own", element: "n" }];
    for (const action of ["A1", "A2", "A3"]) {
      const offered = alsoBreaks({ breaks: [...breaks, { incident: action, element: "x" }] }, [own, before.incident]);
      expect(offered).toEqual([]);
    }
    expect(before.looks()).toBe(2);
  });

  it("names the most alike first, never its own incident's, and not what was said already", () => {
    expect(likely({ id: "half", label: "Queue on a single VM" }, { id: "all", label: "queue runs on one VM" })).toEqual(
      ["all", "half"],
    );
    const said = nameSame(own, { node: "n", same: { incident: "b", node: "x" } });
    const other = incident("b", cascade([{ id: "x", label: "Queue runs on one VM" }]));
    expect(likelySame(nodeOf(said, "n"), "own", [said, other])).toEqual([]);
  });
});

const at = (day: string, from: string, to: string): LedgerEntry => ({
  id: `${day}-${to.replace(" ", "-")}`,
  at: `${day}T12:00:00.000Z`,
  what: "status",
  from,
  to,
});
const doneOn = (day: string) => [at("2016-01-20", "idea", "agreed"), at(day, "agreed", "done")];

/** The earlier incident, whose action ended a break, and a later one that had the same. */
function pair(action: Readonly<Record<string, unknown>>, began = "2016-05-01T09:00:00.000Z") {
  const earlier = incident("a", {
    ...cascade(
      [
        { id: "vm", label: "Queue runs on one VM" },
        { id: "down", label: "Queue unreachable" },
        { id: "other", label: "Nobody knew" },
      ],
      [link("l", "vm", "down"), link("up", "other", "vm")],
      [{ id: "guard", label: "Standby", guards: ["l"] }],
    ),
    actions: [{ id: "act", number: 3, title: "Make the queue redundant", ...action }],
  });
  const later = nameSame(
    incident("b", {
      ...cascade([{ id: "n", label: "Queue on one VM again" }]),
      keyTimes: { impactStart: { kind: "exact", at: began, zone: "UTC" } },
    }),
    { node: "n", same: { incident: "a", node: "vm" } },
  );
  return { earlier, later, asked: cameAgain(later, [earlier, later]) };
}

describe("an action whose break came again", () => {
  const breaks = (element: string) => [{ incident: "a", element }];

  it.each(["done", "verified", "proven"])("is asked about once it is %s", (status) => {
    const { asked, later } = pair({ status, breaks: breaks("vm"), ledger: doneOn("2016-02-01") });
    expect(asked.map(({ action, owner, node }) => `${owner.id} ${action.id} ${node.id}`)).toEqual(["a act n"]);
    expect(asked.map((each) => reasonToReopen(each, (text) => text))).toEqual([
      `The same came again in ${later.key}: “Queue on one VM again”.`,
    ]);
  });

  it.each(["idea", "agreed", "in progress", "declined"])("is not asked about while it is %s", (status) => {
    expect(pair({ status, breaks: breaks("vm") }).asked).toEqual([]);
  });

  it.each([
    ["the link that leads on", "l", 1],
    ["a safeguard on that link", "guard", 1],
    ["the link that leads there", "up", 0],
    ["another node", "down", 0],
  ] as const)("by what it breaks: %s", (_what, element, count) => {
    expect(pair({ status: "proven", breaks: breaks(element), ledger: doneOn("2016-02-01") }).asked).toHaveLength(count);
  });

  it("is asked about only where it was done before the incident began, and after it was opened again last", () => {
    const proven = { status: "proven", breaks: breaks("vm") };
    expect(pair({ ...proven, ledger: doneOn("2016-06-01") }).asked).toEqual([]);
    expect(pair({ ...proven, ledger: [] }).asked).toHaveLength(1);
    const twice = [
      ...doneOn("2016-02-01"),
      at("2016-05-02", "done", "in progress"),
      at("2016-06-01", "in progress", "done"),
    ];
    expect(pair({ ...proven, ledger: twice }).asked).toEqual([]);
  });

  it("is not asked about any more once somebody said that it stays, until that is taken back", () => {
    const { earlier, later } = pair({ status: "proven", breaks: breaks("vm"), ledger: doneOn("2016-02-01") });
    const same = { incident: "a", node: "vm" };
    const left = leaveEnded(later, { node: "n", same, action: "act" });
    expect(cameAgain(left, [earlier, left])).toEqual([]);
    expect(leaveEnded(left, { node: "n", same, action: "act" }).cascade.nodes[0]?.sameAs).toEqual(
      left.cascade.nodes[0]?.sameAs,
    );
    const other = nameOther(left, { node: "n", same });
    expect(other.cascade.nodes[0]?.sameAs).toEqual([]);
    expect(cameAgain(nameSame(other, { node: "n", same }), [earlier, later])).toHaveLength(1);
  });
});

describe("what an action may break elsewhere", () => {
  const here = incident(
    "a",
    cascade(
      [
        { id: "vm", label: "Queue runs on one VM" },
        { id: "down", label: "Queue unreachable" },
      ],
      [link("l", "vm", "down")],
    ),
  );
  const there = incident(
    "b",
    cascade(
      [
        { id: "x", label: "The queue runs on one VM" },
        { id: "y", label: "The queue was unreachable" },
      ],
      [link("m", "x", "y")],
    ),
  );
  const offered = (element: string, incidents = [here, there]) =>
    alsoBreaks({ breaks: [{ incident: "a", element }] }, incidents).map(
      ({ target, why }) => `${target.element} ${why}`,
    );

  it("offers nodes for nodes and links for links", () => {
    expect(offered("vm")).toEqual(["x same words"]);
    expect(offered("l")).toEqual(["m same words"]);
  });

  it("offers what was said to be the same first, whichever side said it", () => {
    const said = nameSame(there, { node: "y", same: { incident: "a", node: "vm" } });
    expect(offered("vm", [here, said])).toEqual(["y said", "x same words"]);
    expect(offered("vm", [nameSame(here, { node: "vm", same: { incident: "b", node: "y" } }), there])).toEqual([
      "y said",
      "x same words",
    ]);
  });

  it("never offers what it breaks already, nor anything of its own incident, nor twice", () => {
    const label = fc.constantFrom("Queue runs on one VM", "Queue unreachable", "Disk full", "The queue VM", "Disk");
    const many = fc.array(label, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(many, { minLength: 2, maxLength: 4 }), fc.nat(), (labels, seed) => {
        const incidents = labels.map((each, number) =>
          incident(`i${number}`, cascade(each.map((words, place) => ({ id: `n${number}-${place}`, label: words })))),
        );
        const all = incidents.flatMap(({ id, cascade: { nodes } }) =>
          nodes.map((node) => ({ incident: id, element: node.id })),
        );
        const breaks = all.filter((_, place) => (seed + place) % 3 === 0 || place === 0);
        const found = alsoBreaks({ breaks }, incidents, 50);
        const named = found.map(({ target }) => target.element);
        expect(new Set(named).size).toBe(named.length);
        for (const { target } of found) {
          expect(breaks).not.toContainEqual({ incident: target.incident, element: target.element });
          expect(breaks.some((each) => each.incident !== target.incident)).toBe(true);
        }
      }),
    );
  });
});

describe("where else the same break stands", () => {
  const named = { id: "n", label: "One queue", sameAs: [{ incident: "b", node: "x" }] };
  const own = incident("own", cascade([named]));
  const action = (breaks: readonly (readonly [string, string])[], number = 1) => ({
    id: `a${number}`,
    number,
    title: "Two queues",
    breaks: breaks.map(([of, element]) => ({ incident: of, element })),
  });
  const told = (others: readonly Incident[], breaks: Parameters<typeof action>[0] = [["own", "n"]]) =>
    standsElsewhere({ breaks: breaks.map(([of, element]) => ({ incident: of, element })) }, [own, ...others]).map(
      (each) => [each.incident.id, each.against.map(({ owner, action: { number } }) => `${owner.id}-A${number}`)],
    );

  it("is told with the actions against it, whichever incident they are of", () => {
    const there = incident("b", { ...cascade([{ id: "x", label: "Queue" }]), actions: [action([["b", "x"]], 2)] });
    const third = incident("c", { actions: [action([["b", "x"]], 3), action([["b", "y"]], 4)] });
    expect(told([there, third])).toEqual([["b", ["b-A2", "c-A3"]]]);
  });

  it("is told where nothing is done against it", () => {
    expect(told([incident("b", cascade([{ id: "x", label: "Queue" }]))])).toEqual([["b", []]]);
  });

  it("is not told where the action breaks it itself, or where nobody said that it is the same", () => {
    const there = incident("b", cascade([{ id: "x", label: "One queue" }]));
    expect(
      told(
        [there],
        [
          ["own", "n"],
          ["b", "x"],
        ],
      ),
    ).toEqual([]);
    expect(told([incident("d", cascade([{ id: "z", label: "One queue" }]))])).toEqual([]);
  });
});
