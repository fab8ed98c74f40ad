import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { launchApp } from "./driver/launch";
import { begin, isSaved } from "./driver/story";

const story =
  "Yesterday around two our administrator renamed the queue server and updated it. The name change stopped the " +
  "message queue, and with it the shop, for hours. In the end the VM had to be killed and built anew.";

function focusedRow(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

test("an incident is begun, renamed, undone, redone and found again after a restart, by keyboard alone", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await page.getByRole("heading", { name: "What happened?" }).waitFor();
  await page.keyboard.type(story);
  await page.getByText(/understood: .*about 14:00 · 3 moments, 1 change/).waitFor();
  await page.keyboard.press("Control+Enter");

  const title = page.getByRole("button", { name: /^Title: Our administrator renamed the queue server/ });
  await title.waitFor();
  await title.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Renamed queue server stops the shop");
  await page.keyboard.press("Enter");
  const renamed = page.getByRole("button", { name: "Title: Renamed queue server stops the shop" });
  await renamed.waitFor();

  await page.keyboard.press("Control+Z");
  await title.waitFor();
  await page.getByRole("alert").getByText("Undone: Rename incident").waitFor();
  await page.keyboard.press("Control+Shift+Z");
  await renamed.waitFor();
  await page.getByText(/saved to disk \d\d:\d\d/).waitFor();
  await app.close();

  const key = `INC-${new Date(Date.now() - 86_400_000).getFullYear()}-001`;
  const file = join(home.documents, "Second Story", "incidents", key, "incident.json");
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
    key,
    title: "Renamed queue server stops the shop",
    summary: story,
  });

  const again = await launchApp({ home });
  await again.page.getByRole("button", { name: "Title: Renamed queue server stops the shop" }).waitFor();
  await again.page.keyboard.press("Control+Shift+H");
  await again.page.getByRole("heading", { name: "Incidents in work" }).waitFor();
  await expect.poll(() => focusedRow(again.page)).toContain("Renamed queue server stops the shop");
  await again.page.keyboard.press("Enter");
  await again.page.getByRole("button", { name: /^Title: Renamed queue server stops the shop/ }).waitFor();
  expect(again.complaints).toEqual([]);
});

test("the example opens complete; its list is walked, filtered, and an incident set aside comes back by undo", async () => {
  const { page, complaints } = await launchApp();
  await page.getByRole("button", { name: "Look at a finished example" }).press("Enter");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  await expect.poll(() => focusedRow(page)).toContain("Make the queue redundant");
  await page.keyboard.press("ArrowDown");
  expect(await focusedRow(page)).toContain("nobody has tried it");

  await page.keyboard.press("Control+Shift+O");
  const rows = page.getByRole("list", { name: "Incidents" }).getByRole("listitem");
  await expect.poll(() => rows.count()).toBe(3);
  await page.keyboard.press("Control+F");
  await page.keyboard.type("certificate");
  await expect.poll(() => rows.count()).toBe(1);
  await page.keyboard.press("ArrowDown");
  expect(await focusedRow(page)).toContain("Certificate ran out on the API");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Title: Certificate ran out on the API" }).waitFor();

  await page.keyboard.press("Control+K");
  await page.keyboard.type("set this incident aside");
  await page.getByRole("option", { name: /Set this incident aside/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => rows.count()).toBe(2);
  await page.keyboard.press("Control+Z");
  await page.getByRole("button", { name: "Title: Certificate ran out on the API" }).waitFor();
  expect(complaints).toEqual([]);
});

test("the palette finds an event of another incident and goes to it; shortcuts are listed", async () => {
  const { page } = await launchApp();
  await page.getByRole("button", { name: "Look at a finished example" }).press("Enter");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  await page.keyboard.press("Control+K");
  await page.keyboard.type("renamed to prod");
  await page.getByRole("option", { name: /Server mq01 is renamed to prod-queue-1/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Title: Renamed queue server/ }).waitFor();
  expect(await page.locator("#tab-timeline").getAttribute("aria-current")).toBe("page");

  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await help.getByText("Find anything…").waitFor();
  await help.getByText("Everything larger").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
});

test("an incident begun from within another takes its place once and for all", async () => {
  const { page } = await launchApp();
  await begin(page, "The first of the day");
  await page.evaluate(() => {
    const shown: string[] = [];
    Object.assign(window, { shownTitles: shown });
    new MutationObserver(() => {
      const title = document.querySelector('[aria-label^="Title: "]')?.getAttribute("aria-label") ?? "";
      if (title !== shown.at(-1)) shown.push(title);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await page.keyboard.press("n");
  await begin(page, "The second of the day");
  await isSaved(page);
  const shown = await page.evaluate(() => Reflect.get(window, "shownTitles") as string[]);
  expect(shown.slice(shown.indexOf("Title: The second of the day"))).toEqual(["Title: The second of the day"]);
});
