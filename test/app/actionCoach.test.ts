import { expect, test } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { launchApp, type RunningApp } from "./driver/launch";
import { begin, isOpen, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";

const title = "The shop took no orders";
const reminder =
  "“Remind the team” asks a person to hold what the system could hold: what would make this impossible, whoever is on duty?";
const punitive = "“Educate the admin”: what would make this impossible, or harmless, whoever is on duty?";

/** The line under the idea line. */
const remark = ({ page }: RunningApp) =>
  page.getByRole("status").filter({ has: page.getByLabel("Put this remark away") });

test("while an idea is typed one quiet remark stands below it; it holds nothing up, and put away it stays away", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const actions = new ActionsDriver(page);
  await begin(page, title);
  await actions.open();
  await page.keyboard.press("i");
  await page.keyboard.type("Remind the team to ask first");
  await remark(app).getByText(reminder).waitFor();
  await page.keyboard.press("Escape");
  await remark(app).waitFor({ state: "detached" });

  await page.keyboard.type("Educate the admin, consider alerts");
  await remark(app).getByText(punitive).waitFor();
  expect(await remark(app).count()).toBe(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await remark(app).getByText("“alerts” lets us notice sooner").waitFor();
  await page.getByLabel("Add an idea").and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  await actions.row("Educate the admin").waitFor();
  await actions.panel().getByText("“alerts” lets us notice sooner").waitFor();
  expect(await actions.panel().getByText(punitive).count()).toBe(0);

  await page.keyboard.type("Discipline the operators");
  await page.keyboard.press("Enter");
  await actions.panel().getByText("“Discipline the operators”: what would make this impossible").waitFor();
  await isSaved(page);
  await app.close();
  expect(await stored(await onlyIncident(ownFolder(home)))).toMatchObject({
    actions: [{ title: "Educate the admin, consider alerts" }, { title: "Discipline the operators" }],
  });

  const again = await launchApp({ home });
  await isOpen(again.page, title);
  const later = new ActionsDriver(again.page);
  await later.open();
  await later.row("Educate the admin").click();
  await later.panel().getByText("“alerts” lets us notice sooner").waitFor();
  expect(await later.panel().getByText(punitive).count()).toBe(0);
  expect([...app.complaints, ...again.complaints]).toEqual([]);
});

test("what another incident declined is named while the same is typed, and its action is one key away", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await page.getByText("Look at a finished example").click();
  await page.getByText("Needs you today").waitFor();
  await page
    .getByRole("button", { name: /^Slow checkout after index drop/ })
    .first()
    .press("Enter");
  await isOpen(page, "Slow checkout after index drop");
  await actions.open();
  await page.keyboard.press("i");
  await page.keyboard.type("No changes between 12:00 and 16:00");
  const declined = /^“No changes at all between 12:00 and 16:00” of INC-2016-001 was declined \(“Two views, both heard/;
  await remark(app).getByText(declined).waitFor();
  await page.keyboard.press("Enter");
  await actions.panel().getByText(declined).waitFor();
  await actions.panel().getByRole("button", { name: "Show INC-2016-001-A7" }).press("Enter");
  await isOpen(page, "Renamed queue server stops order intake");
  await page.getByLabel("Action INC-2016-001-A7").waitFor();
  expect(app.complaints).toEqual([]);
});

test("a “done when” begins from what the effect asks for, and the actions as a whole get one sentence", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const actions = new ActionsDriver(page);
  await begin(page, title);
  await actions.open();
  await actions.addIdeas("Alert on queue depth", "Alert on slow checkout", "A dashboard of retries");
  await remark(app).getByText("All 3 actions detect; none prevents.").waitFor();
  await actions.panel().getByText("This weakens, it closes nothing.").waitFor();

  const beginning = actions.panel().getByRole("button", { name: "Begin “Done when” with: … is caused as a drill" });
  await beginning.press("Enter");
  await page.getByRole("textbox", { name: "Done when" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  await beginning.press("Enter");
  const field = page.getByRole("textbox", { name: "Done when" });
  await field.and(page.locator(":focus")).waitFor();
  expect(await field.inputValue()).toBe("… is caused as a drill and rings within … minutes");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("A dead broker is caused as a drill and rings within 2 minutes");
  await page.keyboard.press("Enter");
  await actions
    .panel()
    .getByRole("button", { name: /^Done when: A dead broker is caused/ })
    .waitFor();

  await actions.choose("Effect", /^prevent/);
  await remark(app).getByText("All 3 actions weaken what happened; none closes a path.").waitFor();
  await actions.choose("Strength", /^guardrail/);
  await remark(app).waitFor({ state: "detached" });
  await isSaved(page);
  await app.close();
  expect(await stored(await onlyIncident(ownFolder(home)))).toMatchObject({
    actions: [
      {},
      {},
      {
        doneWhen: "A dead broker is caused as a drill and rings within 2 minutes",
        effect: "prevent",
        strength: "guardrail",
      },
    ],
  });
  expect(app.complaints).toEqual([]);
});
