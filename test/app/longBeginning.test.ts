import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { generatedLog } from "../bench/generated/log";
import { launchApp } from "./driver/launch";
import { isSaved, onlyIncident, ownFolder, stored } from "./driver/story";

const patience = { timeout: 90_000 };

test("a log of 100,000 lines dropped on the first page: cancelled by the keyboard it leaves nothing, then nothing of it is lost", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await page.getByRole("textbox", { name: "What happened?" }).waitFor();
  const log = generatedLog(7, 100_000);
  await drop(page, "server.log", log);
  await page.getByRole("progressbar", { name: "Reading server.log" }).waitFor(patience);
  await page.getByText("of 100,000 lines").waitFor(patience);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await page.getByRole("textbox", { name: "What happened?" }).isVisible()).toBe(true);
  expect(await readdir(home.documents)).toEqual([]);

  await drop(page, "server.log", log);
  await page.getByRole("button", { name: /^Title: / }).waitFor(patience);
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  expect((await stored(folder)).events).toHaveLength(95_000);
  const [kept] = await readdir(join(folder, "sources"));
  expect(await readFile(join(folder, "sources", kept ?? ""), "utf8")).toBe(log);
  expect(app.complaints).toEqual([]);
});

test("long notes in the box: what is understood is told, the keyboard begins with them and can cancel that", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const box = page.getByRole("textbox", { name: "What happened?" });
  await box.waitFor();
  const lines = Array.from(
    { length: 24_000 },
    (_, at) => `- 14:${String(at % 60).padStart(2, "0")} looked at the queue`,
  );
  await app.electron.evaluate(({ clipboard }, notes) => clipboard.writeText(notes), `2016-01-21\n${lines.join("\n")}`);
  await box.press("Control+v");
  await page.getByText("24000 moments").waitFor(patience);
  await box.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "Beginning an incident" });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await readdir(home.documents)).toEqual([]);
  expect((await box.inputValue()).split("\n")).toHaveLength(24_001);

  await box.press("Control+Enter");
  await page.getByRole("button", { name: /^Title: / }).waitFor(patience);
  await isSaved(page);
  expect((await stored(await onlyIncident(ownFolder(home)))).events).toHaveLength(24_000);
  expect(app.complaints).toEqual([]);
});

/** Lets a file go over the window. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([called, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}
