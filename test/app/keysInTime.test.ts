import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { nodeNamed } from "./driver/cascade";
import { launchApp, type RunningApp } from "./driver/launch";
import { openSampleIncident } from "./driver/sample";
import { answerSaveDialog } from "./driver/saveDialog";
import { isOpen } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";
import { typeAtOnce } from "./driver/typeAtOnce";
import { copyWithFaults, type PlantedFault } from "./torture/faultyCopy";

const patience = { timeout: 30_000 };

/** A copy of the app in which the code of some surfaces arrives when the test lets it, and not before. */
async function withLateSurfaces(names: readonly string[], ...faults: readonly PlantedFault[]): Promise<string> {
  const copy = await copyWithFaults(...faults);
  const assets = join(copy, "out", "renderer", "assets");
  const wait = "await new Promise((arrive) => { (globalThis.lateSurfaces ??= []).push(arrive); });\n";
  for (const name of names) {
    const chunk = (await readdir(assets)).find((file) => file.startsWith(`${name}-`) && file.endsWith(".js"));
    const path = join(assets, chunk ?? name);
    await writeFile(path, wait + (await readFile(path, "utf8")));
  }
  return copy;
}

/** Waits until the code of a surface is asked for, and lets it arrive. */
async function arrives(page: Page): Promise<void> {
  const asked = () => page.evaluate(() => (Reflect.get(window, "lateSurfaces") as unknown[] | undefined)?.length ?? 0);
  await expect.poll(asked, patience).toBe(1);
  await page.evaluate(() => (Reflect.get(window, "lateSurfaces") as (() => void)[]).splice(0).map((go) => go()));
}

const anEvent = ["Control+2", "a", ..."14:10", "Tab", ..."the phones stay quiet", "Enter"];

async function timelineTypedTooEarly(app: RunningApp): Promise<TimelineDriver> {
  await openSampleIncident(app.page);
  await typeAtOnce(app, ...anEvent);
  await arrives(app.page);
  return new TimelineDriver(app.page);
}

test("keys that come before a surface or a dialog has loaded for the first time wait for it", async () => {
  const app = await launchApp({ app: await withLateSurfaces(["TimelinePage", "ForgetDialog"]) });
  const { page } = app;
  const timeline = await timelineTypedTooEarly(app);
  await expect.poll(async () => (await timeline.rows()).filter((row) => row.includes("the phones"))).toHaveLength(1);
  expect(await timeline.event("the phones stay quiet").textContent()).toMatch(/^14:10/);

  const held = await timeline.rows();
  await page.keyboard.press("Escape");
  await typeAtOnce(
    app,
    "Control+k",
    ..."forget a text",
    "Enter",
    ..."Delete 1 2 3",
    "Shift+Home",
    "Backspace",
    "Enter",
  );
  await arrives(page);
  const field = page.getByRole("textbox", { name: "Text to forget" });
  await expect.poll(() => field.inputValue(), patience).toBe("Delete 1 2 ");
  // Enter has sent the form, though it came before there was one.
  await page.getByRole("alert").filter({ hasText: "This begins or ends with a space" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await timeline.rows()).toEqual(held);
  expect(app.complaints).toEqual([]);
});

test("without that, they would be lost", async () => {
  const listening = /window\.addEventListener\(.keydown.,(\w+),(\w+)\),window\.addEventListener\(.paste.,\1,\2\)/g;
  const deaf: PlantedFault = { folder: "out/renderer/assets", text: listening, by: "0" };
  const app = await launchApp({ app: await withLateSurfaces(["TimelinePage"], deaf) });
  const timeline = await timelineTypedTooEarly(app);
  // They went to what was there: a dialog may lie above the page, or another page be shown.
  await app.page.keyboard.press("Escape");
  await app.page.keyboard.press("Control+2");
  await timeline.list().getByRole("row").first().waitFor();
  expect((await timeline.rows()).filter((row) => row.includes("the phones"))).toEqual([]);
});

test("the main job typed without a pause ends as it would with pauses", async () => {
  const app = await launchApp();
  const { page } = app;
  await answerSaveDialog(app, app.home.folder);
  const timeline = new TimelineDriver(page);
  const fromMemory = [
    "a",
    ..."14:10",
    "Tab",
    ..."no orders come in",
    "Enter",
    ..."+5 min",
    "Tab",
    ..."a call",
    "Enter",
  ];
  await typeAtOnce(
    app,
    ..."Yesterday around two the queue server was renamed.",
    "Control+Enter",
    "Control+2",
    ...fromMemory,
    ...["Escape", "Home", "1", "ArrowDown", "2", "F2", "End", ..." at all", "Enter", "ArrowDown", "3"],
  );
  await isOpen(page, "The queue server was renamed");
  await timeline.event("a call").getByText("mitigated").waitFor();
  expect(await timeline.rows()).toEqual([
    expect.stringMatching(/^≈ 14:00 ±30 \| The queue server was renamed \| impact starts/),
    expect.stringMatching(/^14:10 \| no orders come in at all \| detected/),
    expect.stringMatching(/^14:15 \| a call \| mitigated/),
  ]);

  const cascade = [
    "Control+3",
    "d",
    "Tab",
    ..."the queue is one machine",
    "Enter",
    "Tab",
    ..."it was set up so",
    "Enter",
  ];
  await typeAtOnce(app, ...cascade, "F2", ..." long ago", "Enter", "Control+4");
  const ideas = ["i", ..."Make it redundant", "Enter", ..."Ask first", "Enter", "ArrowDown"];
  const agreed = ["a", ..."platform lead", "Tab", ..."+4w", "Enter"];
  await typeAtOnce(app, ...ideas, ...agreed, "w", ..."order lead", "Enter", "F2", ..." and tell", "Enter", "Shift+b");
  const actions = new ActionsDriver(page);
  await expect
    .poll(() => actions.rows().filter({ hasText: "Ask first and tell" }).textContent(), patience)
    .toMatch(/agreed.*order lead/);
  // The owner was asked for with the one before in the field: what is typed takes its place.
  expect(await actions.rows().allTextContents()).not.toContain(expect.stringContaining("platform lead"));

  await typeAtOnce(app, "Control+3", "Control+k", ..."tree of causes", "Enter");
  for (const name of ["The queue server was renamed", "the queue is one machine", "it was set up so long ago"])
    await nodeNamed(page, name).waitFor();
  await page.getByRole("tree").and(page.locator(":focus")).or(page.getByRole("tree").locator(":focus")).waitFor();
  await typeAtOnce(app, "Control+5", "Control+e");
  await page.getByText("read back: every heading, event, action, picture and caption is in it").waitFor();
});
