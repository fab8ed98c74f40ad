import type { Page } from "playwright";
import { expect, test } from "vitest";
import { seriousFindings } from "./driver/axe";
import { launchApp } from "./driver/launch";
import { OverviewDriver } from "./driver/overview";
import { begin, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";

const title = "The shop took no orders";
const summary = "The admin should have checked the old name. All came back at 15:10.";

/** What is marked on the page, or in the report's frame, phrase by phrase. */
async function marks(page: Page, frame?: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const within = selector === undefined ? window : document.querySelector<HTMLIFrameElement>(selector)?.contentWindow;
    const found = (within as (Window & typeof globalThis) | null | undefined)?.CSS.highlights.get("wording");
    return [...(found?.values() ?? [])].map((range) => range.toString());
  }, frame);
}

async function waitForMarks(page: Page, expected: readonly string[], frame?: string): Promise<void> {
  await expect.poll(() => marks(page, frame), { timeout: 30_000 }).toEqual(expected);
}

test("a phrase is marked while it is typed, told of by F8, left as it is for a reason, and marked again, by keyboard alone", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const overview = new OverviewDriver(page);
  await begin(page, title);

  // While it is typed.
  await page.getByRole("button", { name: /^Summary:/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("The admin should have");
  await waitForMarks(page, []);
  await page.keyboard.type(" checked the old name.");
  await waitForMarks(page, ["The admin should have checked"]);
  await page.keyboard.type(" All came back at 15:10.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: `Summary: ${summary}` }).waitFor();
  await waitForMarks(page, ["The admin should have checked"]);
  await overview.write("Impact", "Obviously nobody could order.");
  await page.keyboard.press("Control+Enter");
  await waitForMarks(page, ["The admin should have checked", "Obviously"]);

  // What it hides, and the next one.
  await page.getByRole("button", { name: /^Summary:/ }).focus();
  await page.keyboard.press("F8");
  const told = page.getByRole("dialog", { name: /^Wording:/ });
  await told.getByText("counterfactual", { exact: true }).waitFor();
  await told.getByText("What did they see and expect at that moment?").waitFor();
  await told.getByText("Dekker", { exact: false }).waitFor();
  expect(await seriousFindings(page, "wording")).toEqual([]);
  await page.keyboard.press("F8");
  await told.getByText("hindsight", { exact: true }).waitFor();
  await page.keyboard.press("Shift+F8");
  await told.getByText("counterfactual", { exact: true }).waitFor();

  // It stays, for a reason.
  await page.keyboard.press("w");
  await told.getByLabel("Why it stays").waitFor();
  await page.keyboard.type("said so in the channel");
  await page.keyboard.press("Enter");
  await told.waitFor({ state: "detached" });
  await waitForMarks(page, ["Obviously"]);
  await page.getByText("1 to look at").waitFor();
  await isSaved(page);
  const waived = { path: "/summary", rule: "counterfactual/should-have", reason: "said so in the channel" };
  expect((await stored(await onlyIncident(ownFolder(home)))).waivers).toMatchObject([waived]);

  // Undone, it is marked again.
  await page.keyboard.press("Control+z");
  await waitForMarks(page, ["The admin should have checked", "Obviously"]);
  await page.keyboard.press("Control+Shift+z");
  await waitForMarks(page, ["Obviously"]);

  // Enter leads into the text.
  await page.keyboard.press("F8");
  await told.getByText("hindsight", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Impact", exact: true }).waitFor();
  await page.keyboard.press("Escape");

  // In the report as it will be read.
  await page.keyboard.press("Control+5");
  await waitForMarks(page, ["Obviously"], "iframe");
  expect(app.complaints).toEqual([]);
});

test("the panel of the whole incident leads to each phrase, and marks again what stayed", async () => {
  const app = await launchApp();
  const { page } = app;
  const overview = new OverviewDriver(page);
  await begin(page, title);
  await overview.write("Summary", summary);
  await page.keyboard.press("Control+Enter");
  const panel = page.getByRole("region", { name: "Wording" });
  await panel.getByText("1 to look at").waitFor();
  await panel.getByRole("button", { name: /The admin should have checked/ }).focus();
  await page.keyboard.press("Enter");
  const told = page.getByRole("dialog", { name: /^Wording:/ });
  await told.getByText("counterfactual", { exact: true }).waitFor();
  await page.keyboard.press("w");
  await page.keyboard.press("Enter");
  await panel.getByText("nothing to look at").waitFor();
  await panel.getByText("One stays as it is").focus();
  await page.keyboard.press("Enter");
  await panel.getByText("quotation").waitFor();
  await panel.getByRole("button", { name: /^Mark .* again$/ }).focus();
  await page.keyboard.press("Enter");
  await waitForMarks(page, ["The admin should have checked"]);
  await panel.getByText("1 to look at").waitFor();
  expect(await seriousFindings(page, "wording")).toEqual([]);
});
