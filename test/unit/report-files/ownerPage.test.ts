import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, expect, it } from "vitest";
import { handedActions } from "../../../core/actions/handedAction";
import { actionRows, filterActions } from "../../../core/actions/rows";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { ownerPage } from "../../../core/report/ownerPage";
import { writeDocx } from "../../../core/report/writeDocx";
import { writeHtml } from "../../../core/report/writeHtml";
import { writePlainText } from "../../../core/report/writePlainText";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";
import { incidentWith } from "../core/actions/fixtures";
import { expectWholeWordFile } from "./wholeWordFile";

const { workspace, incidents } = sampleWorkspace();
const sample = incidents.map(({ incident }) => incident);
const TODAY = "2016-02-25";

function pageOf(owner: string, among: readonly Incident[] = sample, shownAs: PeopleShownAs = "roles") {
  const rows = filterActions(actionRows(among, workspace, TODAY, shownAs), { open: true, owner });
  const handed = handedActions(rows, { incidents: among, workspace, shownAs });
  return ownerPage(handed, { owner, workspace: workspace.name, today: TODAY, paper: "A4" });
}

const hostile = incidentWith({
  title: '</w:t> & <script>alert("x")</script> \u0000 \u202e olleh',
  owner: "lead",
  status: "agreed",
  doneWhen: "a\nb\n# c",
});

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "owner-page-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ["the sample", pageOf("platform lead")],
  ["hostile text", pageOf("lead", [hostile])],
  ["an owner with nothing open", pageOf("nobody at all")],
])(
  "the page of %s is a Word file in which the Open XML SDK finds nothing wrong, and it reads back as it was made",
  async (name, model) => {
    const bytes = await writeDocx(model, new Map(), "2016-02-25T10:00:00.000Z");
    await expectWholeWordFile(folder, name, { bytes, model });
  },
  30_000,
);

it("Word, HTML and the text of a mail say the same: each action, what it breaks, what evidence is wanted, when it is due", async () => {
  const model = pageOf("platform lead");
  const { value: word } = await mammoth.extractRawText({
    buffer: Buffer.from(await writeDocx(model, new Map(), "2016-02-25T10:00:00.000Z")),
  });
  const html = writeHtml(model, new Map());
  const text = writePlainText(model);
  for (const said of [
    "Open actions: platform lead",
    "3 open actions · Northgate Orders · 25 February 2016",
    "Make the queue redundant",
    "INC-2016-001-A1 · in progress · due 19 February 2016, 6 days overdue",
    "the link “Queue runs on one VM → Message queue unreachable”",
    "A switch-off drill, seen by the order team",
    "INC-2015-014-A1 · verified · check due 26 February 2016",
    "what shows that it still holds",
    "INC-2015-014-A2 · in progress · due 18 March 2016",
  ])
    for (const form of [word, html, text]) expect(form).toContain(said);
  expect(text.split("\n\n")[1]).toBe(`Make the queue redundant
INC-2016-001-A1 · in progress · due 19 February 2016, 6 days overdue
- Why: INC-2016-001, Renamed queue server stops order intake. The rename made the only queue unreachable; consumers retried until the order service ran out of threads, and no orders were accepted for 2 h 38 min.
- Breaks: the link “Queue runs on one VM → Message queue unreachable”
- Done when: Either queue node can be switched off for ten minutes in business hours and no order is lost
- Evidence wanted: A switch-off drill, seen by the order team
  in one line, how we know that it is done
- Until then: Names are changed only with an alias that keeps the old one`);
});

it("lists nobody else's actions and none that has ended", () => {
  const text = writePlainText(pageOf("order developer"));
  const rows = actionRows(sample, workspace, TODAY);
  for (const { key, owner, isOpen } of rows) expect(text.includes(key)).toBe(isOpen && owner === "order developer");
});

it("holds names only when they are switched on", () => {
  const names = sample.flatMap(({ people }) => people.flatMap(({ name }) => name ?? []));
  expect(names.length).toBeGreaterThan(2);
  const asRoles = writePlainText(pageOf("platform lead"));
  for (const name of names) expect(asRoles).not.toContain(name);
  const named = actionRows(sample, workspace, TODAY, "names").find(({ key }) => key === "INC-2016-001-A1")?.owner ?? "";
  expect(names).toContain(named);
  expect(writePlainText(pageOf(named, sample, "names"))).toContain(`Open actions: ${named}`);
});

it("hostile text stays text in HTML", () => {
  const html = writeHtml(pageOf("lead", [hostile]), new Map());
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
});
