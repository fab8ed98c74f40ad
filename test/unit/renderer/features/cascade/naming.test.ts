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

test("what was named is drawn with its name while it is being kept, and what comes of it stands beside it", () => {
  const named = withNamed(incident, { kind: "effect", id: "n2", of: "n1" }, "Customers call");
  const renamed = withNamed(named, { kind: "rename", id: "n1" }, "Orders turned away");
  const { nodes, links } = withNamed(renamed, { kind: "effect", id: "n3", of: "n2" }).cascade;
  expect(nodes.map(({ label }) => label)).toEqual(["Orders turned away", "Customers call", ""]);
  expect(links.map(({ from, to }) => [from, to])).toEqual([
    ["n1", "n2"],
    ["n2", "n3"],
  ]);
});

test("nothing is drawn beside a node that is not there", () => {
  expect(withNamed(incident, { kind: "cause", id: "n2", of: "gone" }, "Lost")).toBe(incident);
});
