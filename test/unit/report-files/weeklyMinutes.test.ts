import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, expect, it } from "vitest";
import { noteRisk, noteSeen, setFinished } from "../../../core/actions/reviewEdits";
import { actionRows } from "../../../core/actions/rows";
import { weeklyRun } from "../../../core/actions/weeklyRun";
import { type ActionReview, newReview } from "../../../core/model/actionReview";
import { weeklyMinutes } from "../../../core/report/weeklyMinutes";
import { writeDocx } from "../../../core/report/writeDocx";
import { writeHtml } from "../../../core/report/writeHtml";
import { writeMarkdown } from "../../../core/report/writeMarkdown";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";
import { expectWholeWordFile } from "./wholeWordFile";

const TODAY = "2016-02-25";
const { workspace, incidents } = sampleWorkspace();
const sample = incidents.map(({ incident }) => incident);
const rows = actionRows(sample, workspace, TODAY);
const names = sample.flatMap(({ people }) => people.flatMap(({ name }) => name ?? []));

function minutesOf(review: ActionReview) {
  const weekly = weeklyRun({ rows, review, previous: null, cameAgain: new Set(), today: TODAY });
  return weeklyMinutes(review, weekly, { incidents: sample, shownAs: "roles", workspace: workspace.name, paper: "A4" });
}

const [first, second, third] = rows.filter(({ isOpen }) => isOpen);
if (first === undefined || second === undefined || third === undefined)
  throw new Error("The sample has too few actions.");
const at = (row: typeof first) => ({ id: row.action.id, incident: row.incidentId, action: row.action.id });
const person = sample.find(({ id }) => id === second.incidentId)?.people[0];
const said = [
  {
    ...at(first),
    decision: "moved" as const,
    from: "2016-02-19",
    to: "2016-03-04",
    why: "the second machine | was not delivered",
  },
  { ...at(second), decision: "blocked" as const, why: `waits for {@${person?.id}}` },
  { ...at(third), decision: "on track" as const },
  {
    id: "gone",
    incident: "gone",
    action: "gone",
    decision: "declined" as const,
    why: '</w:t> & <script>alert("x")</script> \u0000',
  },
].reduce(noteSeen, newReview(TODAY));
const whole = setFinished(noteRisk(said, { id: "r1", text: "The broker is out of support in May" }), true);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minutes-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ["a run", minutesOf(whole)],
  ["a run in which nothing was said", minutesOf(newReview(TODAY))],
])(
  "the minutes of %s are a Word file in which the Open XML SDK finds nothing wrong, and read back as they were made",
  async (name, model) => {
    const bytes = await writeDocx(model, new Map(), "2016-02-25T10:00:00.000Z");
    await expectWholeWordFile(folder, name, { bytes, model });
  },
  30_000,
);

it("say the same in Word, rich text and Markdown: decisions, moved dates, new risks; people as roles", async () => {
  const model = minutesOf(whole);
  const bytes = await writeDocx(model, new Map(), "2016-02-25T10:00:00.000Z");
  const word = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  const texts = [word, writeHtml(model, new Map()), writeMarkdown(model)];
  for (const text of texts) {
    expect(text).toContain("19 February 2016 → 4 March 2016");
    expect(text).toContain(first.key);
    expect(text).toContain("was not delivered");
    expect(text).toContain("The broker is out of support in May");
    expect(text).toContain(`waits for ${person?.role}`);
    expect(text).toContain(third.shown.title);
    for (const name of names) expect(text).not.toContain(name);
  }
  expect(texts[1]).not.toContain("<script>");
});
