import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { generatedLog } from "../bench/generated/log";
import { launchApp, newHome } from "./driver/launch";
import { begin, isSaved, isStored, onlyIncident, ownFolder, rename, stored } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";

const patience = { timeout: 60_000 };

test("a long log is listed without drawing it all; taking cancelled in the middle leaves no event", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "The queue stood still");
  await new TimelineDriver(page).show();
  await drop(page, "server.log", generatedLog(3, 100_000));
  const lines = page.getByRole("listbox", { name: /^Lines of the source/u });
  await page.getByText("95,000 dated lines to take.").waitFor(patience);
  await expect.poll(() => lines.getByRole("option").first().getAttribute("aria-setsize"), patience).toBe("100000");
  expect(await lines.getByRole("option").count()).toBeLessThan(120);
  await page.keyboard.press("End");
  await lines.getByRole("option", { name: /^Line 100000, / }).waitFor();

  // Cancelled in the middle, taking leaves no event.
  await page.getByRole("button", { name: /^Take all/ }).click();
  await page.getByRole("progressbar", { name: "Taking lines" }).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("95,000 dated lines to take.").waitFor(patience);
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  const before = (await stored(folder)).events?.length ?? 0;
  expect(before).toBe(1);
  expect(app.complaints).toEqual([]);
});

test("the warnings and errors of a log are taken at once, and taken back at once", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "The queue stood still");
  await new TimelineDriver(page).show();
  const log = generatedLog(4, 4_000);
  const grave = log.split("\n").filter((line) => /Z (?:WARN|ERROR) /u.test(line)).length;
  await drop(page, "server.log", log);
  await page.getByRole("button", { name: `Take ${grave.toLocaleString("en-GB")} warnings and errors` }).click(patience);
  await page.getByText(`${(3_800 - grave).toLocaleString("en-GB")} dated lines to take.`).waitFor(patience);
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  await expect.poll(async () => (await stored(folder)).events?.length, patience).toBe(grave + 1);
  await page.keyboard.press("Control+z");
  await page.getByText("3,800 dated lines to take.").waitFor(patience);
  await expect.poll(async () => (await stored(folder)).events?.length, patience).toBe(1);
  expect(app.complaints).toEqual([]);
});

test("killed while the events of a log are written, all of them are there or none", async () => {
  const home = await newHome();
  const first = await launchApp({ home });
  await begin(first.page, "The queue stood still");
  await new TimelineDriver(first.page).show();
  await drop(first.page, "server.log", generatedLog(5, 20_000));
  await first.page.getByText("19,000 dated lines to take.").waitFor(patience);
  await isSaved(first.page);
  await first.close();
  const folder = await onlyIncident(ownFolder(home));

  // Before the transaction, or within it; each start has to find nothing of it, until one finds all.
  for (const afterMs of [0, 300, 600, 900]) {
    const app = await launchApp({ home });
    await app.page.getByRole("button", { name: "Take all" }).click(patience);
    await app.page.getByText("Writing 19,000 events…").waitFor(patience);
    await app.page.waitForTimeout(afterMs);
    await app.kill();
    const again = await launchApp({ home });
    await again.page.getByText("20,000 lines, ").waitFor(patience);
    // An edit has the file written as the working copy stands, whatever that kept.
    await rename(again.page, `The queue stood still for ${afterMs} ms`);
    await isStored(folder, { title: `The queue stood still for ${afterMs} ms` });
    await isSaved(again.page);
    await again.close();
    const found = await eventsAndTaken(folder);
    expect([
      { events: 1, taken: 1 },
      { events: 19_001, taken: 20_001 },
    ]).toContainEqual(found);
    if (found.events > 1) break;
  }
});

/** Number of events and of taken lines of an incident's file. The sentence that it began with is one of each. */
async function eventsAndTaken(folder: string) {
  const { events, sources } = (await stored(folder)) as unknown as {
    readonly events: readonly unknown[];
    readonly sources: readonly { readonly states: readonly { from: number; to: number; state: string }[] }[];
  };
  const ranges = sources.flatMap(({ states }) => states).filter(({ state }) => state === "taken");
  return { events: events.length, taken: ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0) };
}

test("reading long notes says how far it is; cancelled, it leaves nothing", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await begin(page, "The queue stood still");
  await new TimelineDriver(page).show();
  await isSaved(page);
  const notes = Array.from(
    { length: 150_000 },
    (_, at) => `- 14:${String(at % 60).padStart(2, "0")} looked at the queue`,
  );
  await drop(page, "notes.md", notes.join("\n"));
  await page.getByRole("progressbar", { name: "Reading notes.md" }).waitFor(patience);
  await page.getByText("of 150,000 lines").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });

  // What is taken in next is read, and it is the only source.
  await drop(page, "short.md", "- 14:02 renamed the server");
  await page.getByText("1 dated line to take.").waitFor(patience);
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  const { sources } = (await stored(folder)) as unknown as { sources: readonly { name: string }[] };
  expect(sources.map(({ name }) => name)).toEqual(["What happened", "short.md"]);
  expect(await readdir(join(folder, "sources"))).toHaveLength(2);
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
