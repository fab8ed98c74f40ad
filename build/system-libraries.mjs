// @ts-check
import { access, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

/** Debian's packages that hold what Electron loads; the second name is that of newer releases. */
const electronLibraries = [
  ["libgtk-3-0", "libgtk-3-0t64"],
  ["libnss3"],
  ["libgbm1"],
  ["libasound2", "libasound2t64"],
  ["fonts-dejavu-core"],
];

/** What the tests watch the app's processes with, and press its keys with. */
const testTools = ["strace", "xdotool"];

/**
 * Makes sure that `executable` finds its libraries, with `display` that there is a virtual screen to draw on, and with
 * `tests` that the programs are there which tests start.
 * @param {{ executable: string, display: boolean, tests: boolean }} needs
 * @returns {Promise<string | undefined>} what a person has to do, in one sentence with one command; nothing when all is there
 */
export async function installSystemLibraries({ executable, display, tests }) {
  if (process.platform !== "linux") return undefined;
  const tools = tests ? await Promise.all(testTools.map(async (name) => ((await isOnPath(name)) ? [] : [[name]]))) : [];
  const wanted = [
    ...((await librariesAreMissing(executable)) ? electronLibraries : []),
    ...(display && !(await isOnPath("Xvfb")) ? [["xvfb"]] : []),
    ...tools.flat(),
  ];
  if (wanted.length === 0) return undefined;
  if (!(await isOnPath("apt-get"))) {
    return `Electron needs libraries that this system lacks: GTK 3, NSS, GBM, ALSA${display ? " and the virtual screen Xvfb" : ""}${tests ? "; the tests use strace and xdotool" : ""}. Install them with the system's package tool and start again.`;
  }
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    const updated = await run("apt-get", ["update", "-q"], { quiet: true });
    if (updated.code !== 0) return `\`apt-get update\` failed; its last words: ${lastLine(updated.output)}`;
  }
  const packages = await Promise.all(wanted.map(availableName));
  const command = ["install", "-y", "--no-install-recommends", ...packages];
  if (!asRoot)
    return `Electron needs libraries that this system lacks. Run this and start again:\n  sudo apt-get ${command.join(" ")}`;
  process.stdout.write(`Installing what Electron needs: ${packages.join(", ")} …\n`);
  const installed = await run("apt-get", command, {
    quiet: true,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return installed.code === 0
    ? undefined
    : `\`apt-get ${command.join(" ")}\` failed; its last words: ${lastLine(installed.output)}`;
}

/**
 * As a person other than root, Chromium's sandbox needs user namespaces or its own helper set up.
 * @param {string} executable
 * @returns {Promise<string | undefined>} the command to run, in a sentence; nothing when the sandbox can work
 */
export async function sandboxHint(executable) {
  if (process.platform !== "linux" || process.getuid?.() === 0) return undefined;
  const forbidden =
    (await readFile("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "utf8").catch(() => "0")).trim() ===
      "1" || (await readFile("/proc/sys/kernel/unprivileged_userns_clone", "utf8").catch(() => "1")).trim() === "0";
  if (!forbidden) return undefined;
  const helper = join(executable, "..", "chrome-sandbox");
  const ready = await run("test", ["-u", helper], { quiet: true });
  if (ready.code === 0) return undefined;
  return `This system lets no program make a sandbox of its own. Run this once and start again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}

/** @param {string} executable */
async function librariesAreMissing(executable) {
  const listed = await run("ldd", [executable], { quiet: true });
  return listed.output.includes("not found");
}

/** @param {string[]} names */
async function availableName(names) {
  for (const name of names) {
    const shown = await run("apt-cache", ["policy", name], { quiet: true });
    if (/Candidate: (?!\(none\))/.test(shown.output)) return name;
  }
  return String(names[0]);
}

/** @param {string} program */
async function isOnPath(program) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const found = await access(join(folder, program)).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}
