import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import mammoth from "mammoth";
import Papa from "papaparse";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { Incident } from "../../core/model/incident";
import { counted, shortDate } from "../../renderer/ui/dateWords";
import { usualSize } from "../bench/generated/incident";
import { generatedWorkspace } from "../bench/generated/workspace";
import { writeWorkspace } from "../bench/generated/writtenWorkspace";
import { secondStory, withCommandLine } from "../unit/commandLine/secondStory";
import { ActionsDriver } from "./driver/actions";
import { launchApp, newHome, type RunningApp } from "./driver/launch";
import { openSampleIncident, sampleFolder } from "./driver/sample";
import { answerSaveDialog } from "./driver/saveDialog";
import { isSaved, stored } from "./driver/story";
import { openSample } from "./driver/surfaces";

withCommandLine();

/** Chooses a command in the palette by its name. */
async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Find anything" }).waitFor();
  await page.keyboard.type(command);
  await page.getByRole("option", { name: command }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Find anything" }).waitFor({ state: "detached" });
}

function clipboardOf({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(({ clipboard }) => clipboard.readText());
}

test("an action goes into the tracker and its address comes back; an owner's page is copied and written as Word, by keyboard alone", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await answerSaveDialog(app, home.folder);
  await openSampleIncident(page);
  const actions = new ActionsDriver(page);
  await actions.open();
  await page.keyboard.press("ArrowDown");
  await actions.moveTo("A check that sends");
  await choose(page, "Copy as an issue for Jira");
  await expect.poll(() => clipboardOf(app)).toMatch(/^h2\. A check that sends a message through the broker/);
  await actions.panel().getByText("Once the issue stands there, paste its address here.").waitFor();
  const address = actions.panel().getByRole("button", { name: /^Address in the tracker/ });
  await address.press("Enter");
  await page.keyboard.type("https://jira.example.org/browse/OPS-123");
  await page.keyboard.press("Enter");
  await actions.panel().getByText("OPS-123", { exact: true }).waitFor();
  expect(await actions.panel().getByText("Once the issue stands there").count()).toBe(0);

  await actions.panel().getByRole("button", { name: "Copy the action as an issue" }).press("Enter");
  await page.getByRole("menuitem", { name: /Markdown/ }).press("Enter");
  await expect.poll(() => clipboardOf(app)).toMatch(/^## A check that sends[\s\S]*INC-2016-001-A9 in the workspace/);
  await isSaved(page);
  const tracked = { number: 9, tracker: { url: "https://jira.example.org/browse/OPS-123", key: "OPS-123" } };
  expect(await stored(join(sampleFolder(home), "incidents", "inc-2016-001"))).toMatchObject({
    actions: expect.arrayContaining([expect.objectContaining(tracked)]),
  });

  await ownerPage(page, "platform");
  const copied = () => clipboardOf(app);
  await expect.poll(copied).toMatch(/^Open actions: platform lead\n3 open actions/);
  const asText = await secondStory(["actions", sampleFolder(home), "--owner", "platform lead", "-o", "-"]);
  expect(await copied()).toBe(asText.out);

  await ownerPage(page, "platform", "Word");
  await page.getByText(/^Written: .*\.docx$/).waitFor();
  const written = (await page.getByText(/^Written: .*\.docx$/).textContent()) ?? "";
  const { value } = await mammoth.extractRawText({ path: written.replace("Written: ", "") });
  expect(value).toContain("the link “Queue runs on one VM → Message queue unreachable”");
  expect(app.complaints).toEqual([]);
});

test("a board whose column shows fifty cards of more exports and copies all of them", async () => {
  const home = await newHome();
  const workspace = join(home.documents, "Long");
  await mkdir(workspace, { recursive: true });
  const { workspace: made, incidents } = generatedWorkspace(20261126, 1, () => ({ ...usualSize, actions: 130 }));
  const whole = [...incidents].map(({ folder, incident }) => ({
    folder,
    incident: {
      ...incident,
      actions: incident.actions.map((action) => ({ ...action, status: "agreed" as const, owner: "platform lead" })),
    },
  }));
  await writeWorkspace(workspace, { workspace: made, incidents: whole });
  const app = await launchApp({ home, paths: [workspace] });
  const { page } = app;
  await answerSaveDialog(app, home.folder);
  await page.keyboard.press("Control+Shift+A");
  await new ActionsDriver(page).rows().first().waitFor();
  await page.keyboard.press("Shift+B");
  await page.getByRole("button", { name: "80 more" }).waitFor();
  expect(await page.locator("#actions-list [role=treeitem]").count()).toBe(50);
  const keys = whole
    .flatMap(({ incident }) => incident.actions.map(({ number }) => `${incident.key}-A${number}`))
    .sort();

  await choose(page, "Copy the list as CSV");
  await page.getByText("130 actions are on the clipboard, as CSV.").waitFor();
  expect(keysOf(await clipboardOf(app))).toEqual(keys);
  await choose(page, "Export the list as CSV");
  await page.getByText(/^Written: .*\.csv$/).waitFor();
  expect(keysOf(await readFile(join(home.folder, "actions.csv"), "utf8"))).toEqual(keys);
  await choose(page, "Export the dates as a calendar");
  await page.getByText(/^Written: .*\.ics$/).waitFor();
  const calendar = await readFile(join(home.folder, "actions.ics"), "utf8");
  expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(130);

  // The page of their owner, once as mail text and once as Word.
  await ownerPage(page, "platform lead");
  await expect.poll(() => clipboardOf(app)).toMatch(/^Open actions: platform lead\n130 open actions/);
  expect(named(await clipboardOf(app))).toEqual(keys);
  await ownerPage(page, "platform lead", "Word");
  await page.getByText(/^Written: .*\.docx$/).waitFor();
  const written = ((await page.getByText(/^Written: .*\.docx$/).textContent()) ?? "").replace("Written: ", "");
  expect(named((await mammoth.extractRawText({ path: written })).value)).toEqual(keys);
  expect(app.complaints).toEqual([]);
});

/** The keys of the rows of a CSV text. */
function keysOf(csv: string): readonly string[] {
  const [head = [], ...rows] = Papa.parse<string[]>(csv.trim()).data;
  const column = head.indexOf("Key");
  return rows.map((row) => row[column] ?? "").sort();
}

/** The keys of actions that a text names, each once. */
function named(text: string): readonly string[] {
  return [...new Set(text.match(/INC-\d+-\d+-A\d+/g) ?? [])].sort();
}

/** Asks for the open actions of an owner: copied, or written in this form. */
async function ownerPage(page: Page, owner: string, form: string | null = null): Promise<void> {
  await choose(page, "Open actions of one owner");
  await page.getByRole("combobox", { name: "Whose?" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type(owner);
  if (form !== null) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(form);
  }
  await page.keyboard.press("Enter");
  await new ActionsDriver(page).form().waitFor({ state: "detached" });
}

/** Every row of the table that is shown, from the first to the last: what is drawn follows the cursor. */
async function tableOf(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = new Map<number, readonly string[]>();
  const grid = page.getByRole("grid", { name: "Actions" });
  const total = Number(await grid.getAttribute("aria-rowcount")) - 1;
  await grid.focus();
  await page.keyboard.press("Home");
  for (let at = 0; rows.size < total && at <= total; at += 10) {
    await page.locator(`[data-index="${Math.min(at, total - 1)}"][data-active]`).waitFor();
    const drawn = await grid.locator("[data-index]").evaluateAll((elements: HTMLElement[]) =>
      elements.map((element) => {
        const cells = [...element.querySelectorAll('[role="gridcell"]')];
        const overdue = cells.at(-1)?.querySelector("small")?.textContent ?? "";
        return {
          index: Number(element.dataset.index),
          cells: [...cells.map((cell) => cell.firstChild?.textContent ?? ""), overdue],
        };
      }),
    );
    for (const { index, cells } of drawn) rows.set(index, cells);
    await page.keyboard.press("PageDown");
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, cells]) => cells);
}

