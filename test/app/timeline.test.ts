import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { launchApp, newHome, type RunningApp } from "./driver/launch";
import { TimelineDriver } from "./driver/timeline";

const sentence = "The queue server was renamed and no orders came in";

/** A fresh app with an incident that began with one sentence, its timeline shown. */
async function withIncident(): Promise<{ readonly app: RunningApp; readonly timeline: TimelineDriver }> {
  const app = await launchApp();
  await app.page.getByRole("textbox").first().waitFor();
  await app.page.keyboard.type(sentence);
  await app.page.keyboard.press("Control+Enter");
  await app.page.getByRole("navigation", { name: "Surfaces of the incident" }).waitFor();
  const timeline = new TimelineDriver(app.page);
  await timeline.show();
  return { app, timeline };
}

test("an account is entered, corrected, undone, redone and still there after a restart, by keyboard alone", async () => {
  const { app, timeline } = await withIncident();
  const { keyboard } = app.page;
  await timeline.beginEntry();
  await timeline.addEvent("21 Jan 2016 14:02", "Server renamed");
  await timeline.addEvent("about 14:10", "first orders fail");
  await timeline.addEvent("between 14:45 and 15:00", "restart tried twice");
  await timeline.addEvent("14:20–14:58", "consumers retry");
  await timeline.addEvent("", "somebody remembered the old name");
  expect(await timeline.rows()).toEqual([
    "14:02 | Server renamed | –",
    "≈ 14:10 ±10 | first orders fail | –",
    "14:20 – 14:58 | consumers retry | –",
    "14:45 – 15:00 | restart tried twice | –",
    "Without a time",
    expect.stringContaining("– | The queue server was renamed"),
    "– | somebody remembered the old name | –",
  ]);

  await timeline.toList();
  await timeline.moveTo("first orders fail");
  await keyboard.press("1");
  await timeline.event("first orders fail").getByText("impact starts").waitFor();
  await keyboard.press("Enter");
  await keyboard.press("Control+a");
  await keyboard.type("no order is accepted");
  await keyboard.press("Enter");
  await timeline.event("no order is accepted").waitFor();

  await keyboard.press("Control+z");
  await timeline.event("first orders fail").waitFor();
  await keyboard.press("Control+Shift+z");
  await timeline.event("no order is accepted").waitFor();

  await timeline.moveTo("consumers retry");
  await keyboard.press("t");
  await keyboard.press("Control+a");
  await keyboard.type("14:16 – 14:58");
  await keyboard.press("Tab");
  await keyboard.type("order team");
  await keyboard.press("Enter");
  await timeline.event("order team").filter({ hasText: "14:16 – 14:58" }).waitFor();
  await timeline.moveTo("restart tried twice");
  await keyboard.press("Delete");
  await timeline.event("restart tried twice").waitFor({ state: "detached" });
  const before = await timeline.rows();
  await app.close();

  const again = await launchApp({ home: app.home });
  const timelineAgain = new TimelineDriver(again.page);
  await timelineAgain.show();
  await timelineAgain.event("no order is accepted").getByText("impact starts").waitFor();
  expect(await timelineAgain.rows()).toEqual(before);
  expect(again.complaints).toEqual([]);
});

test("pasted notes are kept, their dated lines taken with one key, and each event leads to its line", async () => {
  const { app, timeline } = await withIncident();
  const { keyboard } = app.page;
  const notes = "21 January 2016 14:06 first alert\n14:20 looked at the log\nnobody knew the name was in the config\n";
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), notes);
  await timeline.list().focus();
  await keyboard.press("Control+v");
  const lines = app.page.getByRole("listbox", { name: /^Lines of the source/u });
  await lines.and(app.page.locator(":focus")).waitFor();
  expect(await timeline.sourceLines()).toEqual([
    ["proposed", "21 January 2016 14:06 first alert"],
    ["proposed", "14:20 looked at the log"],
    ["open", "nobody knew the name was in the config"],
  ]);
  await keyboard.press("Enter");
  await timeline.event("Looked at the log").waitFor();
  expect((await timeline.sourceLines()).map(([state]) => state)).toEqual(["taken", "taken", "open"]);

  await timeline.list().focus();
  await timeline.moveTo("First alert");
  await keyboard.press("o");
  const card = app.page.getByRole("region", { name: "Line 1" });
  await card.getByText("21 January 2016 14:06 first alert").waitFor();
  await card.getByRole("button", { name: "First alert" }).waitFor();
  expect(await lines.getByRole("option", { selected: true }).textContent()).toBe("21 January 2016 14:06 first alert");

  await keyboard.press("Control+z");
  await timeline.event("First alert").waitFor({ state: "detached" });
  expect((await timeline.sourceLines()).map(([state]) => state)).toEqual(["proposed", "proposed", "open"]);
});

