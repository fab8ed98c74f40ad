import { expect, test } from "vitest";
import { proposeEvents } from "../../../../core/intake/intakeText";
import { madeLines } from "../../../../core/intake/proposedLines";
import { addSpeakers, personCalled, saidBy, speakersOf, unknownSpeakers } from "../../../../core/intake/speakers";
import { Event } from "../../../../core/model/event";
import { Incident } from "../../../../core/model/incident";

const reference = Date.parse("2016-01-22T09:30:00Z");
const propose = (text: string) => proposeEvents({ name: "pasted", text, zone: "UTC", reference });

const chat = propose(
  "2016-01-21\nnina  2:02 PM\nrenamed it\n\nOmar Lind  2:07 PM\norders stopped\n\nnina  2:09 PM\na few minutes ago it was fine",
);

test("who speaks in a chat is told in order of appearance, with the lines of what was said", () => {
  expect(speakersOf(chat.lines)).toEqual([
    { name: "nina", lines: [3, 9] },
    { name: "Omar Lind", lines: [6] },
  ]);
  expect(speakersOf(propose("14:02 renamed it\n14:07 orders stopped").lines)).toEqual([]);
  const nameless = { title: "it stopped", kind: "failure", who: "", line: 1, quote: "it stopped" } as const;
  const line = { line: 1, text: "it stopped", state: "taken", events: [nameless] } as const;
  expect(speakersOf(madeLines([line]))).toEqual([]);
});

test("a speaker who became a person has what was taken from those lines, in the team's lane where there is none", () => {
  const incident = Incident.parse({
    schema: 1,
    id: "i",
    key: "I-1",
    title: "t",
    people: [{ id: "p0", role: "developer" }],
    events: [
      { id: "a", title: "renamed", source: { id: "s", line: 3 } },
      { id: "b", title: "fine", source: { id: "s", line: 9 }, lane: "queue", people: ["p0"] },
      { id: "c", title: "stopped", source: { id: "s", line: 6 } },
      { id: "d", title: "elsewhere", source: { id: "other", line: 3 } },
    ],
  });
  const nina = { id: "p1", name: "nina", role: "administrator on duty", team: "Administration" };
  const { people, events } = addSpeakers(incident, [{ person: nina, said: [{ source: "s", lines: [3, 9] }] }]);
  expect(people.map(({ id }) => id)).toEqual(["p0", "p1"]);
  expect(events.map(({ people, lane }) => [people, lane])).toEqual([
    [["p1"], "Administration"],
    [["p0", "p1"], "queue"],
    [[], undefined],
    [[], undefined],
  ]);
  expect(personCalled(people, "@Nina")).toEqual(nina);
  expect(personCalled(people, "omar")).toBeUndefined();
  expect(personCalled(people, "")).toBeUndefined();
  const event = Event.parse({ id: "e", title: "e", people: ["p1"] });
  expect(saidBy(event, { id: "p1" })).toEqual(event);
});

test("who speaks in several sources is offered once, with the lines of each; who is in the people list is not", () => {
  const read = [
    { source: "a", speakers: speakersOf(chat.lines) },
    {
      source: "b",
      speakers: speakersOf(propose("2016-01-21\nNina  3:02 PM\nit is back\n\nOmar Lind  3:09 PM\nthanks").lines),
    },
  ];
  expect(unknownSpeakers([{ id: "p", name: "Omar Lind", role: "on call" }], read)).toEqual([
    {
      name: "nina",
      said: [
        { source: "a", lines: [3, 9] },
        { source: "b", lines: [3] },
      ],
    },
  ]);
});