interface Told {
  readonly today: string;
  readonly actions: readonly {
    readonly key: string;
    readonly title: string;
    readonly status: string;
    readonly priority: string | null;
    readonly owner: string;
    readonly nextDate: string | null;
    readonly due: string | null;
    readonly overdueDays: number;
  }[];
}

/** What the command line says, as the table has it. */
async function toldBy(workspace: string, flags: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { out, code } = await secondStory(["actions", workspace, "--json", ...flags]);
  expect(code).toBe(0);
  const { today, actions } = JSON.parse(out) as Told;
  return actions.map(({ key, title, status, priority, owner, nextDate, due, overdueDays }) => {
    const date = nextDate ?? due;
    const overdue = overdueDays === 0 ? "" : `${counted(overdueDays, "day")} overdue`;
    return [
      key.replace(/^INC-/, ""),
      title,
      status,
      priority ?? "",
      owner,
      date === null ? "" : shortDate(date, today),
      overdue,
    ];
  });
}

/** Compares the window with the command line: everything, what is open, what is overdue, and both; then CSV and ICS. */
async function expectSameAsCommandLine(app: RunningApp, workspace: string): Promise<void> {
  const { page, home } = app;
  const chip = (name: RegExp) => page.getByRole("toolbar", { name: "Actions" }).getByRole("button", { name });
  const said = await toldBy(workspace, []);
  expect(said.length).toBeGreaterThan(10);
  await expect
    .poll(() => page.getByRole("grid", { name: "Actions" }).getAttribute("aria-rowcount"))
    .toBe(`${said.length + 1}`);
  expect(await tableOf(page)).toEqual(said);
  for (const format of ["csv", "ics"] as const) {
    await choose(page, format === "csv" ? "Export the list as CSV" : "Export the dates as a calendar");
    await page.getByText(new RegExp(`^Written: .*\\.${format}$`)).waitFor();
    const { out } = await secondStory(["actions", workspace, `--${format}`]);
    expect(await readFile(join(home.folder, `actions.${format}`), "utf8")).toBe(out);
    if (format === "csv") expect(Papa.parse<string[]>(out.trim()).data).toHaveLength(said.length + 1);
  }
  await chip(/^Open \d/).press("Enter");
  await sameTable(["--open"]);
  await chip(/^Overdue \d/).press("Enter");
  await sameTable(["--open", "--overdue"]);
  await chip(/^Open \d/).press("Enter");
  await sameTable(["--overdue"]);

  async function sameTable(flags: readonly string[]): Promise<void> {
    const rows = await toldBy(workspace, flags);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(said.length);
    await expect
      .poll(() => page.getByRole("grid", { name: "Actions" }).getAttribute("aria-rowcount"))
      .toBe(`${rows.length + 1}`);
    expect(await tableOf(page)).toEqual(rows);
  }
}

