import type { Page } from "playwright";
import { expect, test } from "vitest";
import { seriousFindings } from "./driver/axe";
import { type FocusStop, focusReader } from "./driver/focusStop";
import { launchApp } from "./driver/launch";
import { openSampleIncident, withConflicts } from "./driver/sample";

interface DialogCase {
  /** Its name, as a screen reader says it. */
  readonly name: RegExp;
  /** Keys that lead to it from wherever one is; the words in quotes are chosen in the palette. */
  readonly keys: readonly string[];
}

const onActions = ["Control+4", "Escape", "Home"];

/** What may lie above a page. */
const cases: readonly DialogCase[] = [
  { name: /^Find anything$/, keys: ["Control+k"] },
  { name: /^Keyboard shortcuts$/, keys: ["Control+1", "?"] },
  { name: /^What happened\?$/, keys: ["n"] },
  { name: /^Export archive$/, keys: ["“Export archive…”"] },
  { name: /^Forget a text$/, keys: ["“Forget a text…”"] },
  { name: /^Restore from a backup/, keys: ["“Back up now”", "“Restore from a backup…”"] },
  { name: /^Take in notes$/, keys: ["Control+2", "i"] },
  { name: /^Agree: /, keys: [...onActions, "a"] },
  { name: /^Owner: /, keys: [...onActions, "w"] },
  { name: /^Due date: /, keys: [...onActions, "m"] },
  { name: /^Decline: /, keys: [...onActions, "x"] },
];

async function opened(page: Page, { name, keys }: DialogCase): Promise<void> {
  for (const key of keys) {
    if (!key.startsWith("“")) await page.keyboard.press(key);
    else await chosenInPalette(page, key.slice(1, -1));
  }
  await page.getByRole("dialog", { name }).waitFor();
}

async function chosenInPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(title);
  await page.getByRole("option", { name: title, selected: true }).waitFor();
  await page.keyboard.press("Enter");
}

/** The stops of the Tab key in what lies above the page, until they come round. */
async function stopsWithin(page: Page): Promise<readonly FocusStop[]> {
  const focus = await focusReader(page);
  const stops: FocusStop[] = [];
  for (let press = 0; press < 200; press += 1) {
    const stop = await focus();
    if (stops.some(({ mark }) => mark === stop.mark)) return stops;
    stops.push(stop);
    await page.keyboard.press("Tab");
  }
  throw new Error("The focus does not come round.");
}

test("dialogs are sound in both themes, keep the Tab key within, and give the focus back", async () => {
  const { page } = await launchApp();
  await openSampleIncident(page);
  const faults: string[] = [];
  for (const each of cases) {
    await opened(page, each).catch((error: unknown) => {
      throw new Error(`${String(each.name)}: ${String(error)}`);
    });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await seriousFindings(page, `${String(each.name)}, ${colorScheme}`)));
    }
    for (const stop of await stopsWithin(page)) {
      const isClear = stop.role !== "" && stop.role !== "generic" && stop.name.trim() !== "" && stop.isVisible;
      if (!isClear) faults.push(`${String(each.name)}: ${JSON.stringify(stop)}`);
    }
    const isWithin = await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null);
    if (!isWithin) faults.push(`${String(each.name)}: Tab leads out of it`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const isLost = () => page.evaluate(() => document.activeElement === document.body);
    await expect.poll(isLost, { message: `${String(each.name)} gives the focus back` }).toBe(false);
  }
  expect(faults).toEqual([]);
});

test("what a merge left to decide, and what the app says by itself, are sound in both themes", async () => {
  const running = await launchApp();
  const { page } = running;
  await openSampleIncident(page);
  await withConflicts(running);
  const faults: string[] = [];
  const look = async (name: string) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await seriousFindings(page, `${name}, ${colorScheme}`)));
    }
  };
  await look("to decide in the incident");
  await page.keyboard.press("Control+,");
  await page.getByRole("heading", { name: "Changed in two places" }).waitFor();
  await look("to decide in the workspace");
  await page.keyboard.press("Control+Shift+O");
  await chosenInPalette(page, "Copy the list of incidents as CSV");
  await page.getByText(/3 incidents as CSV/).waitFor();
  await look("a notice");
  expect(faults).toEqual([]);
});
