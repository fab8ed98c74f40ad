import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Incident } from "../../../../core/model/incident";
import { Workspace } from "../../../../core/model/workspace";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import { linesOf } from "../../../../core/sample/sourceLines";

const sample = sampleWorkspace();
const [main] = sample.incidents;
if (main === undefined) throw new Error("the sample has no incident");
const { incident, sources } = main;

/** All ids of records that stand anywhere in a value, in order; what only refers to a record is left out. */
function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "source" || key === "became") return [];
    return key === "id" && typeof inner === "string" ? [inner] : idsIn(inner);
  });
}

/** Every text that stands anywhere in a value, keys left out. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe("the sample workspace", () => {
  it("is read by the schema as it stands, without a key that the schema does not know", () => {
    expect(Workspace.parse(JSON.parse(JSON.stringify(sample.workspace)))).toEqual(sample.workspace);
    for (const each of sample.incidents) {
      expect(Incident.parse(JSON.parse(JSON.stringify(each.incident)))).toEqual(each.incident);
    }
  });

  it("names each text by the SHA-256 of its bytes", () => {
    for (const { sha256, text } of sources) {
      expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(sha256);
    }
    expect(incident.sources.map((source) => source.sha256)).toEqual(sources.map((source) => source.sha256));
  });

  it("gives every record of an incident an id of its own", () => {
    for (const each of sample.incidents) {
      const own = { ...each.incident, services: [], themes: [] };
      const ids = idsIn(own);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it("keeps names of people in the people list and nowhere else", () => {
    const names = sample.incidents.flatMap((each) => each.incident.people.flatMap((person) => person.name ?? []));
    const elsewhere = [
      ...sample.incidents.flatMap((each) => textsIn({ ...each.incident, people: [] })),
      ...sources.map((source) => source.text),
      ...textsIn(sample.workspace),
    ].join("\n");
    for (const part of names.flatMap((name) => name.split(" "))) expect(elsewhere).not.toContain(part);
  });

  it("quotes each line of evidence exactly as its source has it", () => {
    const textOf = new Map(
      incident.sources.map((source) => [source.id, sources.find((each) => each.sha256 === source.sha256)?.text ?? ""]),
    );
    const carriers = [...incident.events, ...incident.cascade.nodes, ...incident.changes.flatMap((each) => each.asked)];
    const quoted = carriers.flatMap((each) => each.evidence).filter((each) => each.kind === "line");
    expect(quoted.length).toBeGreaterThan(40);
    for (const each of quoted) expect(linesOf(textOf.get(each.source) ?? "")[each.line - 1]).toBe(each.quote);
  });
});
