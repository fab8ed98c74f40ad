import type { ElectronApplication, Page } from "playwright";
import { expect } from "vitest";

/** Gives the window's content a size in px of the screen. */
export async function resize(electron: ElectronApplication, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

/** Sets the zoom, and waits until the page has it. */
export async function zoom(electron: ElectronApplication, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => devicePixelRatio);
  await electron.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted),
    factor,
  );
  if (before !== factor) await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(factor, 1);
}
