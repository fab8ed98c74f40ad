// @ts-check
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright";
import { startVirtualScreen } from "./display.mjs";
import { outFolder, root } from "./places.mjs";

const screenshot = join(outFolder, "second-story.png");

/**
 * Does the main job on the sample in the real app, on a virtual screen and in a profile that is thrown away.
 * @param {import("./prepare-machine.mjs").Machine} machine
 * @returns {Promise<number>} exit code
 */
export async function showMainJob(machine) {
  process.stdout.write(
    "There is no display here, so the app runs on a virtual screen and does the main job on the sample.\n",
  );
  const screen = await startVirtualScreen();
  const home = await mkdtemp(join(tmpdir(), "second-story-"));
  await mkdir(join(home, "Documents"));
  const app = await _electron.launch({
    executablePath: machine.executable,
    args: [...machine.switches, `--user-data-dir=${join(home, "profile")}`, root],
    env: { ...definedEnvironment(), HOME: home, XDG_CONFIG_HOME: join(home, ".config"), DISPLAY: screen.display },
  });
  try {
    const page = await app.firstWindow();
    await doMainJob(page);
    process.stdout.write(`A picture of the window: ${screenshot}\n`);
    return 0;
  } finally {
    await app.close();
    screen.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {import("playwright").Page} page */
async function doMainJob(page) {
  await page.locator("#root > *").first().waitFor();
  await mkdir(outFolder, { recursive: true });
  await page.screenshot({ path: screenshot });
}

/** @returns {Record<string, string>} */
function definedEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
