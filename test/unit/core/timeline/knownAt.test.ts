import { expect, test } from "vitest";
import { knownAt } from "../../../../core/timeline/knownAt";
import { about, clock, incidentOf } from "./incidentOf";

const incident = incidentOf({
  events: [
    {
      id: "renamed",
      title: "Renamed",
      when: clock("14:00"),
      knownBy: [{ who: "the administrator on duty" }, { who: "developers", when: clock("15:30"), how: "mail" }],
    },
    { id: "stopped", title: "Stopped", when: about("14:14", 10) },
    { id: "undated", title: "Undated" },
  ],
});

const known = (time: string) =>
  knownAt(incident, Date.parse(`2016-01-21T${time}.000Z`)).map(({ event, knowledge, by }) => [
    event.id,
    knowledge,
    ...by.map((one) => one.knowledge),
  ]);

test("what was known when, by whom, and what nobody can say", () => {
  expect(known("13:00:00")).toEqual([
    ["renamed", "not yet", "not yet", "not yet"],
    ["stopped", "not yet"],
    ["undated", "perhaps"],
  ]);
  expect(known("14:10:00")).toEqual([
    ["renamed", "known", "known", "not yet"],
    ["stopped", "perhaps"],
    ["undated", "perhaps"],
  ]);
  expect(known("16:00:00")).toEqual([
    ["renamed", "known", "known", "known"],
    ["stopped", "known"],
    ["undated", "perhaps"],
  ]);
});
