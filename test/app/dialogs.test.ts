import type { Page } from "playwright";
import { expect, test } from "vitest";
import { chosenInPalette, closeOverlays, type OverlayCase, opened, prepareOverlays } from "./cases/overlays";
import { seriousFindings } from "./driver/axe";
import { cutOff } from "./driver/cutOff";
import { type FocusStop, focusReader } from "./driver/focusStop";
import { launchApp } from "./driver/launch";
import { openSampleIncident, withConflicts } from "./driver/sample";
import { answerSaveDialog } from "./driver/saveDialog";
import { resize, zoom } from "./driver/windowSize";

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

async function faultsOfTab(page: Page): Promise<readonly string[]> {
  const unclear = (await stopsWithin(page)).filter(
    ({ role, name, isVisible }) => role === "" || role === "generic" || name.trim() === "" || !isVisible,
  );
  const isWithin = await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null);
  return [...unclear.map((stop) => JSON.stringify(stop)), ...(isWithin ? [] : ["Tab leads out of it"])];
}

/** So many of all cases are walked by the first test, to stay well within the time that a test has. */
const half = 15;

test("dialogs are sound in both themes, keep the Tab key within, and give the focus back", async () => {
  const app = await launchApp();
  expect(await faultsOfEach(app.page, (await prepareOverlays(app)).slice(0, half))).toEqual([]);
});

test("forms of actions, calendars and menus are sound in both themes, keep the Tab key within, and give the focus back", async () => {
  const app = await launchApp();
  expect(await faultsOfEach(app.page, (await prepareOverlays(app)).slice(half))).toEqual([]);
});

async function faultsOfEach(page: Page, cases: readonly OverlayCase[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const each of cases) {
    await opened(page, each);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await seriousFindings(page, `${String(each.name)}, ${colorScheme}`)));
    }
    // A menu is walked with the arrows; Tab leaves it.
    if (each.role !== "menu")
      faults.push(...(await faultsOfTab(page)).map((fault) => `${String(each.name)}: ${fault}`));
    await closeOverlays(page);
    const isLost = () => page.evaluate(() => document.activeElement === document.body);
    await expect.poll(isLost, { message: `${String(each.name)} gives the focus back` }).toBe(false);
  }
  return faults;
}

test("a part that is cut off, or out of reach, of what lies above a page is seen", async () => {
  const app = await launchApp();
  const { page } = app;
  await openSampleIncident(page);
  await chosenInPalette(page, "Export archive…");
  const overlay = page.getByRole("dialog", { name: "Export archive" });
  await overlay.waitFor();
  expect(await cutOff(overlay)).toEqual([]);
  await overlay.evaluate((root) => {
    const cancel = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
    const { x, y, width, height } = root.querySelector("[aria-label=Close]")?.getBoundingClientRect() ?? new DOMRect();
    const cover = document.createElement("div");
    cover.style.cssText = `position: fixed; z-index: 9999; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;
    document.body.append(cover);
    const main = root.querySelector<HTMLElement>("button[data-kind=main]");
    cancel?.style.setProperty("width", "20px");
    cancel?.style.setProperty("overflow", "hidden");
    main?.style.setProperty("translate", "0 2000px");
  });
  expect(await cutOff(overlay)).toEqual([
    "main button “Export…” is out of view",
    "button “Cancel” is cut off at its side",
    "button “Close” cannot be reached",
  ]);
});

test("dialogs and menus are whole at 900 × 600 px and at 200 %, their main button in view", async () => {
  const app = await launchApp();
  const { page, electron } = app;
  const cases = await prepareOverlays(app);
  const faults: string[] = [];
  for (const { width, height, factor } of [
    { width: 900, height: 600, factor: 1 },
    { width: 1280, height: 800, factor: 2 },
  ]) {
    await resize(electron, width, height);
    await zoom(electron, page, factor);
    for (const each of cases) {
      const found = await cutOff(await opened(page, each));
      faults.push(...found.map((fault) => `${String(each.name)}, ${width} × ${height} at ${factor * 100} %: ${fault}`));
      await closeOverlays(page);
    }
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
  await answerSaveDialog(running, running.home.folder);
  await page.keyboard.press("Control+5");
  await page.locator("iframe").waitFor();
  await page.keyboard.press("Control+e");
  await page.getByText(/^read back: every heading/).waitFor();
  await look("a report that was exported");
  await page.keyboard.press("Control+,");
  await page.getByRole("heading", { name: "Changed in two places" }).waitFor();
  await look("to decide in the workspace");
  await page.keyboard.press("Control+Shift+O");
  await chosenInPalette(page, "Copy the list of incidents as CSV");
  await page.getByText(/3 incidents as CSV/).waitFor();
  await look("a notice");
  expect(faults).toEqual([]);
});
