import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ICAL from "ical.js";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { actionsCommand } from "../../electron/commandLine/actions";
import { ActionsDriver } from "./driver/actions";
import { launchApp } from "./driver/launch";
import { copyAt, RemindersDriver, wednesdayAnd } from "./driver/reminders";
import { answerSaveDialog } from "./driver/saveDialog";
import { savedIncident } from "./driver/savedIncident";
import { isSaved, ownFolder } from "./driver/story";

const redundant = "Make the queue redundant";
const alerted = "Alert on the depth of the queue";
const later = "Write down the way back";

/** Three agreed actions: two are due in two weeks, one in three months. */
async function agreeToThree(page: Page): Promise<ActionsDriver> {
  const actions = new ActionsDriver(page);
  await actions.open();
  await actions.addIdeas(redundant, alerted, later);
  for (const [title, due] of [
    [redundant, "+2w"],
    [alerted, "+2w"],
    [later, "+13w"],
  ] as const) {
    await actions.moveTo(title);
    await page.keyboard.press("a");
    await actions.answer("platform lead", due);
  }
  await actions.column("Agreed", 3).waitFor();
  await isSaved(page);
  return actions;
}

test("at a start one notification tells of all that is overdue; clicked, it shows exactly that", async () => {
  const first = await savedIncident({ app: await copyAt(wednesdayAnd(0, "10:00")) });
  await agreeToThree(first.page);
  await first.app.close();

  const app = await launchApp({ home: first.home, app: await copyAt(wednesdayAnd(21, "09:30")) });
  const reminders = new RemindersDriver(app);
  await reminders.areShown("2 actions are overdue");
  const [{ body } = { body: "" }] = await reminders.shown();
  expect(body.split("\n")).toEqual([
    expect.stringMatching(new RegExp(`^INC-\\d{4}-001-A1 ${redundant}$`)),
    expect.stringMatching(new RegExp(`^INC-\\d{4}-001-A2 ${alerted}$`)),
  ]);
  await reminders.badgeIs(2);

  await reminders.click();
  const actions = new ActionsDriver(app.page);
  await app.page.locator('main[aria-label="Actions"]').waitFor();
  await app.page.getByRole("button", { name: "From the reminder 2" }).waitFor();
  await expect.poll(() => actions.rows().count()).toBe(2);
  await actions.row(redundant).waitFor();
  await actions.row(alerted).waitFor();
  await app.page.getByRole("button", { name: "From the reminder 2" }).click();
  await expect.poll(() => actions.rows().count()).toBe(3);
  expect(app.complaints).toEqual([]);
});

test("asleep for three weeks it is told once; in quiet hours, on the weekend and twice a day not at all", async () => {
  const { app, page } = await savedIncident({ app: await copyAt(wednesdayAnd(0, "10:00")) });
  const reminders = new RemindersDriver(app);
  await agreeToThree(page);
  await reminders.areShown();
  await reminders.badgeIs(0);

  // Three weeks later; then again and again on that day.
  await reminders.comeBackAt(wednesdayAnd(21, "11:00"));
  await reminders.areShown("2 actions are overdue");
  for (const time of ["11:01", "14:00", "17:59", "20:00"]) await reminders.comeBackAt(wednesdayAnd(21, time));
  await reminders.comeBackAt(wednesdayAnd(22, "07:30"));
  await reminders.comeBackAt(wednesdayAnd(22, "08:59"));
  await reminders.areShown("2 actions are overdue");

  // One is done: the next day's reminder tells of the other one alone, and by how much.
  await page.keyboard.press("Home");
  await new ActionsDriver(page).moveTo(redundant);
  await page.keyboard.press("d");
  await new ActionsDriver(page).answer("switched off one node, no order was lost");
  await reminders.badgeIs(1);
  await reminders.comeBackAt(wednesdayAnd(22, "09:00"));
  const friday = ["2 actions are overdue", `Overdue by 8 days: ${alerted}`];
  await reminders.areShown(...friday);
  await reminders.comeBackAt(wednesdayAnd(24, "10:00"));
  await reminders.comeBackAt(wednesdayAnd(25, "10:00"));
  await reminders.comeBackAt(wednesdayAnd(26, "10:00"));
  await reminders.areShown(...friday, `Overdue by 12 days: ${alerted}`);
  expect(app.complaints).toEqual([]);
});

test.for([
  { name: "forgets that it has told", text: /(\w+)!==null&&\w+\(\1,\w+\)===\w+\|\|/g, by: "", at: ["11:00", "11:01"] },
  {
    name: "knows no quiet hours",
    text: /return (\w+)<=(\w+)\?\w+>=\1&&\w+<\2:\w+>=\1\|\|\w+<\2/g,
    by: "return false",
    at: ["20:00"],
  },
])("an app that $name would be found out by that", async ({ text, by, at }) => {
  const copy = await copyAt(wednesdayAnd(0, "10:00"), { folder: "out/renderer/assets", text, by });
  const { app, page } = await savedIncident({ app: copy });
  const reminders = new RemindersDriver(app);
  await agreeToThree(page);
  for (const [index, time] of at.entries()) {
    await reminders.comeBackAt(wednesdayAnd(21, time));
    await expect.poll(async () => (await reminders.shown()).length).toBeGreaterThan(index);
  }
});

