import { expect, test } from "vitest";
import { addNode } from "../../../../../core/cascade/nodeEdits";
import type { Incident } from "../../../../../core/model/incident";
import { type Naming, withNamed } from "../../../../../renderer/features/cascade/naming";

const bare = { cascade: { nodes: [], links: [], safeguards: [] } } as Partial<Incident> as Incident;
const incident = addNode(bare, { label: "Orders refused" }, { at: "", newId: () => "n1" });

test("what is being named is drawn where it will stand, under the id that it will have", () => {
  const naming: Naming = { kind: "cause", id: "n2", of: "n1" };
  const { nodes, links } = withNamed(incident, naming).cascade;
  expect(nodes.map(({ id, label }) => [id, label])).toEqual([
    ["n1", "Orders refused"],
    ["n2", ""],
  ]);
  expect(links.map(({ from, to }) => [from, to])).toEqual([["n2", "n1"]]);
});

test("once it is kept it is not drawn twice", () => {
  expect(withNamed(incident, { kind: "free", id: "n1" })).toBe(incident);
  expect(withNamed(incident, { kind: "rename", id: "n1" })).toBe(incident);
  expect(withNamed(incident, null)).toBe(incident);
});
