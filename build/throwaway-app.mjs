// @ts-check
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright";
import { startVirtualScreen } from "./display.mjs";
import { root } from "./places.mjs";

/**
 * @typedef {object} ThrowawayApp
 * @property {import("playwright").Page} page its window
 * @property {import("playwright").ElectronApplication} electron
 * @property {() => Promise<void>} close ends it and removes all that it wrote
 */

/**
 * Starts the built app on a virtual screen, in a home and a profile that are thrown away.
 * @param {import("./prepare-machine.mjs").Machine} machine
 * @param {{ width: number, height: number }} size of the window's content, in px
 * @returns {Promise<ThrowawayApp>}
 */
export async function startThrowawayApp(machine, size) {
  const screen = await startVirtualScreen({ width: size.width + 80, height: size.height + 120 });
  const home = await mkdtemp(join(tmpdir(), "second-story-"));
  await mkdir(join(home, "Documents"));
  await mkdir(join(home, ".config"));
  await writeFile(join(home, ".config", "user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  const electron = await _electron.launch({
    executablePath: machine.executable,
    args: [...machine.switches, `--user-data-dir=${join(home, "profile")}`, root],
    env: { ...definedEnvironment(), HOME: home, XDG_CONFIG_HOME: join(home, ".config"), DISPLAY: screen.display },
  });
  const page = await electron.firstWindow();
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  return {
    page,
    electron,
    async close() {
      await electron.close();
      screen.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @returns {Record<string, string>} */
function definedEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
