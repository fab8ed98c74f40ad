import { expect, test } from "vitest";
import { Incident } from "../../../../core/model/incident";
import { entriesOf } from "../../../../renderer/app/paletteEntries";
import { textIndex } from "../../../../renderer/app/textIndex";

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
const entries = entriesOf("INC-2016-001", incident);
const index = textIndex(entries);
const found = (words: string) => index(words, 10).map((at) => entries[at]?.title);

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

test("a word that fits exactly, and a shorter title, stand first", () => {
  const texts = ["Queued for the review", "The queue of the shop is full", "The queue is full"];
  const places = textIndex(texts.map((title) => ({ title, where: "" })))("queue", 10);
  expect(places.map((at) => texts[at])).toEqual([texts[2], texts[1], texts[0]]);
});

test("every word must fit, wherever it stands", () => {
  const find = textIndex([
    { title: "Second queue node", where: "action INC-1-A1" },
    { title: "Second shop node", where: "action INC-1-A2" },
  ]);
  expect(find("a1 node", 10)).toEqual([0]);
  expect(find("queue shop", 10)).toEqual([]);
});
