import { expect, test } from "vitest";
import { launchApp } from "./driver/launch";
import { OverviewDriver } from "./driver/overview";
import { begin, isOpen, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";

const title = "The shop took no orders";

test("key times, the change before it, people, factors and insights are entered, undone, redone and kept, by keyboard alone", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const overview = new OverviewDriver(page);
  await begin(page, title);

  await page.locator("dd", { hasText: /^when we first noticed\s*2$/ }).waitFor();
  await overview.setKeyTime("Impact starts", "14:14");
  await overview.setKeyTime("Mitigated", "between 16:00 and 17:00");
  await page.getByText("between 1 h 45 min and 2 h 47 min of impact").waitFor();

  await overview.add("Add a change before it", "Server renamed");
  await page.getByRole("group", { name: "Who said yes to it?" }).waitFor();
  await overview.answerQuestions("cynntn");
  await page.getByText(/Not rehearsed.*told, not asked/).waitFor();
  await page.getByText("told, not asked", { exact: true }).waitFor();
  await overview.add("Add a change before it", "Software updated");
  await page.getByText("bundled", { exact: true }).waitFor();
  await page.getByRole("group", { name: "Who said yes to it?" }).getByRole("button").first().focus();
  await page.keyboard.press("q");
  await expect.poll(() => page.getByRole("group", { name: "Which time was it for the business?" }).count()).toBe(2);
  await page.keyboard.press("p");

  await overview.add("Add a role", "administrator on duty");
  await overview.write("Impact", "@adm");
  await page.getByRole("option", { name: "administrator on duty" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" saw no orders");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Impact: administrator on duty saw no orders" }).waitFor();
  await overview.add("Add a number of the impact", "Orders: between 310 and 420 not taken");
  await page.getByRole("button", { name: "Orders: between 310 and 420 not taken" }).waitFor();
  await overview.add("Add a service", "message queue");
  await overview.add("Add a contributing factor", "single point of failure");
  await overview.add("Add what we learned", "Both teams met in one channel");
  await page.getByRole("button", { name: "What went well: Both teams met in one channel" }).waitFor();

  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await page
    .getByRole("button", { name: "What went well: Both teams met in one channel" })
    .waitFor({ state: "detached" });
  await page.keyboard.press("Control+Shift+z");
  await page.getByRole("button", { name: "What went well: Both teams met in one channel" }).waitFor();
  await isSaved(page);
  await app.close();

  const file = await stored(await onlyIncident(ownFolder(home)));
  expect(file).toMatchObject({
    impact: {
      text: expect.stringMatching(/^\{@[0-9a-f-]+\} saw no orders$/),
      numbers: [{ label: "Orders", min: 310, max: 420 }],
    },
    changes: [
      { what: "Server renamed", window: "critical", kind: "unreviewed" },
      { what: "Software updated", window: "preferred" },
    ],
    services: [{ name: "message queue" }],
    factors: [{ theme: "single-point-of-failure" }],
    insights: [{ kind: "went well", text: "Both teams met in one channel" }],
  });

  const again = await launchApp({ home });
  await isOpen(again.page, title);
  await again.page.getByText("between 1 h 45 min and 2 h 47 min of impact").waitFor();
  await again.page.getByRole("button", { name: "What went well: Both teams met in one channel" }).waitFor();
  expect([...app.complaints, ...again.complaints]).toEqual([]);
});

test("the day of the review is typed on the overview, stands on Home, is undone, and is held, by keyboard alone", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, title);
  await page.getByText("the day on which it is reviewed together").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("d");
  const field = page.getByRole("textbox", { name: "Date of the review" });
  await field.and(page.locator(":focus")).waitFor();
  await page.keyboard.type("next Juneuary");
  await page.keyboard.press("Enter");
  await page.getByText(/^“next Juneuary” is not a date that can be read/).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("tomorrow");
  await page.keyboard.press("Enter");
  await page.getByText("the day on which it is reviewed together").waitFor({ state: "detached" });
  await page.keyboard.press("Control+Shift+H");
  await page.getByText(`Review: ${title}`).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText(`Review: ${title}`).waitFor({ state: "detached" });
  await page.keyboard.press("Control+Shift+z");
  await page.getByText(`Review: ${title}`).waitFor();

  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByText("Key times", { exact: true }).waitFor();
  await page.keyboard.press("d");
  await field.and(page.locator(":focus")).waitFor();
  await page.keyboard.type("today");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "It was held" }).press("Enter");
  await page.getByText(/^Held on \d/).waitFor();
  expect(await field.inputValue()).toBe("");
  await isSaved(page);
  const held = { held: true, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) };
  expect(await stored(await onlyIncident(ownFolder(home)))).toMatchObject({ reviews: [held] });
  expect(app.complaints).toEqual([]);
});
