import { describe, expect, it } from "vitest";
import { actionRows, filterActions, sortActions } from "../../../../core/actions/rows";
import { actionsCsv } from "../../../../core/actions/writeCsv";
import { actionsIcs } from "../../../../core/actions/writeIcs";
import { actionsJson } from "../../../../core/actions/writeJson";
import { actionsTable } from "../../../../core/actions/writeTable";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import { incidentWith } from "./fixtures";

const TODAY = "2016-02-25";
const { workspace, incidents } = sampleWorkspace();
const sample = incidents.map((each) => each.incident);
const rows = actionRows(sample, workspace, TODAY);
const names = sample.flatMap((incident) => incident.people.flatMap((person) => person.name ?? []));

function rowsWith(title: string) {
  return actionRows([incidentWith({ title, status: "agreed", due: "2016-02-19", owner: "@lead" })], workspace, TODAY);
}

describe("actionRows", () => {
  it("puts the most overdue first, then what is due next, then what has no date", () => {
    expect(rows[0]?.key).toBe("INC-2016-001-A2");
    expect(rows[1]?.key).toBe("INC-2016-001-A1");
    const dates = rows.filter((row) => row.overdueDays === 0).map((row) => row.nextDate ?? "9999");
    expect(dates).toEqual([...dates].sort());
  });

  it("shows owners as roles, or as names when these are switched on", () => {
    expect(rows.find((row) => row.key === "INC-2016-001-A1")?.owner).toBe("platform lead");
    const named = actionRows(sample, workspace, TODAY, "names").find((row) => row.key === "INC-2016-001-A1");
    expect(names).toContain(named?.owner);
  });
});

describe("filterActions", () => {
  it("narrows to open, overdue, one owner, some statuses, or all words of a text", () => {
    expect(filterActions(rows, { open: true }).every((row) => row.isOpen)).toBe(true);
    expect(filterActions(rows, { overdue: true }).map((row) => row.key)).toEqual([
      "INC-2016-001-A2",
      "INC-2016-001-A1",
    ]);
    expect(filterActions(rows, { owner: "platform lead", open: true }).map((row) => row.key)).toContain(
      "INC-2016-001-A1",
    );
    expect(filterActions(rows, { statuses: ["declined"] }).map((row) => row.key)).toEqual(["INC-2016-001-A7"]);
    expect(filterActions(rows, { text: "REDUNDANT queue" }).map((row) => row.key)).toEqual(["INC-2016-001-A1"]);
    expect(filterActions(rows, { text: "redundant cat" })).toEqual([]);
  });

  it("narrows to single actions, told apart by incident too: a copied incident brings the ids of its actions along", () => {
    const copy = { ...incidentWith(), id: "i2", key: "INC-2016-002" };
    const both = actionRows([incidentWith(), copy], workspace, TODAY);
    expect(filterActions(both, { only: ["i2 a1"] }).map((row) => row.key)).toEqual(["INC-2016-002-A1"]);
    expect(filterActions(both, { only: [] })).toEqual([]);
  });
});

describe("sortActions", () => {
  it("sorts by status in the order of the lifecycle and keys by their numbers, and keeps empty cells last", () => {
    const statuses = sortActions(rows, "status").map((row) => row.action.status);
    expect(statuses[0]).toBe("idea");
    expect(statuses.at(-1)).toBe("declined");
    const up = sortActions(rows, "priority").map((row) => row.action.priority);
    const down = sortActions(rows, "priority", "down").map((row) => row.action.priority);
    expect(up[0]).toBe("P0");
    expect(down[0]).toBe("P3");
    expect([up.at(-1), down.at(-1)]).toEqual([undefined, undefined]);
    const keys = sortActions(rows, "key").map((row) => row.key);
    expect(keys.indexOf("INC-2015-014-A2")).toBeLessThan(keys.indexOf("INC-2016-001-A1"));
  });
});

describe("the formats", () => {
  it("CSV disarms a cell that a spreadsheet would read as a formula, and quotes commas", () => {
    const csv = actionsCsv(rowsWith('=HYPERLINK("http://x","a")'));
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""a"")"`);
    expect(csv).toContain("'@lead");
    expect(csv.split("\r\n")).toHaveLength(3);
  });

  it("ICS holds one day-long entry per dated open action, under an address that never changes", () => {
    const ics = actionsIcs(rows, workspace.policy, workspace.name);
    if (!ics.ok) throw new Error(ics.finding.message);
    const open = rows.filter((row) => row.isOpen && row.nextDate !== null);
    expect(ics.value.match(/BEGIN:VEVENT/g)).toHaveLength(open.length);
    const redundant = open.find((row) => row.key === "INC-2016-001-A1");
    expect(ics.value.replaceAll("\r\n ", "")).toContain(
      `UID:${redundant?.incidentId}-${redundant?.action.id}-due@second-story`,
    );
    expect(ics.value).toContain("DTSTART;VALUE=DATE:20160219\r\nDTEND;VALUE=DATE:20160220");
    expect(ics.value).toContain(`SEQUENCE:${redundant?.action.ledger.length}`);
    expect(ics.value).toContain("DTSTAMP:20160211T101800Z");
    expect(actionsIcs(rows, workspace.policy, workspace.name)).toEqual(ics);
  });

  it("ICS asks for a check under another address than for the due date", () => {
    const check = rows.find((row) => row.key === "INC-2015-014-A1");
    const ics = actionsIcs(check === undefined ? [] : [check], workspace.policy, workspace.name);
    expect(ics.ok && ics.value.replaceAll("\r\n ", "")).toContain(
      `UID:${check?.incidentId}-${check?.action.id}-check@second-story`,
    );
    expect(ics.ok && ics.value).toContain("Does it still hold?");
  });

  it("JSON holds the rows as they were filtered, with what was calculated", () => {
    const parsed: unknown = JSON.parse(actionsJson(filterActions(rows, { overdue: true }), TODAY));
    expect(parsed).toMatchObject({ today: TODAY, actions: [{ overdueDays: 13 }, { overdueDays: 6, slips: 2 }] });
  });

  it("the table lines up its columns and counts at the end", () => {
    const lines = actionsTable(rows).split("\n");
    const column = lines[0]?.indexOf("Status") ?? -1;
    expect(lines.slice(1, rows.length + 1).every((line) => line[column - 1] === " " && line[column] !== " ")).toBe(
      true,
    );
    expect(lines.at(-2)).toBe(`${rows.length} actions, ${rows.filter((row) => row.isOpen).length} open, 2 overdue`);
  });

  it("no format holds a name or a person token", () => {
    const ics = actionsIcs(rows, workspace.policy, workspace.name);
    const all = [actionsCsv(rows), actionsTable(rows), actionsJson(rows, TODAY), ics.ok ? ics.value : ""].join("\n");
    for (const name of names) expect(all).not.toContain(name);
    expect(all).not.toContain("{@");
  });
});
