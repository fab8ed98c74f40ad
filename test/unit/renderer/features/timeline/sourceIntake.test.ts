import { expect, test } from "vitest";
import { madeLines } from "../../../../../core/intake/proposedLines";
import { readSource } from "../../../../../core/intake/readSource";
import { Incident } from "../../../../../core/model/incident";
import {
  beginningStates,
  dayBeside,
  proposalsOf,
  withContinuation,
} from "../../../../../renderer/features/timeline/sourceIntake";

const takenAt = Date.parse("2016-02-25T09:00:00.000Z");
const reading = { name: "notes", kind: "text", zone: "Europe/London", day: null, takenAt } as const;

test("times without a date lie on the day that the incident's other events tell", () => {
  const { lines } = readSource({ ...reading, day: "2016-01-21" }, "14:20 looked at the log");
  expect(lines.at(0)?.events[0]?.when).toMatchObject({ at: "2016-01-21T14:20:00.000Z" });
});

test("without such a day, and where the text says “yesterday”, times count from when it was taken in", () => {
  const today = readSource(reading, "08:20 looked at the log").lines.at(0)?.events[0]?.when;
  expect(today).toMatchObject({ at: "2016-02-25T08:20:00.000Z" });
  const before = readSource({ ...reading, day: "2016-01-21" }, "yesterday 14:20 looked at the log");
  expect(before.lines.at(0)?.events[0]?.when).toMatchObject({ at: "2016-02-24T14:20:00.000Z" });
});

test("a chat that says “ago” keeps the incident's day: it counts from its own messages", () => {
  const chat = "nina  2:05 PM\nabout 10 minutes ago I renamed it\n\nomar  2:07 PM\nno orders";
  const { lines } = readSource({ ...reading, kind: "other", day: "2016-01-21" }, chat);
  expect(lines.at(1)?.events[0]?.when).toMatchObject({ kind: "about", at: "2016-01-21T13:55:00.000Z" });
  const fresh = readSource({ ...reading, kind: "chat", day: "2016-01-21" }, `Yesterday\n\n${chat}`);
  expect(fresh.lines.at(6)?.events[0]?.when).toMatchObject({ at: "2016-02-24T14:07:00.000Z" });
});

test("a log line of the evening has the incident's year, not the one before", () => {
  const { lines } = readSource(
    { ...reading, kind: "log", day: "2016-01-21" },
    "Jan 21 23:07:14 mq01 rabbit: node down",
  );
  expect(lines.at(0)?.events[0]?.when).toMatchObject({ at: "2016-01-21T23:07:14.000Z" });
});

test("a date without a year, later than the incident's day, has the incident's year", () => {
  const { lines } = readSource({ ...reading, day: "2016-01-21" }, "25 Jan 14:20 the log was read again");
  expect(lines.at(0)?.events[0]?.when).toMatchObject({ at: "2016-01-25T14:20:00.000Z" });
});

test("the day comes from the events that were not taken from the source itself", () => {
  const when = (at: string) => ({ kind: "exact", at, zone: "UTC" });
  const incident = Incident.parse({
    schema: 1,
    id: "i",
    key: "I-1",
    title: "t",
    events: [
      { id: "a", title: "a", when: when("2016-01-21T14:00:00.000Z") },
      { id: "b", title: "b", when: when("2016-03-01T14:00:00.000Z"), source: { id: "s", line: 1 } },
      { id: "c", title: "c", when: when("2016-03-01T15:00:00.000Z"), source: { id: "s", line: 2 } },
    ],
  });
  expect(dayBeside(incident, "s", "UTC")).toBe("2016-01-21");
  expect(dayBeside(incident, null, "UTC")).toBe("2016-03-01");
});

test("a source begins with nothing taken: dated and undated lines are open, blank ones ignored", () => {
  const intake = readSource({ ...reading, day: "2016-01-21" }, "14:02 renamed\nnobody knew\n\n14:10 orders fail");
  expect(beginningStates(intake)).toEqual([
    { from: 1, to: 2, state: "open" },
    { from: 3, to: 3, state: "ignored" },
    { from: 4, to: 4, state: "open" },
  ]);
});

test("a line without a time is taken as its words, a blank one as nothing", () => {
  const line = { line: 3, state: "open", events: [] } as const;
  expect(proposalsOf({ ...line, text: "- nobody knew the old name" })).toEqual([
    { title: "nobody knew the old name", kind: "note", line: 3, quote: "- nobody knew the old name" },
  ]);
  expect(proposalsOf({ ...line, text: "   " })).toEqual([]);
});

test("lines that carry on what a line says are taken with it", () => {
  const event = { title: "t", kind: "note", line: 1, quote: "t" } as const;
  const lines = madeLines([
    { line: 1, text: "14:02 renamed", state: "taken", events: [event] },
    { line: 2, text: "  by hand", state: "taken", events: [] },
    { line: 3, text: "14:05 fails", state: "taken", events: [event] },
    { line: 4, text: "later", state: "open", events: [] },
  ]);
  expect(withContinuation(lines, 1)).toEqual([1, 2]);
  expect(withContinuation(lines, 3)).toEqual([3]);
});
