import { expect, test } from "vitest";
import { Incident } from "../../../../core/model/incident";
import {
  addFactor,
  addService,
  editPerson,
  putImpactNumber,
  removeFactor,
  removeImpactNumber,
  removeService,
  setImpactText,
} from "../../../../core/model/incidentEdits";

const incident: Incident = Incident.parse({
  schema: 1,
  id: "i",
  key: "INC-1",
  title: "t",
  services: [
    { id: "queue", name: "Message queue" },
    { id: "shop", name: "Shop" },
  ],
  people: [{ id: "p1", role: "the administrator on duty" }, { id: "p2" }],
  changes: [{ id: "c", what: "renamed", services: ["queue", "shop"] }],
  events: [
    { id: "e1", title: "renamed by {@p1}", lane: "queue" },
    { id: "e2", title: "no orders", lane: "shop" },
  ],
  cascade: { nodes: [{ id: "n", label: "l", services: ["queue"] }] },
});

test("a service that is removed leaves nothing that refers to it; its lane keeps the name", () => {
  const next = removeService(incident, "queue");
  expect(next.services.map(({ id }) => id)).toEqual(["shop"]);
  expect(next.changes[0]?.services).toEqual(["shop"]);
  expect(next.cascade.nodes[0]?.services).toEqual([]);
  expect(next.events[0]?.lane).toBe("Message queue");
  expect(next.events[1]).toBe(incident.events[1]);
});

test("a service added again is renamed, not doubled", () => {
  expect(addService(incident, { id: "shop", name: "Web shop" }).services).toEqual([
    { id: "queue", name: "Message queue" },
    { id: "shop", name: "Web shop" },
  ]);
});

test("the last factor of a theme takes the theme's name with it, an earlier one does not", () => {
  const theme = { id: "th", name: "Told, not asked" };
  const factor = (id: string) => ({ id, theme: "th", nodes: [], events: [] });
  const both = addFactor(addFactor(incident, factor("f1"), theme), factor("f2"), theme);
  expect(both.themes).toEqual([theme]);
  expect(removeFactor(both, "f1").themes).toEqual([theme]);
  expect(removeFactor(removeFactor(both, "f1"), "f2").themes).toEqual([]);
});

test("a number of the impact is put, replaced and removed by its id; emptied words are taken out", () => {
  const one = putImpactNumber(incident, { id: "n1", label: "orders", min: 1 });
  const two = putImpactNumber(one, { id: "n1", label: "orders", min: 2 });
  expect(two.impact.numbers).toEqual([{ id: "n1", label: "orders", min: 2 }]);
  expect(removeImpactNumber(two, "n1").impact.numbers).toEqual([]);
  expect(setImpactText(setImpactText(incident, "x"), "").impact.text).toBeUndefined();
});

test("an id that nothing bears changes nothing", () => {
  expect(editPerson(incident, "nobody", { role: "x" })).toEqual(incident);
  expect(removeService(incident, "nowhere")).toEqual(incident);
});
