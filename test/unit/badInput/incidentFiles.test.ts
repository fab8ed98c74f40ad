import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { applyChange, reverseOf } from "../../../core/model/applyChange";
import { differences } from "../../../core/model/differences";
import { printIncident, printWorkspace, readIncident, readWorkspace } from "../../../core/model/files";
import type { Result } from "../../../core/model/finding";
import type { Incident } from "../../../core/model/incident";
import { merge } from "../../../core/model/merge";
import { migrate } from "../../../core/model/migrations";
import type { Workspace } from "../../../core/model/workspace";
import { bounded } from "./bounded";
import { everyAnalysis } from "./everyAnalysis";
import { mutatedJson } from "./mutated";
import { fuzzRuns, fuzzSeed, isAnalysed } from "./seed";
import { fullWorkspace, smallIncidents } from "./smallIncidents";

vi.setConfig({ testTimeout: 600_000 });

const seed = fuzzSeed();

/** A refusal is one sentence that names the file. */
function expectRefusal(read: Result<unknown>, file: string): void {
  if (read.ok) return;
  expect(read.finding.message).toMatch(/^\S.*\.$/s);
  expect(read.finding.message).toContain(file);
}

function whole<Value>(read: Result<{ readonly value: Value }>): Value {
  if (!read.ok) throw new Error(read.finding.message);
  return read.value.value;
}

test(`5,000 broken incident files are refused in a sentence, or bear everything that is done with an incident, seed ${seed}`, () => {
  let accepted = 0;
  const ours = whole(readIncident(smallIncidents[1] ?? "", "ours.json"));
  fc.assert(
    fc.property(mutatedJson(smallIncidents), isAnalysed, (text, analysed) =>
      bounded(() => {
        const read = readIncident(text, "broken.json");
        expectRefusal(read, "broken.json");
        if (!read.ok) return;
        accepted += 1;
        const incident = read.value.value;
        const printed = printIncident(incident);
        expect(printIncident(whole(readIncident(printed, "printed.json")))).toBe(printed);
        if (analysed) expect(everyAnalysis(incident).markdown.length).toBeGreaterThan(0);
        const { merged } = merge<Incident>(null, incident, { ...ours, id: incident.id });
        expect(readIncident(printIncident(merged), "merged.json").ok).toBe(true);
        expect(printIncident(merge<Incident>(ours, incident, ours).merged)).toBe(printed);
        const changes = differences(ours, incident);
        const back = [...changes]
          .reverse()
          .reduce<Incident>((now, change) => applyChange(now, reverseOf(change)), incident);
        expect(printIncident(changes.reduce<Incident>((now, change) => applyChange(now, change), ours))).toBe(printed);
        expect(printIncident(back)).toBe(printIncident(ours));
      }),
    ),
    { seed, numRuns: fuzzRuns(5_000), verbose: 0 },
  );
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  // Were all refused at the door, nothing behind it would have been tried.
  expect(accepted).toBeGreaterThan(1_000);
});

test(`500 broken workspace files are refused in a sentence, or an incident can be looked at in them, seed ${seed}`, () => {
  let accepted = 0;
  const incident = whole(readIncident(smallIncidents[5] ?? "", "incident.json"));
  fc.assert(
    fc.property(mutatedJson([fullWorkspace]), isAnalysed, (text, analysed) =>
      bounded(() => {
        const read = readWorkspace(text, "workspace.json");
        expectRefusal(read, "workspace.json");
        if (!read.ok) return;
        accepted += 1;
        const workspace = read.value.value;
        const printed = printWorkspace(workspace);
        expect(printWorkspace(whole(readWorkspace(printed, "printed.json")))).toBe(printed);
        if (analysed) everyAnalysis(incident, workspace);
        expect(printWorkspace(merge<Workspace>(workspace, workspace, workspace).merged)).toBe(printed);
      }),
    ),
    { seed, numRuns: fuzzRuns(500), verbose: 0 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test(`what is no file of ours at all is refused by the migrations, seed ${seed}`, () => {
  const steps = [{ from: 1, change: (file: object) => ({ ...file, moved: true }) }];
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.oneof(fc.integer(), fc.double(), fc.string()), (value, schema) => {
      const raw = typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value, schema } : value;
      const migrated = migrate(raw, "old.json", 2, steps);
      expectRefusal(migrated, "old.json");
      if (migrated.ok && migrated.value.from < 2) expect(migrated.value.raw).toMatchObject({ moved: true, schema: 2 });
    }),
    { seed, numRuns: fuzzRuns(500) },
  );
});

test("a key that every object inherits is a key like any other, in differences, history and merge", () => {
  const [plain, odd] = ["", ', "constructor": {"x": 1}, "toString": 2'].map((more) =>
    whole(readIncident(`{"schema": 1, "id": "a", "key": "k", "title": "t"${more}}`, "odd.json")),
  ) as [Incident, Incident];
  expect(differences(plain, odd).map(({ path, from }) => [path, from])).toEqual([
    ["/constructor", undefined],
    ["/toString", undefined],
  ]);
  const there = differences(plain, odd).reduce<Incident>((now, change) => applyChange(now, change), plain);
  expect(printIncident(there)).toBe(printIncident(odd));
  expect(merge<Incident>(plain, odd, plain)).toMatchObject({ merged: odd, conflicts: [] });
  expect(merge<Incident>(plain, plain, odd)).toMatchObject({ merged: odd, conflicts: [] });
});

test.for([
  ["themes", '"themes": [{"id": "t", "name": "1"}, {"id": "t", "name": "2"}]', "themes"],
  [
    "evidence",
    '"events": [{"id": "e", "title": "1", "evidence": [{"id": "v", "kind": "note", "note": "1"}, {"id": "v", "kind": "note", "note": "2"}]}]',
    "events.0.evidence",
  ],
  ["conflicts", '"conflicts": [{"id": "co", "path": "/title"}, {"id": "co", "path": "/title"}]', "conflicts"],
  ["future", '"x-future": [{"id": "f"}, {"id": "f"}]', "x-future"],
])(
  "an id that stands twice is refused in every list of records, since merge would lose one of two: %s",
  ([, fields, list]) => {
    const read = readIncident(`{"schema": 1, "id": "a", "key": "k", "title": "t",\n${fields}}`, "twice.json");
    expect(read.ok ? "" : read.finding.message).toMatch(`twice in ${list}. Give one of the two another id.`);
  },
);

test("a service that stands twice in the workspace is refused with its line", () => {
  const read = readWorkspace(
    '{"schema": 1, "id": "w",\n"services": [{"id": "s", "name": "1"},\n{"id": "s", "name": "2"}]}',
    "workspace.json",
  );
  expect(read.ok ? "" : read.finding.message).toBe(
    'workspace.json, line 3: the id "s" stands twice in services. Give one of the two another id.',
  );
});
