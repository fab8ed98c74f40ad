import type { Page } from "playwright";
import { expect, test } from "vitest";
import { type FocusStop, focusReader } from "./driver/focusStop";
import { launchApp } from "./driver/launch";
import { onEachSurface, openSample } from "./driver/surfaces";
import { resize, zoom } from "./driver/windowSize";

/**
 * Controls that nobody could use as the page stands: wider than the window without a way to scroll there, or covered by
 * something else once scrolled to.
 */
function unreachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`;
    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide in a window of ${innerWidth} px`);
    for (const element of document.querySelectorAll("button, a[href], input, textarea, select")) {
      // The canvas has a view of its own, moved by keys; what is hidden is nobody's to reach.
      if (element.closest(".react-flow") !== null || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest("[inert], [aria-hidden='true'], [data-remove-scroll-container]") !== null) continue;
      // The way past the sidebar shows itself when the focus comes to it.
      const isPath = element instanceof HTMLAnchorElement;
      if (isPath) element.focus();
      element.scrollIntoView({ block: "center", inline: "center" });
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
      const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
      const found = document.elementFromPoint(x, y);
      if (isPath) element.blur();
      const isThere = found !== null && (element.contains(found) || found.contains(element));
      if (!isThere)
        faults.push(`${nameOf(element)} is ${found === null ? "out of the window" : `under ${nameOf(found)}`}`);
    }
    return faults;
  });
}

test("a control out of the window, one that is covered, and a page that is too wide are seen", async () => {
  const { page } = await launchApp();
  await page.getByRole("button", { name: /^Begin/ }).waitFor();
  expect(await unreachable(page)).toEqual([]);
  await page.evaluate(() => {
    const begin = [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.startsWith("Begin"));
    const cover = document.createElement("div");
    const box = begin?.getBoundingClientRect() ?? new DOMRect();
    cover.style.cssText = `position: fixed; left: ${box.x}px; top: ${box.y}px; width: ${box.width}px; height: ${box.height}px`;
    const away = document.createElement("button");
    away.textContent = "Away";
    away.style.cssText = "position: fixed; left: -500px";
    document.body.append(cover, away);
  });
  expect(await unreachable(page)).toEqual([
    expect.stringMatching(/^button “Begin.*is under div/),
    expect.stringMatching(/^button “Away” is out of the window/),
  ]);
});

test("every control can be reached from 900 × 600 px up and at 80 to 200 % zoom", async () => {
  const { page, electron } = await launchApp();
  const found: string[] = [];
  await resize(electron, 900, 600);
  found.push(...(await unreachable(page)).map((fault) => `first run, 900 × 600: ${fault}`));
  await openSample(page);
  for (const { width, height, factor } of [
    { width: 900, height: 600, factor: 1 },
    { width: 1280, height: 800, factor: 0.8 },
    { width: 1280, height: 800, factor: 2 },
  ]) {
    await resize(electron, width, height);
    await zoom(electron, page, factor);
    await onEachSurface(page, async (name) => {
      const faults = await unreachable(page);
      found.push(...faults.map((fault) => `${name}, ${width} × ${height} at ${factor * 100} %: ${fault}`));
    });
  }
  expect(found).toEqual([]);
});

test("every stop of the Tab key has a role and a name, can be seen, and leads on", async () => {
  const { page } = await launchApp();
  await openSample(page);
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  await onEachSurface(page, async (name) => {
    const stops = await tabThrough(page);
    counts[name] = stops.length;
    faults.push(...stops.filter(isUnclear).map((stop) => `${name}: ${JSON.stringify(stop)}`));
  });
  expect(faults).toEqual([]);
  // The walk has really gone over the surfaces: each has more stops than the sidebar alone.
  for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThan(9);
});

const most = 400;

/** Presses Tab until the walk comes back to where it began. Fails where it never does: something holds the focus. */
async function tabThrough(page: Page): Promise<readonly FocusStop[]> {
  const stops: FocusStop[] = [];
  const focusStop = await focusReader(page);
  await page.getByRole("main").focus();
  await page.keyboard.press("Tab");
  for (let press = 0; press < most; press += 1) {
    const stop = await focusStop();
    if (stop.mark === stops[0]?.mark) return stops;
    stops.push(stop);
    await page.keyboard.press("Tab");
  }
  throw new Error(`After ${most} Tabs the focus has not come round; it stands at ${JSON.stringify(stops.at(-1))}.`);
}

function isUnclear({ role, name, isVisible }: FocusStop): boolean {
  return role === "" || role === "generic" || name.trim() === "" || !isVisible;
}

test("motion is short, and there is none where the system asks for none", async () => {
  const { page } = await launchApp();
  await openSample(page);
  // Every frame is looked at: a dialog may come a moment after its key, and move for less than a look from outside takes.
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      for (const { effect } of document.getAnimations()) seen.push(Number(effect?.getComputedTiming().duration ?? 0));
      requestAnimationFrame(look);
    };
    look();
  });
  const overEverything = async () => {
    await onEachSurface(page, async () => {
      for (const keys of ["Control+k", "?"]) {
        await page.keyboard.press(keys);
        await page.getByRole("dialog").first().waitFor();
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").first().waitFor({ state: "hidden" });
      }
    });
    return page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen.splice(0));
  };
  const usual = await overEverything();
  expect(usual.length).toBeGreaterThan(0);
  expect(Math.max(...usual)).toBeLessThanOrEqual(150);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect((await overEverything()).filter((duration) => duration > 0)).toEqual([]);
});