test("the command line says of the sample what the screen shows", async () => {
  const app = await launchApp();
  await answerSaveDialog(app, app.home.folder);
  await openSample(app.page);
  await app.page.keyboard.press("Control+Shift+A");
  await expectSameAsCommandLine(app, sampleFolder(app.home));
  expect(app.complaints).toEqual([]);
});

/** Ids as the app makes them: unique in the whole workspace. */
function likeTheApps({ actions, ...incident }: Incident): Incident {
  return { ...incident, actions: actions.map((action) => ({ ...action, id: `${incident.id}-${action.id}` })) };
}

test("the command line says of a generated workspace what the screen shows", async () => {
  const home = await newHome();
  const workspace = join(home.documents, "Generated");
  await mkdir(workspace, { recursive: true });
  const { workspace: made, incidents } = generatedWorkspace(20261125, 25);
  const like = [...incidents].map(({ folder, incident }) => ({ folder, incident: likeTheApps(incident) }));
  await writeWorkspace(workspace, { workspace: made, incidents: like });
  const app = await launchApp({ home, paths: [workspace] });
  await answerSaveDialog(app, home.folder);
  await app.page.keyboard.press("Control+Shift+A");
  await expectSameAsCommandLine(app, workspace);
  expect(app.complaints).toEqual([]);
});
