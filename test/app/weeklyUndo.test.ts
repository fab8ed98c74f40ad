import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reviewFolder } from "../../renderer/store/documentKinds";
import { bundleWithDoor, copyOfBundle, openDoor } from "./driver/appWithDoor";
import { changedDocuments, DocumentFiles, expectSameTexts } from "./driver/documentFiles";
import type { RunningApp } from "./driver/launch";
import { isSaved, writeByHand } from "./driver/story";
import { storedReview, TODAY, type WeeklyDriver, weeklyApp } from "./driver/weekly";
import { plantFault } from "./torture/faultyCopy";

const INCIDENT = "inc-2016-001";
const REVIEW = reviewFolder(TODAY);
const both = [INCIDENT, REVIEW];

/** Something that is said of an action in the run. */
interface Answer {
  /** As the page offers it. */
  readonly label: string;
  /** Of which action it is said. */
  readonly of: string;
  readonly say: (weekly: WeeklyDriver, app: RunningApp) => Promise<unknown>;
  readonly changes: readonly string[];
}

const press =
  (key: string): Answer["say"] =>
  (_weekly, { page }) =>
    page.keyboard.press(key);

/** Moves a date that was moved twice already, and chooses what is to become of it. */
const thirdMove =
  (choice: RegExp, field: string, words: string): Answer["say"] =>
  async (weekly, { page }) => {
    await page.keyboard.press("m");
    await weekly.form().getByLabel("Due", { exact: true }).and(page.locator(":focus")).waitFor();
    await page.keyboard.type("8 Apr");
    await page.keyboard.press("Tab");
    await weekly.form().getByRole("radio", { name: choice }).press("Space");
    if (field === "Say why.") await page.keyboard.press("Enter");
    const asked = weekly.form().getByRole("textbox", { name: field, exact: true });
    await asked.fill(words);
    await asked.press("Enter");
    await weekly.form().waitFor({ state: "detached" });
  };

const answers: readonly Answer[] = [
  { label: "On track", of: "Make the queue redundant", say: press("o"), changes: [REVIEW] },
  { label: "Skip today", of: "Make the queue redundant", say: press("s"), changes: [REVIEW] },
  { label: "All the rest are on track", of: "Small step 3", say: press("Shift+O"), changes: [REVIEW] },
  { label: "Move", of: "Make the queue redundant", say: (weekly) => weekly.move("4 Mar", "no room"), changes: both },
  { label: "Move", of: "Test environment", say: (weekly) => weekly.move("8 Apr", "no room"), changes: both },
  {
    label: "Move",
    of: "Test environment",
    say: thirdMove(/^Split it/, "What is left for later?", "The second half"),
    changes: [INCIDENT],
  },
  {
    label: "Move",
    of: "Test environment",
    say: thirdMove(/^Decline it/, "Say why.", "the old one will do"),
    changes: both,
  },
  { label: "Blocked", of: "Small step 2", say: (weekly) => weekly.say("b", "the broker"), changes: both },
  {
    label: "Blocked",
    of: "Way back, tried",
    async say(weekly, { page }) {
      await page.keyboard.press("b");
      await weekly.form().getByRole("textbox").fill("");
      await page.keyboard.press("Enter");
    },
    changes: both,
  },
  { label: "Done", of: "Alias instead of name", say: (weekly) => weekly.say("d", "it was tried"), changes: both },
  { label: "Verified", of: "Queue depth alert", say: (weekly) => weekly.say("v", "it fired"), changes: both },
  { label: "Back to work", of: "Queue depth alert", say: (weekly) => weekly.say("p", "no page came"), changes: both },
  { label: "Reopen", of: "Expiry alert at 30 days", say: (weekly) => weekly.say("r", "it came back"), changes: both },
  { label: "Decline", of: "Alias instead of name", say: (weekly) => weekly.say("x", "too dear"), changes: both },
  { label: "It still holds", of: "Expiry alert at 30 days", say: (weekly) => weekly.say("o"), changes: both },
  { label: "Stays declined", of: "Second data centre", say: (weekly) => weekly.say("o", "1 Jun"), changes: both },
];

