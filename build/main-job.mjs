// @ts-check
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { outFolder } from "./places.mjs";
import { openSampleIncident, startThrowawayApp } from "./throwaway-app.mjs";

const picture = join(outFolder, "second-story.png");
const report = join(outFolder, "INC-2016-001.docx");

/**
 * Does the main job on the sample in the real app, on a virtual screen and in a profile that is thrown away: opens it,
 * draws both pictures, and writes the Word report as a person would.
 * @param {import("./prepare-machine.mjs").Machine} machine
 * @returns {Promise<number>} exit code
 */
export async function showMainJob(machine) {
  process.stdout.write(
    "There is no display here, so the app runs on a virtual screen and does the main job on its finished example.\n",
  );
  await mkdir(outFolder, { recursive: true });
  await Promise.all([picture, report].map((path) => rm(path, { force: true })));
  const size = { width: 1600, height: 1000 };
  const app = await startThrowawayApp(machine, size);
  try {
    await openSampleIncident(app.page);
    await app.resize(size);
    await drawPictures(app.page);
    await writeReport(app);
  } catch (error) {
    const shown = join(outFolder, "main-job-failed.png");
    await app.page.screenshot({ path: shown, timeout: 5_000 }).catch(() => undefined);
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`The main job did not end: ${words}\nWhat the window showed then: ${shown}`);
  } finally {
    await app.close();
  }
  process.stdout.write(`The window, with the cascade of the incident: ${picture}\n`);
  process.stdout.write(`The report, as Word: ${report}\n`);
  return 0;
}

/** @param {import("playwright").Page} page */
async function drawPictures(page) {
  await page.keyboard.press("Control+2");
  await page.locator('[aria-labelledby="tab-timeline"] svg text').first().waitFor();
  await page.keyboard.press("Control+3");
  await page.locator(".react-flow__node").first().waitFor();
  await page.keyboard.press("0");
  await page.locator(".react-flow__edge").first().waitFor({ state: "attached" });
  await page.screenshot({ path: picture });
}

/**
 * Through the window's own export; only the system's dialog, which nobody is here to answer, is answered for it.
 * @param {import("./throwaway-app.mjs").ThrowawayApp} app
 */
async function writeReport({ page, electron }) {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, report);
  await page.keyboard.press("Control+5");
  await page.getByRole("button", { name: "Word" }).waitFor();
  await page.keyboard.press("Control+E");
  await page.getByRole("status").getByText("read back: every heading").waitFor({ timeout: 60_000 });
}
