import { expect, test } from "vitest";
import { assertNever } from "../../../../../core/model/assertNever";
import type { Event } from "../../../../../core/model/event";
import { Incident } from "../../../../../core/model/incident";
import type { When } from "../../../../../core/model/when";
import { type RowFilter, type TimelineRow, timelineRows } from "../../../../../renderer/features/timeline/timelineRows";

const all: RowFilter = { words: "", keyOnly: false, hiddenLanes: new Set(), knownAtMs: null };

function at(time: string, day = "2016-01-21"): When {
  return { kind: "exact", at: `${day}T${time}:00.000Z`, precision: "minute", zone: "Europe/London" };
}

function incidentOf(events: readonly (Pick<Event, "id" | "title"> & Partial<Event>)[]): Incident {
  return Incident.parse({ schema: 1, id: "i", key: "I-1", title: "t", zone: "Europe/London", events });
}

function told(incident: Incident, filter: RowFilter = all): readonly string[] {
  return timelineRows(incident, filter).map(rowInWords);
}

function rowInWords(row: TimelineRow): string {
  switch (row.kind) {
    case "event":
      return row.event.id;
    case "gap":
      return `gap of ${Math.round((row.gap.toMs - row.gap.fromMs) / 60_000)} min after ${row.before?.id}`;
    case "day":
      return row.date;
    case "undated":
      return `${row.count} undated`;
    default:
      return assertNever(row);
  }
}

const morning = incidentOf([
  { id: "late", title: "It works again", when: at("12:00") },
  { id: "memory", title: "Somebody remembered the name" },
  { id: "early", title: "The server is renamed", when: at("10:00"), lane: "Administration", key: true },
  { id: "next", title: "Consumers fail", when: at("10:05"), detail: "The old name is gone." },
]);

test("events stand in their order, a long pause between them is a row, and those without a time come last", () => {
  expect(told(morning)).toEqual(["early", "next", "gap of 114 min after next", "late", "1 undated", "memory"]);
});

test("a row says where the day changes, when there is more than one", () => {
  const incident = incidentOf([
    { id: "a", title: "a", when: at("23:50") },
    { id: "b", title: "b", when: at("00:10", "2016-01-22") },
  ]);
  expect(told(incident)).toEqual(["2016-01-21", "a", "2016-01-22", "b"]);
});

test("the day is that of the incident's zone", () => {
  const incident = Incident.parse({
    ...incidentOf([
      { id: "a", title: "a", when: at("22:50", "2016-06-01") },
      { id: "b", title: "b", when: at("23:10", "2016-06-01") },
    ]),
  });
  expect(told(incident)).toEqual(["2016-06-01", "a", "2016-06-02", "b"]);
});

test("words are sought in title, detail and lane, all of them, and a filtered list claims no pauses", () => {
  expect(told(morning, { ...all, words: "old NAME" })).toEqual(["next"]);
  expect(told(morning, { ...all, words: "administration" })).toEqual(["early"]);
  expect(told(morning, { ...all, words: "a" })).not.toContainEqual(expect.stringMatching(/^gap/u));
});

test("key events alone, and lanes switched off", () => {
  expect(told(morning, { ...all, keyOnly: true })).toEqual(["early"]);
  expect(told(morning, { ...all, hiddenLanes: new Set([""]) })).toEqual(["early"]);
});

test("as known at a moment, what came later or became known later is left out, what may have been known stands as such", () => {
  const incident = incidentOf([
    { id: "seen", title: "seen", when: at("10:00") },
    { id: "hidden", title: "hidden", when: at("10:01"), knownBy: [{ who: "on call", when: at("11:00") }] },
    { id: "later", title: "later", when: at("10:30") },
    { id: "undated", title: "undated" },
  ]);
  const rows = timelineRows(incident, { ...all, knownAtMs: Date.parse("2016-01-21T10:10:00.000Z") });
  expect(rows.flatMap((row) => (row.kind === "event" ? [[row.event.id, row.knowledge]] : []))).toEqual([
    ["seen", "known"],
    ["undated", "perhaps"],
  ]);
});