let app = "";
let removeBundle = async () => {};
beforeAll(async () => {
  const bundle = await bundleWithDoor();
  app = bundle.app;
  removeBundle = bundle.remove;
});
afterAll(() => removeBundle());

test("whatever is said of an action in the weekly run is one step of undo, and gives both its files back byte for byte", async () => {
  const { running, weekly, files } = await openRun(app);
  const offered = new Set<string>();
  for (const each of answers) {
    await weekly.goTo(each.of);
    for (const label of await weekly.answers()) offered.add(label);
    await saidAndTakenBack(running, weekly, files, each).catch((error: unknown) => {
      throw new Error(`${each.label}, of “${each.of}”: ${String(error)}`);
    });
  }
  expect([...offered].sort()).toEqual([...new Set(answers.map(({ label }) => label))].sort());
  expect(running.complaints).toEqual([]);
});

test("an undo that leaves what was said to the action in the review alone is found out", async () => {
  const faulty = await copyOfBundle(app);
  await plantFault(join(faulty, "renderer", "assets"), { text: /(\w+)\.group===void 0\|\|/g, by: "!0||$1||" });
  const { running, weekly, files } = await openRun(faulty);
  const blocked = answers.find(({ label }) => label === "Blocked");
  if (blocked === undefined) throw new Error("Nothing is blocked.");
  await weekly.goTo(blocked.of);
  await expect(saidAndTakenBack(running, weekly, files, blocked)).rejects.toThrow("undone");
});

test("a run in which all was taken back is not gone on with on another day", async () => {
  const { app: running, folder, weekly } = await weeklyApp({ app });
  const { page } = running;
  await weekly.open();
  await page.keyboard.press("s");
  await weekly.isLookedAt(1);
  await page.keyboard.press("Control+z");
  await weekly.isLookedAt(0);
  await isSaved(page);
  const workspace = join(folder, "workspace.json");
  const held = JSON.parse(await readFile(workspace, "utf8"));
  await writeByHand(workspace, { ...held, settings: { ...held.settings, asOf: "2016-03-03" } });
  await page.getByText("14 days overdue").first().waitFor();
  await page.keyboard.press("s");
  await weekly.isLookedAt(1);
  await expect
    .poll(() => storedReview(folder, "2016-03-03").catch(() => null), { timeout: 15_000 })
    .toMatchObject({ seen: [{ decision: "skipped" }] });
  expect((await storedReview(folder)).seen ?? []).toEqual([]);
});

/** A weekly run that has begun, in a window with its door open. */
async function openRun(bundle: string) {
  const { app: running, folder, weekly } = await weeklyApp({ app: bundle });
  const { page } = running;
  await running.electron.context().tracing.stop();
  await weekly.open();
  // Both files are the app's own from here on, and no longer as they were written by hand.
  await weekly.goTo("Small step 18");
  await weekly.say("b", "the supplier");
  await weekly.isLookedAt(1);
  await openDoor(page);
  const files = new DocumentFiles(page, folder, both);
  return { running, weekly, files };
}

/** Says it, takes it back, says it again and takes it back, each with one key. */
async function saidAndTakenBack(
  running: RunningApp,
  weekly: WeeklyDriver,
  files: DocumentFiles,
  { label, of, say, changes }: Answer,
): Promise<void> {
  const told = `${label}, of “${of}”`;
  const before = (await files.kept()).texts;
  await say(weekly, running);
  // What is noted in the review comes last.
  await expect
    .poll(async () => changedDocuments(before, (await files.kept()).texts), { timeout: 15_000, message: told })
    .toEqual(changes);
  await running.page
    .getByRole("main")
    .getByText(/^\d+ of \d+ looked at$/)
    .waitFor();
  const done = (await files.kept()).texts;
  expectSameTexts(await files.undo(), before, `${told}, undone`);
  expectSameTexts(await files.redo(), done, `${told}, done again`);
  expectSameTexts(await files.saved(), done, `${told}, in its files`);
  await files.undo();
  expectSameTexts(await files.saved(), before, `${told}, all undone`);
}
