import { expect, test } from "vitest";
import { Incident } from "../../../../core/model/incident";
import { removePerson } from "../../../../core/model/incidentEdits";
import { isMentioned } from "../../../../core/model/mentions";

const incident: Incident = Incident.parse({
  schema: 1,
  id: "i",
  key: "INC-1",
  title: "t",
  summary: "asked by {@p4}",
  people: [{ id: "p1", role: "the administrator on duty" }, { id: "p2" }, { id: "p3" }, { id: "p4" }, { id: "p" }],
  events: [
    { id: "e1", title: "renamed by {@p1}", lane: "queue" },
    { id: "e2", title: "no orders", people: ["p3"] },
  ],
});

test("someone is mentioned where a text holds the token or a list the id, and not because of another's id", () => {
  const mentioned = (of: Incident) => of.people.map(({ id }) => id).filter((id) => isMentioned(of, id));
  expect(mentioned(incident)).toEqual(["p1", "p3", "p4"]);
  expect(removePerson(incident, "p2").people).toHaveLength(4);
});

test("what an edit says, and what it no longer says, counts at once", () => {
  expect(isMentioned(incident, "p1")).toBe(true);
  const events = incident.events.map((event) => (event.id === "e1" ? { ...event, title: "told {@p2}" } : event));
  const edited = { ...incident, events };
  expect(isMentioned(edited, "p1")).toBe(false);
  expect(isMentioned(edited, "p2")).toBe(true);
  const joined = { ...incident, people: [...incident.people, { id: "queue" }] };
  expect(isMentioned(joined, "queue")).toBe(true);
});
