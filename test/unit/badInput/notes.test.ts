import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { readDueDate } from "../../../core/actions/readDueDate";
import { importers } from "../../../core/intake/importers";
import { incidentOfTexts } from "../../../core/intake/incidentOfTexts";
import { intakeText } from "../../../core/intake/intakeText";
import { readSpan, readWhen } from "../../../core/intake/readWhen";
import { linesOf } from "../../../core/intake/textLines";
import { printIncident, readIncident } from "../../../core/model/files";
import { readImpactAmount } from "../../../core/model/impactNumbers";
import { Incident } from "../../../core/model/incident";
import { intervalOf } from "../../../core/model/interval";
import { CalendarDate } from "../../../core/model/scalars";
import { type When, When as WhenSchema } from "../../../core/model/when";
import { proseBlocks, proseInlines } from "../../../core/report/prose";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";
import { findWording } from "../../../core/wording/findWording";
import { bounded } from "./bounded";
import { everyAnalysis } from "./everyAnalysis";
import { hostileTexts } from "./hostileTexts";
import { mutatedTexts } from "./mutated";
import { fuzzRuns, fuzzSeed, isAnalysed } from "./seed";

vi.setConfig({ testTimeout: 600_000 });

const seed = fuzzSeed();
const fixtures = join(import.meta.dirname, "../../files/intake");
const longest = 700;

/** The beginnings of all forms of notes that are taken in, and of texts that are none. */
const notes: readonly string[] = [
  ...readdirSync(fixtures).map((name) => readFileSync(join(fixtures, name), "utf8")),
  ...sampleWorkspace().incidents.flatMap(({ sources }) => sources.map(({ text }) => text)),
  hostileTexts.join("\n"),
].map((text) => text.slice(0, longest));

const context = { zone: "Europe/London", reference: Date.parse("2016-01-25T10:00:00.000Z"), year: undefined };

test(`5,000 broken notes become incidents of which every line is accounted for, seed ${seed}`, () => {
  fc.assert(
    fc.property(
      mutatedTexts(notes),
      fc.option(fc.constantFrom(...importers.map(({ kind }) => kind)), { nil: undefined }),
      isAnalysed,
      (text, kind, analysed) =>
        bounded(() => {
          const { source, lines } = intakeText({ ...context, name: "notes.txt", text, kind });
          expect(lines.map(({ line }) => line)).toEqual(linesOf(text).map((_, index) => index + 1));
          expect(source.states.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(source.lines);
          let made = 0;
          const newId = () => {
            made += 1;
            return `id-${made}`;
          };
          const at = "2016-01-25T10:00:00.000Z";
          const { seed: fields } = incidentOfTexts([{ text, sha256: "ab".repeat(32), kind }], {
            ...context,
            at,
            newId,
          });
          const incident: Incident = Incident.parse({ schema: 1, id: "i", key: "INC-2016-001", ...fields });
          const printed = printIncident(incident);
          const read = readIncident(printed, "printed.json");
          if (!read.ok) throw new Error(read.finding.message);
          expect(printIncident(read.value.value)).toBe(printed);
          for (const { line, column } of findWording(text)) expect([line > 0, column > 0]).toEqual([true, true]);
          proseBlocks(text);
          // The analyses of dozens of events take their time; a part of the cases is enough to meet the odd ones.
          if (analysed && incident.events.length <= 3) everyAnalysis(incident);
        }),
    ),
    { seed, numRuns: fuzzRuns(5_000), verbose: 0 },
  );
});

function expectMoment(when: When): void {
  expect(WhenSchema.safeParse(when).error?.message).toBeUndefined();
  const { earliest, latest } = intervalOf(when);
  expect(earliest).toBeLessThanOrEqual(latest);
}

const moments: readonly string[] = [
  "14:02",
  "about 2pm",
  "yesterday 14:02:31.250",
  "between 14:45 and 15:00",
  "21 January 2016",
  "from 14:02 to 15:10 UTC+1",
  "2016-01-21T14:02:00.000Z",
  "31 February",
  "year 0",
  "275761-01-01",
  "24:00",
  "23:59:60",
  "the day before yesterday around noon",
  "10 minutes later",
  "+25:59",
  "14:02 +99:99",
  "2pm UTC+23:75",
  "last Thursday at half past two",
  "1453462200",
];

test(`2,500 broken times are read as a moment of the calendar or refused in a sentence, seed ${seed}`, () => {
  fc.assert(
    fc.property(
      fc.oneof(mutatedTexts(moments), mutatedTexts(hostileTexts.filter((text) => text.length < 80)), fc.string()),
      fc.constantFrom("Europe/London", "UTC", "+14:00", "-12:00", "Asia/Kathmandu", "America/St_Johns"),
      (text, zone) =>
        bounded(() => {
          for (const read of [readWhen(text, { ...context, zone }), readSpan(text, { ...context, zone })]) {
            if (!read.ok) {
              expect(read.finding.message).toMatch(/\S.*\.$/s);
              continue;
            }
            expectMoment(read.when);
            if ("end" in read && read.end !== undefined) expectMoment(read.end as When);
            expect(read.understood).not.toMatch(/NaN|Invalid|undefined/);
          }
          const due = readDueDate(text, "2016-01-25");
          if (due !== null) expect(CalendarDate.safeParse(due).error?.message).toBeUndefined();
          readImpactAmount(text);
          proseInlines(text);
        }),
    ),
    { seed, numRuns: fuzzRuns(2_500), verbose: 0 },
  );
});
