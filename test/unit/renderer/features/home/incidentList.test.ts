import { expect, test } from "vitest";
import { incidentCsv } from "../../../../../renderer/features/home/incidentCsv";
import { arranged } from "../../../../../renderer/features/home/incidentOrder";
import type { IncidentSummary } from "../../../../../renderer/store/summary";

function summary(key: string, part: Partial<IncidentSummary> = {}): IncidentSummary {
  return {
    folder: key,
    id: key,
    key,
    title: key,
    severity: null,
    status: "draft",
    zone: "Europe/London",
    startMs: null,
    impactWords: null,
    again: null,
    events: 0,
    nodes: 0,
    actions: 0,
    openActions: 0,
    themes: [],
    standing: { waiting: [], progress: [] },
    updatedAt: "2016-01-21T00:00:00.000Z",
    ...part,
  };
}

const queue = summary("INC-2016-001", { title: "Renamed queue server", severity: "SEV1", startMs: 2_000 });
const certificate = summary("INC-2015-014", { title: "Certificate ran out", severity: "SEV2", startMs: 1_000 });
const undated = summary("INC-2016-002", { title: "Mail went out twice", status: "published" });
const all = [certificate, undated, queue];

const keys = (summaries: readonly IncidentSummary[]) => summaries.map(({ key }) => key);

test("the newest stands first, what has no time last", () => {
  expect(keys(arranged(all, "", "newest first"))).toEqual(["INC-2016-001", "INC-2015-014", "INC-2016-002"]);
});

test("every typed word must be in key, title, status or severity", () => {
  expect(keys(arranged(all, "2016 queue", "title"))).toEqual(["INC-2016-001"]);
  expect(keys(arranged(all, "published", "title"))).toEqual(["INC-2016-002"]);
  expect(keys(arranged(all, "queue published", "title"))).toEqual([]);
});

test("by severity, what has none stands last", () => {
  expect(keys(arranged(all, "", "severity"))).toEqual(["INC-2016-001", "INC-2015-014", "INC-2016-002"]);
});

test("a title that begins like a formula is harmless in a spreadsheet", () => {
  const line = incidentCsv([summary("INC-2016-003", { title: "=1+1" })]).split("\r\n")[1];
  expect(line).toBe('INC-2016-003,"\'=1+1",,draft,,,,0');
});