test("who wants none has none and no number; who wants another time has that, also after a restart", async () => {
  const copy = await copyAt(wednesdayAnd(21, "07:00"));
  const { app, page, home } = await savedIncident({ app: await copyAt(wednesdayAnd(0, "10:00")) });
  await agreeToThree(page);
  await page.keyboard.press("Control+,");
  const section = page.getByRole("region", { name: "Reminders" });
  await section.getByLabel("Remind me from").fill("06:30");
  await section.getByLabel("Quiet until").fill("06:00");
  await section.getByText("never", { exact: true }).click();
  await section.getByLabel("Remind me from").waitFor({ state: "detached" });
  const reminders = new RemindersDriver(app);
  await reminders.comeBackAt(wednesdayAnd(21, "11:00"));
  await page.getByRole("navigation").getByText("2", { exact: true }).first().waitFor();
  await reminders.badgeIs(0);
  await reminders.areShown();

  await section.getByText("once a day", { exact: true }).click();
  await section.getByLabel("Remind me from").waitFor();
  expect(await section.getByLabel("Remind me from").inputValue()).toBe("06:30");
  await reminders.badgeIs(2);
  await reminders.areShown("2 actions are overdue");
  await app.close();
  const again = await launchApp({ home, app: copy });
  await new RemindersDriver(again).badgeIs(2);
  await new RemindersDriver(again).comeBackAt(wednesdayAnd(22, "06:29"));
  await new RemindersDriver(again).comeBackAt(wednesdayAnd(22, "06:30"));
  await new RemindersDriver(again).areShown("2 actions are overdue");
});

test("started out of sight, the window comes up by a click on the reminder, or by starting the app once more", async () => {
  const { app: first, page, home } = await savedIncident({ app: await copyAt(wednesdayAnd(0, "10:00")) });
  await agreeToThree(page);
  await first.close();

  const hidden = await launchApp({ home, app: await copyAt(wednesdayAnd(21, "09:30")), isHidden: true });
  const reminders = new RemindersDriver(hidden);
  await reminders.areShown("2 actions are overdue");
  expect(await reminders.isVisible()).toBe(false);
  await hidden.secondStart(["--hidden"]);
  expect(await reminders.isVisible()).toBe(false);
  await reminders.click();
  await expect.poll(() => reminders.isVisible()).toBe(true);
  await hidden.page.getByRole("button", { name: "From the reminder 2" }).waitFor();
  await hidden.close();

  const again = await launchApp({ home, isHidden: true });
  expect(await new RemindersDriver(again).isVisible()).toBe(false);
  await again.secondStart([]);
  await expect.poll(() => new RemindersDriver(again).isVisible()).toBe(true);
});

test("no desktop can take what stands in a notification for markup", async () => {
  const { app, page } = await savedIncident({ app: await copyAt(wednesdayAnd(0, "10:00")) });
  await page.evaluate(() =>
    window.secondStory.remind({ of: "0".repeat(64), title: "x", body: '<a href="https://example.org">A & B</a>' }),
  );
  const [shown] = await new RemindersDriver(app).shown();
  expect(shown?.body).toBe('‹a href="https://example.org"›A & B‹/a›');
});

test("the start at login is one file of the person's own, written when it is asked for and gone when it is not", async () => {
  const { page, home } = await savedIncident();
  await page.keyboard.press("Control+,");
  const box = page.getByRole("checkbox", { name: /^start Second Story when I log in/ });
  await box.waitFor();
  const folder = join(home.folder, ".config", "autostart");
  expect(await box.isChecked()).toBe(false);
  expect(await readdir(folder).catch(() => "none")).toBe("none");

  await box.press("Space");
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(await readdir(folder)).toEqual(["second-story.desktop"]);
  const entry = await readFile(join(folder, "second-story.desktop"), "utf8");
  expect(entry).toMatch(
    /^\[Desktop Entry\]\nType=Application\nName=Second Story\nExec="\/.*electron.*" "\/.*" "--hidden"\n/,
  );

  await page.keyboard.press("Control+Shift+H");
  await page.keyboard.press("Control+,");
  await expect.poll(() => box.isChecked()).toBe(true);
  await box.press("Space");
  await expect.poll(() => box.isChecked()).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test("an agreed action goes into a calendar, as the command line writes it; moved, it moves there", async () => {
  const { app, page, home } = await savedIncident();
  await answerSaveDialog(app, home.folder);
  const actions = new ActionsDriver(page);
  await actions.open();
  await actions.addIdeas(redundant);
  await actions.panel().waitFor();
  const offer = actions.panel().getByRole("button", { name: "Add to a calendar…" });
  expect(await offer.count()).toBe(0);
  await page.keyboard.press("a");
  await actions.answer("platform lead", "+2w");

  const added = async () => {
    await offer.press("Enter");
    await page.getByText(/^Written: /).waitFor();
    const [name = ""] = (await readdir(home.folder)).filter((each) => each.endsWith(".ics"));
    expect(name).toMatch(/^INC-\d{4}-001-A1\.ics$/);
    const text = await readFile(join(home.folder, name), "utf8");
    await isSaved(page);
    const listed = await actionsCommand(ownFolder(home), {
      ...{ open: false, overdue: false, format: "ics", owner: undefined, out: undefined, names: false },
    });
    expect(text).toBe(listed.stdout);
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    return new ICAL.Event(event);
  };
  const before = await added();
  await page.locator("#actions-list").focus();
  await page.keyboard.press("m");
  await actions.form().getByLabel("Due", { exact: true }).waitFor();
  await page.keyboard.type("+4w");
  await page.keyboard.press("Enter");
  await actions.form().getByRole("alert").filter({ hasText: "Say why" }).waitFor();
  await page.keyboard.type("the second machine was not delivered");
  await page.keyboard.press("Enter");
  await actions.form().waitFor({ state: "detached" });
  await page.getByText(/^Written: /).waitFor({ state: "detached" });
  const after = await added();
  expect(after.uid).toBe(before.uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(after.startDate.subtractDate(before.startDate).toSeconds()).toBe(14 * 86_400);
});
