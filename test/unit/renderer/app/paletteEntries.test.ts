import { expect, test } from "vitest";
import { Incident } from "../../../../core/model/incident";
import { entriesOf, indexOf } from "../../../../renderer/app/paletteEntries";

const incident: Incident = Incident.parse({
  schema: 1,
  id: "i",
  key: "INC-2016-001",
  formerKeys: ["INC-2016-009"],
  title: "Renamed queue server stops order intake",
  people: [{ id: "p1", name: "Kim Sample", role: "administrator on duty" }],
  events: [{ id: "e1", title: "{@p1} renames the server" }],
  cascade: { nodes: [{ id: "n1", label: "Queue runs on one machine", kind: "condition" }] },
  actions: [{ id: "a1", number: 3, title: "Second queue node" }],
});
const index = indexOf(entriesOf("INC-2016-001", incident));
const found = (words: string) => index.find(words, 10).map(({ title }) => title);

test("words that are only begun are found", () => {
  expect(found("que mach")).toEqual(["Queue runs on one machine"]);
});

test("a long word may be mistyped a little", () => {
  expect(found("renamd")).toContain("Renamed queue server stops order intake");
});

test("an incident is found by a key that it had before", () => {
  expect(found("2016-009")).toContain("Renamed queue server stops order intake");
});

test("people are found by role, never by name", () => {
  expect(found("administrator")).toEqual(["administrator on duty renames the server"]);
  expect(found("Kim")).toEqual([]);
});
