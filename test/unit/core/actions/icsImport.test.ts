import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { moveDueDate, setOwner } from "../../../../core/actions/edits";
import { actionRows } from "../../../../core/actions/rows";
import { actionsIcs } from "../../../../core/actions/writeIcs";
import type { Incident } from "../../../../core/model/incident";
import type { Workspace } from "../../../../core/model/workspace";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import { generatedWorkspace } from "../../../bench/generated/workspace";
import { contextAt, incidentWith } from "./fixtures";

const sample = sampleWorkspace();
const generated = generatedWorkspace(6, 25);
const hostile = incidentWith({
  title: '; , \\ : " END:VEVENT\r\nBEGIN:VEVENT\nUID:x \u2028 日本語の長い題名'.repeat(6),
  status: "agreed",
  due: "2016-12-31",
  owner: "a;b,c",
});

function calendarOf(incidents: readonly Incident[], workspace: Workspace, today = "2016-02-25"): string {
  const made = actionsIcs(actionRows(incidents, workspace, today), workspace.policy, workspace.name);
  if (!made.ok) throw new Error(made.finding.message);
  return made.value;
}

/** What a calendar program holds: an entry takes another's place when its UID is the same and its SEQUENCE not lower. */
class Calendar {
  readonly entries = new Map<string, ICAL.Event>();
  import(text: string): void {
    for (const part of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")) {
      const event = new ICAL.Event(part);
      const held = this.entries.get(event.uid);
      if (held === undefined || event.sequence >= held.sequence) this.entries.set(event.uid, event);
    }
  }
}

describe("a calendar program", () => {
  it.each([
    ["the sample", sample.incidents.map(({ incident }) => incident), sample.workspace],
    ["a generated workspace", [...generated.incidents].map(({ incident }) => incident), generated.workspace],
    ["hostile texts", [hostile], sample.workspace],
  ])("reads all of %s: what RFC 5545 requires is there once, in lines of 75 octets", (_, incidents, workspace) => {
    const text = calendarOf(incidents, workspace);
    for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const name of ["version", "prodid"]) expect(calendar.getAllProperties(name)).toHaveLength(1);
    const events = calendar.getAllSubcomponents("vevent");
    const rows = actionRows(incidents, workspace, "2016-02-25").filter((row) => row.isOpen && row.nextDate !== null);
    expect(events).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const [index, part] of events.entries()) {
      for (const name of ["uid", "dtstamp", "dtstart", "dtend", "sequence", "summary"])
        expect(part.getAllProperties(name)).toHaveLength(1);
      for (const alarm of part.getAllSubcomponents("valarm"))
        for (const name of ["action", "trigger", "description"]) expect(alarm.getAllProperties(name)).toHaveLength(1);
      const event = new ICAL.Event(part);
      expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, rows[index]?.nextDate]);
      expect(event.summary).toContain(rows[index]?.key);
    }
    expect(new Set(events.map((part) => new ICAL.Event(part).uid)).size).toBe(events.length);
  });

  it("reads a title back as it was typed", () => {
    const [event] = new ICAL.Component(ICAL.parse(calendarOf([hostile], sample.workspace))).getAllSubcomponents(
      "vevent",
    );
    const words = (text: string) => text.replaceAll(/\s+/g, " ");
    expect(words(String(event?.getFirstPropertyValue("summary")))).toContain(words(hostile.actions[0]?.title ?? ""));
  });

  it("imports twice without doubles, and after a move holds the entry once, at its new date; an older file changes nothing", () => {
    const before = incidentWith({ status: "agreed", due: "2016-02-19", owner: "lead" });
    const owned = setOwner(before, { action: "a1", owner: "order team lead" }, contextAt("2016-02-10"));
    const moved = moveDueDate(owned, { action: "a1", to: "2016-03-04", why: "late" }, contextAt("2016-02-11"));
    if (!moved.ok) throw new Error(moved.finding.message);
    const calendar = new Calendar();
    const first = calendarOf([before], sample.workspace);
    calendar.import(first);
    calendar.import(first);
    expect(calendar.entries.size).toBe(1);
    calendar.import(calendarOf([moved.value], sample.workspace));
    calendar.import(first);
    expect([...calendar.entries.values()].map(({ startDate }) => startDate.toString())).toEqual(["2016-03-04"]);
  });

  it("refuses a line that is none, so that reading is a test", () => {
    expect(() => ICAL.parse(calendarOf([hostile], sample.workspace).replace("SEQUENCE:", "SEQUENCE "))).toThrow();
  });
});
