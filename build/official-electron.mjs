// @ts-check
import { access, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cacheFolder } from "./places.mjs";
import { run } from "./run.mjs";

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve("electron/package.json"));

/** How long an unreachable download host is not asked again. */
const askAgainAfterMs = 24 * 3_600_000;
const patienceToConnectMs = 15_000;
const patienceToDownloadMs = 10 * 60_000;

/** The version that package.json pins. */
export async function officialVersion() {
  return String(JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")).version);
}

/** Electron's own binary as its package has installed it, or nothing. */
export async function installedOfficialElectron() {
  try {
    const executable = join(packageFolder, "dist", await readFile(join(packageFolder, "path.txt"), "utf8"));
    const version = (await readFile(join(packageFolder, "dist", "version"), "utf8")).replace(/^v/, "").trim();
    await access(executable);
    return version === (await officialVersion()) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs Electron's own installer. Whether its host can be reached is found out first, for a few seconds, because the
 * installer itself would wait for minutes.
 * @returns {Promise<string | undefined>} the binary, or nothing when it cannot be had from here
 */
export async function installOfficialElectron() {
  const note = join(cacheFolder, `no-official-electron-${await officialVersion()}`);
  if (await isRecent(note)) return undefined;
  process.stdout.write("Fetching Electron …\n");
  const reachable = await run(process.execPath, ["-e", reachabilityProbe], {
    quiet: true,
    timeoutMs: patienceToConnectMs,
  });
  if (reachable.code === 0) {
    await run(process.execPath, [join(packageFolder, "install.js")], { quiet: true, timeoutMs: patienceToDownloadMs });
    const executable = await installedOfficialElectron();
    if (executable !== undefined) {
      await rm(note, { force: true });
      return executable;
    }
  }
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(note, "");
  return undefined;
}

/** @param {string} note */
async function isRecent(note) {
  try {
    return Date.now() - (await stat(note)).mtimeMs < askAgainAfterMs;
  } catch {
    return false;
  }
}

/** Asks for the first byte of nothing: any answer, also a refusal of the path, shows that the host is there. */
const reachabilityProbe = `
const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || "https://github.com/electron/electron/releases/download/";
fetch(mirror, { method: "HEAD", redirect: "manual" }).then((answer) => process.exit(answer.status < 500 ? 0 : 1), () => process.exit(1));
`;
