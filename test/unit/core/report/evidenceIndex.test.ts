import { describe, expect, it } from "vitest";
import { evidenceIndexOf } from "../../../../core/report/evidenceIndex";
import { plainText } from "../../../../core/report/inlines";
import { incidentOf } from "./incidentOf";

describe("numbered evidence", () => {
  const incident = incidentOf({
    events: [
      { id: "e1", title: "a", source: { id: "s", line: 4 } },
      {
        id: "e2",
        title: "b",
        source: { id: "s", line: 4 },
        evidence: [
          { id: "v1", kind: "line", source: "s", line: 4, quote: "14:02 down" },
          { id: "v2", kind: "note", note: "seen by two" },
        ],
      },
      { id: "e3", title: "c" },
    ],
    cascade: { nodes: [{ id: "n1", label: "x", evidence: [{ id: "v3", kind: "note", note: "seen by two" }] }] },
  });
  const index = evidenceIndexOf(incident, incident.events);

  it("is one piece wherever the same line or the same words show something", () => {
    expect(index.items.map(({ number, shows }) => [number, shows])).toEqual([
      [1, ["e1", "e2"]],
      [2, ["e2", "n1"]],
    ]);
  });

  it("the line that an event was taken from shows it, with the quotation where one event has it", () => {
    expect(plainText(index.marksFor("e1"))).toBe("E1");
    expect(index.items[0]?.evidence).toMatchObject({ kind: "line", quote: "14:02 down" });
  });

  it("marks stand in the order of their numbers, and memory has none", () => {
    expect(plainText(index.marksFor("e2"))).toBe("E1, E2");
    expect(index.marksFor("e3")).toEqual([]);
  });
});
