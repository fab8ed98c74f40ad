import { describe, expect, test } from "vitest";
import { draftChain, takeDraftChain } from "../../../../core/cascade/draftChain";
import { clock, incidentOf } from "../timeline/incidentOf";

const events = [
  { id: "hurt", title: "No orders", kind: "symptom", when: clock("14:14") },
  { id: "renamed", title: "Server renamed", kind: "change", when: clock("14:00") },
  { id: "updated", title: "Software updated", kind: "change", when: clock("14:01") },
  { id: "down", title: "Queue unreachable", kind: "failure", when: clock("14:06") },
  { id: "called", title: "A customer calls", kind: "detection", when: clock("14:26") },
  { id: "rebuilt", title: "Machine rebuilt", kind: "change", when: clock("15:08") },
];

describe("the chain offered from marked events", () => {
  test("leads from changes over failures to what began to hurt; each change is a way in", () => {
    const { nodes, links } = draftChain(incidentOf({ events, keyTimes: { impactStart: { event: "hurt" } } }));
    expect(nodes.map(({ event, kind }) => `${event} ${kind}`)).toEqual([
      "renamed trigger",
      "updated trigger",
      "down failure",
      "hurt impact",
    ]);
    expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual(["renamed down", "updated down", "down hurt"]);
  });

  test("where no kinds were chosen, what stands before the mark is offered, its first event as trigger", () => {
    const plain = events.map(({ kind: _kind, ...event }) => event);
    const { nodes } = draftChain(incidentOf({ events: plain, keyTimes: { impactStart: { event: "hurt" } } }));
    expect(nodes.map(({ event, kind }) => `${event} ${kind}`)).toEqual([
      "renamed trigger",
      "updated failure",
      "down failure",
      "hurt impact",
    ]);
  });

  test("is not offered without anything to chain, or over what somebody drew", () => {
    expect(draftChain(incidentOf({ events: [events[1]] })).nodes).toEqual([]);
    const drawn = incidentOf({ events, cascade: { nodes: [{ id: "n", label: "Mine" }] } });
    expect(draftChain(drawn).nodes).toEqual([]);
    expect(takeDraftChain(drawn, { at: "", newId: () => "x" })).toBe(drawn);
  });

  test("once taken holds hypotheses that their events show", () => {
    let next = 0;
    const newId = () => {
      next += 1;
      return `n${next}`;
    };
    const incident = incidentOf({ events, keyTimes: { impactStart: { event: "hurt" } } });
    const { nodes, links } = takeDraftChain(incident, { at: "2016-01-25T10:00:00.000Z", newId }).cascade;
    expect(nodes.map((node) => `${node.id} ${node.state} ${node.events.join()}`)).toEqual([
      "n1 hypothesis renamed",
      "n2 hypothesis updated",
      "n3 hypothesis down",
      "n4 hypothesis hurt",
    ]);
    expect(links.map((link) => `${link.from} ${link.kind} ${link.to}`)).toEqual([
      "n1 triggered n3",
      "n2 triggered n3",
      "n3 spread n4",
    ]);
  });
});
