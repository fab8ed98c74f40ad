import { describe, expect, test } from "vitest";
import { evidenceNodeByEvent, makeNodeFromEvent, releaseEvent } from "../../../../core/cascade/eventNodeEdits";
import { answerLink, editLink, linkNodes, reverseLink, setFeedback } from "../../../../core/cascade/linkEdits";
import { addCause, addEffect, addNode, addSibling, editNode } from "../../../../core/cascade/nodeEdits";
import { moveNodes, tidy } from "../../../../core/cascade/positionEdits";
import { removeElements } from "../../../../core/cascade/removeElements";
import { addSafeguard, editSafeguard, toggleGuard } from "../../../../core/cascade/safeguardEdits";
import type { EditContext } from "../../../../core/model/editContext";
import type { Result } from "../../../../core/model/finding";
import { Incident } from "../../../../core/model/incident";
import { clock, incidentOf } from "../timeline/incidentOf";

function counting(): EditContext {
  let next = 0;
  return {
    at: "2016-01-25T10:00:00.000Z",
    newId: () => {
      next += 1;
      return `new${next}`;
    },
  };
}

const chain = incidentOf({
  services: [{ id: "mq", name: "Message queue" }],
  events: [{ id: "e1", title: "Renamed", kind: "change", lane: "mq", when: clock("14:00") }],
  cascade: {
    nodes: [
      { id: "t", label: "Renamed", kind: "trigger" },
      { id: "f", label: "Unreachable" },
      { id: "i", label: "No orders", kind: "impact" },
    ],
    links: [
      { id: "l1", from: "t", to: "f" },
      { id: "l2", from: "f", to: "i" },
    ],
    safeguards: [{ id: "s", label: "Alias", guards: ["l1", "i"] }],
  },
  factors: [{ id: "x", theme: "y", nodes: ["f", "i"] }],
  reviews: [
    {
      id: "r",
      steps: [{ id: "s", title: "Causes", notes: [{ id: "n", text: "x", became: { kind: "node", id: "f" } }] }],
    },
  ],
  actions: [
    {
      id: "a",
      number: 1,
      title: "Alias",
      breaks: [
        { incident: "i1", element: "l1" },
        { incident: "i2", element: "f" },
      ],
    },
  ],
});

function unrefused(result: Result<Incident>): Incident {
  if (!result.ok) throw new Error(result.finding.message);
  return result.value;
}

const ways = (incident: typeof chain) => incident.cascade.links.map(({ from, to, kind }) => `${from} ${kind} ${to}`);