test("a local time that came twice offers its two readings, and stays doubtful until one is chosen", async () => {
  const app = await withIncidentFile({ title: "A night of two hours", zone: "Europe/London", events: [] });
  const timeline = new TimelineDriver(app.page);
  await timeline.beginEntry();
  await app.page.keyboard.type("30 Oct 2016 01:30");
  await app.page.keyboard.press("Tab");
  await app.page.keyboard.type("backups run");
  expect(await timeline.understood()).toMatch(/01:30 BST.*01:30 GMT/u);
  await app.page.keyboard.press("Tab");
  await app.page.keyboard.press("Tab");
  await app.page.keyboard.press("Enter");
  expect(await timeline.understood()).toContain("understood: Sun 30 Oct 2016, 01:30 GMT");
  await app.page.keyboard.press("Enter");
  await timeline.event("backups run").filter({ hasText: "01:30" }).waitFor();
});

test("ten thousand events keep the window small and the last one is one key away", async () => {
  const start = Date.parse("2026-03-01T10:00:00.000Z");
  const events = Array.from({ length: 10_000 }, (_, index) => ({
    id: `e${index}`,
    when: { kind: "exact", at: new Date(start + index * 4_000).toISOString(), precision: "second", zone: "UTC" },
    kind: index % 3 === 0 ? "failure" : "alert",
    title: `Event ${index} `,
    lane: `team ${index % 5}`,
    key: index % 500 === 0,
  }));
  const app = await withIncidentFile({ title: "Ten thousand events", zone: "UTC", events });
  const timeline = new TimelineDriver(app.page);
  await timeline.event("Event 0 ").waitFor();
  expect(await app.page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(1_500);
  await timeline.list().focus();
  await app.page.keyboard.press("End");
  await timeline.event("Event 9999 ").waitFor();
  await app.page.keyboard.press("Enter");
  await app.page.keyboard.type("seen");
  await app.page.keyboard.press("Enter");
  await timeline.event("Event 9999 seen").waitFor();
  expect(await app.page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(1_500);
});

/** The app on a workspace with one incident of the given fields, its timeline shown. */
async function withIncidentFile(fields: {
  readonly title: string;
  readonly [field: string]: unknown;
}): Promise<RunningApp> {
  const home = await newHome();
  const folder = join(home.folder, "workspace");
  const place = join(folder, "incidents", "INC-2026-001");
  await mkdir(place, { recursive: true });
  const workspace = { schema: 1, id: "w", name: "Given" };
  await writeFile(join(folder, "workspace.json"), `${JSON.stringify(workspace, null, 2)}\n`);
  const incident = { schema: 1, id: "given", key: "INC-2026-001", ...fields };
  await writeFile(join(place, "incident.json"), `${JSON.stringify(incident, null, 2)}\n`);
  const app = await launchApp({ home, paths: [folder] });
  await app.page.getByText(fields.title).first().click();
  await app.page.getByRole("navigation", { name: "Surfaces of the incident" }).waitFor();
  await new TimelineDriver(app.page).show();
  return app;
}

test("a picture that nobody zoomed shows the whole, also when the incident is left and opened again", async () => {
  const { app, timeline } = await withIncident();
  const { page } = app;
  await timeline.beginEntry();
  await timeline.addEvent("21 Jan 2016 10:00", "a mail announces the new name");
  await timeline.addEvent("14:03", "orders stop");
  await timeline.addEvent("14:34", "orders flow");
  await timeline.addEvent("17:30", "the report is begun");
  await timeline.toList();
  await timeline.moveTo("orders stop");
  await page.keyboard.press("1");
  await timeline.moveTo("orders flow");
  await page.keyboard.press("6");
  await timeline.event("orders flow").getByText("resolved").waitFor();
  expect(await timeline.pictured()).toEqual(await timeline.picturedWhenFitted());
  await page.keyboard.press("Control+Shift+H");
  await timeline.list().waitFor({ state: "detached" });
  await page.keyboard.press("Alt+ArrowLeft");
  await timeline.event("orders flow").waitFor();
  const back = await timeline.pictured();
  expect(back).toEqual(expect.arrayContaining(["a mail announces the new name", "the report is begun"]));
  expect(back).toEqual(await timeline.picturedWhenFitted());
});
