// @ts-check
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright";
import { startVirtualScreen } from "./display.mjs";
import { root, startHolder } from "./places.mjs";

/**
 * @typedef {object} ThrowawayApp
 * @property {import("playwright").Page} page its window
 * @property {import("playwright").ElectronApplication} electron
 * @property {(size: { width: number, height: number }) => Promise<void>} resize gives the page that size, in px
 * @property {() => Promise<void>} close ends it and removes all that it wrote
 */

/**
 * Starts the built app on a virtual screen, in a home and a profile that are thrown away.
 * @param {import("./prepare-machine.mjs").Machine} machine
 * @param {{ width: number, height: number }} size of the page, in px
 * @param {{ app?: string, paths?: readonly string[] }} [more] another app's folder, and what it is to open
 * @returns {Promise<ThrowawayApp>}
 */
export async function startThrowawayApp(machine, size, { app = root, paths = [] } = {}) {
  const screen = await startVirtualScreen({ width: size.width + 80, height: size.height + 120 });
  const home = await mkdtemp(join(tmpdir(), "second-story-"));
  await mkdir(join(home, "Documents"));
  await mkdir(join(home, ".config"));
  await writeFile(join(home, ".config", "user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  const profile = join(home, "profile");
  const electron = await _electron.launch({
    executablePath: machine.executable,
    args: ["-r", startHolder, ...machine.switches, `--user-data-dir=${profile}`, app, ...paths],
    env: {
      ...definedEnvironment(),
      HOME: home,
      XDG_CONFIG_HOME: join(home, ".config"),
      DISPLAY: screen.display,
    },
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState("domcontentloaded");
  const resize = (/** @type {{ width: number, height: number }} */ wanted) => resizePage(electron, page, wanted);
  await resize(size);
  return {
    page,
    electron,
    resize,
    async close() {
      await electron.close();
      screen.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Opens the incident of the finished example, from the first page or from anywhere in its workspace.
 * @param {import("playwright").Page} page
 */
export async function openSampleIncident(page) {
  const example = page.getByRole("button", { name: "Look at a finished example" });
  const incident = page.getByRole("navigation", { name: "Recent incidents" }).getByText("INC-2016-001");
  await example.or(incident).first().waitFor();
  if (await example.isVisible()) await example.click();
  await incident.click();
  await page.getByRole("button", { name: /^Title: / }).waitFor();
  // A ring around what was clicked would stay in every picture.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}

/**
 * A window's content may hold a menu bar too, which is measured and added.
 * @param {import("playwright").ElectronApplication} electron
 * @param {import("playwright").Page} page
 * @param {{ width: number, height: number }} wanted
 */
async function resizePage(electron, page, wanted) {
  const height = () => page.evaluate(() => window.innerHeight);
  const set = (/** @type {number} */ extra) =>
    electron.evaluate(
      ({ BrowserWindow }, [width, full]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, full),
      /** @type {const} */ ([wanted.width, wanted.height + extra]),
    );
  for (let attempt = 0, extra = 0; attempt < 5; attempt += 1) {
    await set(extra);
    await page.waitForTimeout(200);
    const missing = wanted.height - (await height());
    if (missing === 0) return;
    extra += missing;
  }
}

/** @returns {Record<string, string>} */
function definedEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