describe("edits of the cascade", () => {
  test("a cause is linked by its kind: a condition enables, a trigger triggers, the rest spreads", () => {
    const ctx = counting();
    const more = addCause(chain, { node: "f", label: "One machine", kind: "condition" }, ctx);
    expect(ways(more).at(-1)).toBe("new1 enabled f");
    expect(ways(addCause(chain, { node: "f", label: "Updated", kind: "trigger" }, counting())).at(-1)).toBe(
      "new1 triggered f",
    );
    expect(ways(addEffect(chain, { node: "f", label: "Retries" }, counting())).at(-1)).toBe("f spread new1");
  });

  test("a node beside another shares its effects, and at the end of the chain its causes", () => {
    expect(ways(addSibling(chain, { node: "t", label: "One machine", kind: "condition" }, counting())).at(-1)).toBe(
      "new1 enabled f",
    );
    expect(ways(addSibling(chain, { node: "i", label: "No mail", kind: "impact" }, counting())).at(-1)).toBe(
      "f spread new1",
    );
  });

  test("a further cause is what else had to be true: a condition, and the effect needs all, unless somebody decided", () => {
    const needsOf = (incident: typeof chain, id: string) =>
      incident.cascade.nodes.find((node) => node.id === id)?.needs;
    const further = addCause(chain, { node: "f", label: "One machine" }, counting());
    expect(further.cascade.nodes.at(-1)?.kind).toBe("condition");
    expect(needsOf(further, "f")).toBe("all");
    const first = addCause(chain, { node: "t", label: "Two o'clock is quiet" }, counting());
    expect(first.cascade.nodes.at(-1)?.kind).toBe("failure");
    expect(needsOf(first, "t")).toBeUndefined();
    const decided = editNode(chain, { node: "f", patch: { needs: "any" } });
    expect(needsOf(addCause(decided, { node: "f", label: "One machine" }, counting()), "f")).toBe("any");
    const beside = addSibling(chain, { node: "t", label: "One machine", kind: "condition" }, counting());
    expect(needsOf(beside, "f")).toBe("all");
  });

  test("what was made is a whole record, and what was not touched keeps its identity", () => {
    const more = addNode(chain, { label: "Lone" }, counting());
    expect(Incident.parse(more)).toEqual(more);
    expect(more.cascade.nodes[0]).toBe(chain.cascade.nodes[0]);
    expect(editNode(chain, { node: "unknown", patch: { label: "x" } })).toBe(chain);
  });

  test("a field that is taken away is gone, not undefined", () => {
    const needing = editNode(chain, { node: "f", patch: { needs: "all" } });
    expect(needing.cascade.nodes[1]?.needs).toBe("all");
    expect(Object.keys(editNode(needing, { node: "f", patch: { needs: undefined } }).cascade.nodes[1] ?? {})).toEqual(
      Object.keys(chain.cascade.nodes[1] ?? {}),
    );
  });

  test("links are refused to nowhere, to themselves and twice, in a sentence that names the nodes", () => {
    const told = (from: string, to: string) => {
      const result = linkNodes(chain, { from, to }, counting());
      return result.ok ? "linked" : result.finding.message;
    };
    expect(told("t", "i")).toBe("linked");
    expect(told("t", "f")).toBe("“Renamed” leads to “Unreachable” already. Change that link instead.");
    expect(told("f", "f")).toBe("“Unreachable” cannot cause itself. Link it to another node.");
    expect(told("f", "gone")).toBe("One of the two nodes is no longer there. Nothing was linked.");
  });

  test("a link is answered, marked as feedback, turned round", () => {
    expect(answerLink(chain, { link: "l1", without: "no", confidence: "high" }).cascade.links[0]).toMatchObject({
      without: "no",
      confidence: "high",
    });
    expect(setFeedback(chain, { link: "l1", feedback: true }).cascade.links[0]?.feedback).toBe(true);
    expect(ways(unrefused(reverseLink(chain, { link: "l1" })))[0]).toBe("f spread t");
    expect(editLink(chain, { link: "l1", patch: { note: "seen in the log" } }).cascade.links[0]?.note).toBe(
      "seen in the log",
    );
  });

  test("a link is not turned round onto one that is there already", () => {
    const loop = unrefused(linkNodes(chain, { from: "f", to: "t" }, counting()));
    const told = "“Unreachable” leads to “Renamed” already. Remove one of the two links instead.";
    expect(reverseLink(loop, { link: "l1" })).toMatchObject({ ok: false, finding: { message: told } });
    expect(reverseLink(chain, { link: "gone" })).toEqual({ ok: true, value: chain });
  });

  test("a removed node takes with it its links and every mention of them, here but not in other incidents", () => {
    const less = removeElements(chain, { elements: ["f"] });
    expect(less.cascade.nodes.map((node) => node.id)).toEqual(["t", "i"]);
    expect(less.cascade.links).toEqual([]);
    expect(less.cascade.safeguards[0]?.guards).toEqual(["i"]);
    expect(less.factors[0]?.nodes).toEqual(["i"]);
    expect(less.reviews[0]?.steps[0]?.notes).toEqual([{ id: "n", text: "x" }]);
    expect(less.actions[0]?.breaks).toEqual([{ incident: "i2", element: "f" }]);
  });

  test("an event becomes a node that it shows, with its service", () => {
    const more = makeNodeFromEvent(chain, { event: "e1" }, counting());
    expect(more.cascade.nodes.at(-1)).toMatchObject({
      label: "Renamed",
      kind: "trigger",
      events: ["e1"],
      services: ["mq"],
    });
    const shown = evidenceNodeByEvent(chain, { node: "t", event: "e1" });
    expect(shown.cascade.nodes[0]?.events).toEqual(["e1"]);
    expect(evidenceNodeByEvent(shown, { node: "t", event: "e1" })).toBe(shown);
    expect(releaseEvent(shown, { node: "t", event: "e1" }).cascade.nodes[0]?.events).toEqual([]);
  });

  test("moved nodes stay until tidied", () => {
    const moved = moveNodes(chain, { positions: { t: { x: 10, y: 20 } } });
    expect(moved.cascade.nodes[0]?.position).toEqual({ x: 10, y: 20 });
    expect(tidy(moved)).toEqual(chain);
  });

  test("safeguards are added, changed, and put on elements or taken off", () => {
    const more = addSafeguard(chain, { label: "Way back", kind: "recover", guards: ["f"] }, counting());
    expect(more.cascade.safeguards.at(-1)).toMatchObject({ id: "new1", state: "missing", guards: ["f"] });
    expect(editSafeguard(chain, { safeguard: "s", patch: { state: "held" } }).cascade.safeguards[0]?.state).toBe(
      "held",
    );
    expect(toggleGuard(chain, { safeguard: "s", element: "i" }).cascade.safeguards[0]?.guards).toEqual(["l1"]);
    expect(toggleGuard(chain, { safeguard: "s", element: "f" }).cascade.safeguards[0]?.guards).toEqual([
      "l1",
      "i",
      "f",
    ]);
  });
});
