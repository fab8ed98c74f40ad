import { expect, test } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { launchApp } from "./driver/launch";
import { begin, isOpen, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";

const title = "The shop took no orders";
const redundant = "Make the queue redundant";

test("an idea is agreed, begun, moved, done with evidence, undone, redone and still there after a restart, by keyboard alone", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const actions = new ActionsDriver(page);
  await begin(page, title);
  await actions.open();
  await page.getByText("Nothing is to be changed yet").waitFor();
  await actions.addIdeas(redundant, "Remind the team");
  await actions.column("Ideas", 2).waitFor();
  await actions.panel().getByText("Remind the team", { exact: true }).waitFor();
  await page.keyboard.press("Home");

  await page.keyboard.press("a");
  await actions.answer("platform lead", "+2w");
  await actions.column("Agreed", 1).getByText(redundant).waitFor();
  await page.keyboard.press("p");
  await actions.column("In progress", 1).waitFor();

  await page.keyboard.press("m");
  await actions.form().getByLabel("Due", { exact: true }).waitFor();
  await page.keyboard.type("+4w");
  await page.keyboard.press("Enter");
  await actions.form().getByRole("alert").filter({ hasText: "Say why" }).waitFor();
  await page.keyboard.type("the second machine was not delivered");
  await page.keyboard.press("Enter");
  await actions.form().waitFor({ state: "detached" });
  await actions.panel().getByText("the second machine was not delivered").waitFor();
  await actions.row(redundant).getByText("moved once").waitFor();

  await page.keyboard.press("d");
  await actions.answer("switched off one node on Tuesday, no order was lost");
  await actions.column("Verified", 1).getByText(redundant).waitFor();

  await page.keyboard.press("Control+z");
  await actions.column("In progress", 1).waitFor();
  await page.keyboard.press("Control+Shift+z");
  await actions.column("Verified", 1).waitFor();
  await isSaved(page);
  await app.close();

  expect(await stored(await onlyIncident(ownFolder(home)))).toMatchObject({
    actions: [
      {
        number: 1,
        owner: "platform lead",
        status: "verified",
        verification: { howWeKnow: "switched off one node on Tuesday, no order was lost" },
      },
      { number: 2, title: "Remind the team", status: "idea" },
    ],
  });

  const again = await launchApp({ home });
  await isOpen(again.page, title);
  const later = new ActionsDriver(again.page);
  await later.open();
  await later.column("Verified", 1).getByText(redundant).waitFor();
  expect([...app.complaints, ...again.complaints]).toEqual([]);
});

test("a card dropped where it may not go says why, and one that lacks something asks for exactly that", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await begin(page, title);
  await actions.open();
  await actions.addIdeas(redundant);

  await actions.drag(redundant, actions.column("Verified", 0));
  await page.getByText(/An action that is “idea” cannot become “verified”/).waitFor();
  await actions.column("Ideas", 1).waitFor();

  await actions.drag(redundant, actions.column("Agreed", 0));
  await actions.form().waitFor();
  expect(await actions.form().locator("input").count()).toBe(2);
  await actions.answer("order team lead", "19 Feb 2027");
  await actions.column("Agreed", 1).getByText("order team lead").waitFor();
  expect(app.complaints).toEqual([]);
});

test("all actions of the sample: typing filters, several rows get an owner at once, one key leads to the incident", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await actions.openAllOfSample();
  const all = await actions.rows().count();
  const urgent = await actions.rows().first().getAttribute("id");
  await page.keyboard.press("Shift+B");
  await page.locator(`[id="${urgent}"][data-active]`).waitFor();
  await page.keyboard.press("Shift+B");
  await actions.rows().first().waitFor();

  await page.keyboard.press("Control+f");
  await page.keyboard.type("certificate");
  await expect.poll(() => actions.rows().count()).toBeLessThan(all);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("2 actions", { exact: true }).waitFor();
  await page.keyboard.press("w");
  await actions.answer("network lead");
  await expect.poll(() => actions.rows().filter({ hasText: "network lead" }).count()).toBe(2);

  await page.keyboard.press("Control+f");
  await page.keyboard.press("Escape");
  await expect.poll(() => actions.rows().count()).toBe(all);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("g");
  await page.getByRole("button", { name: /^Title: / }).waitFor();
  await actions.panel().waitFor();
  expect(app.complaints).toEqual([]);
});

test("what an action breaks shows at once what it does to “again today?”; a dropped file is evidence; a third move asks what is to become of it", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await page.getByText("Look at a finished example").click();
  await page.getByText("Needs you today").waitFor();
  await page
    .getByRole("button", { name: /^Renamed queue server stops order intake/ })
    .first()
    .press("Enter");
  await isOpen(page, "Renamed queue server stops order intake");
  await actions.open();

  await actions.row("A check that sends a message").click();
  await actions.panel().getByText("This weakens, it closes nothing.").waitFor();
  await actions.choose("Strength", /^guardrail/);
  await actions.panel().getByText("Say what it breaks, and it shows at once").waitFor();
  await actions.addBreak("No alias kept");
  await actions
    .panel()
    .getByText(/^With this verified, (\d+) of \1 paths are cut, and it could not happen again\./)
    .waitFor();
  await actions.choose("Strength", /^remind/);
  await actions.panel().getByText("This weakens, it closes nothing.").waitFor();

  await actions.dropFile("drill.txt", "one node switched off, nothing lost");
  await actions.panel().getByText("drill.txt").waitFor();
  await page.keyboard.press("Control+z");
  await actions.panel().getByText("drill.txt").waitFor({ state: "detached" });

  await actions.row("Make the queue redundant").click();
  await page.keyboard.press("m");
  await actions.form().getByLabel("Due", { exact: true }).waitFor();
  await page.keyboard.type("+3w");
  await page.keyboard.press("Enter");
  await actions.form().getByText("This date has moved twice. What is to become of it?").waitFor();
  await page.keyboard.press("Escape");
  await actions.form().waitFor({ state: "detached" });
  await page.keyboard.press("x");
  await actions.form().getByText("Say why.").waitFor();
  expect(app.complaints).toEqual([]);
});

test("several actions of several incidents changed at once are one step of undo", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await actions.openAllOfSample();
  const all = await actions.rows().count();
  await page.keyboard.press("Control+f");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  for (let row = 1; row < all; row += 1) await page.keyboard.press("Shift+ArrowDown");
  await page.getByText(`${all} actions`, { exact: true }).waitFor();
  const keys = await actions
    .rows()
    .getByRole("gridcell")
    .filter({ hasText: /^\d+-\d+-A\d+$/ })
    .allInnerTexts();
  expect(new Set(keys.map((key) => key.slice(0, key.lastIndexOf("-")))).size).toBeGreaterThan(1);
  await page.keyboard.press("w");
  await actions.answer("network lead");
  const owned = () => actions.rows().filter({ hasText: "network lead" }).count();
  await expect.poll(owned).toBe(all);
  await page.keyboard.press("Control+z");
  await expect.poll(owned).toBe(0);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(owned).toBe(all);
  expect(app.complaints).toEqual([]);
});
