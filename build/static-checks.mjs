// @ts-check
import { join } from "node:path";
import { toolsFolder } from "./places.mjs";
import { layering, lockFile, machinePaths } from "./repository-checks.mjs";
import { run } from "./run.mjs";

/*
 * What `npm test` checks without running the app. Each check takes the folder of a checkout, so that a test can plant
 * faults in a copy of one and see them found.
 */

/**
 * What a check found.
 * @typedef {object} Checked
 * @property {string[]} faults what is wrong, a line each
 * @property {number} read how many files or packages it looked at
 */

/** A check that read less than this read the wrong folder, whatever it says. */
const fewest = 100;

/** @type {readonly { name: string, look: (root: string) => Promise<Checked> }[]} */
export const staticChecks = [
  { name: "types", look: types("tsconfig.json") },
  { name: "types against Electron 33", look: types("electron/tsconfig.electron33.json") },
  { name: "format and lint", look: formatAndLint },
  { name: "layering and cycles", look: layering },
  { name: "dead exports and packages", look: deadCode },
  { name: "lock file without registry", look: lockFile },
  { name: "no machine paths", look: machinePaths },
].map(({ name, look }) => ({ name, look: (/** @type {string} */ root) => look(root).then(counted) }));

/**
 * @param {Checked} checked
 * @returns {Checked}
 */
function counted({ faults, read }) {
  if (read >= fewest) return { faults, read };
  return { faults: [...faults, `Only ${read} files were read; at least ${fewest} are there.`], read };
}

/**
 * @param {string} project
 * @returns {(root: string) => Promise<Checked>}
 */
function types(project) {
  return (root) => typesOf(root, project);
}

/**
 * @param {string} root
 * @param {string} project
 * @returns {Promise<Checked>}
 */
async function typesOf(root, project) {
  const { code, output } = await tool(root, "typescript/bin/tsc", ["-p", project, "--noEmit", "--listFiles"]);
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const isSource = (/** @type {string} */ line) => line.startsWith("/") || /^[A-Za-z]:[\\/][^:]*$/.test(line);
  const said = lines.filter((line) => !isSource(line));
  return {
    faults: faultsOf(code, said.join("\n")),
    read: lines.filter((line) => isSource(line) && !line.includes("node_modules")).length,
  };
}

/**
 * @param {string} root
 * @returns {Promise<Checked>}
 */
async function formatAndLint(root) {
  const { code, output } = await tool(root, "@biomejs/biome/bin/biome", [
    "ci",
    "--error-on-warnings",
    "--colors=off",
    ".",
  ]);
  return { faults: faultsOf(code, output), read: Number(/Checked (\d+) files/.exec(output)?.[1] ?? 0) };
}

/**
 * @param {string} root
 * @returns {Promise<Checked>}
 */
async function deadCode(root) {
  const counter = join(root, "build", "knip-count.mjs");
  const args = ["--no-progress", "--reporter", "symbols", "--reporter", counter];
  const { code, output } = await tool(root, "knip/bin/knip.js", args);
  const count = /^knip read (\d+) files$/m.exec(output);
  return {
    faults: faultsOf(code, output.replace(count?.[0] ?? "", "")),
    read: Number(count?.[1] ?? 0),
  };
}

/**
 * @param {number} code
 * @param {string} output
 */
function faultsOf(code, output) {
  return code === 0 ? [] : [output.trim() || `It ended with code ${code} and said nothing.`];
}

/**
 * @param {string} root
 * @param {string} program below node_modules
 * @param {string[]} args
 */
function tool(root, program, args) {
  return run(process.execPath, [join(toolsFolder, program), ...args], {
    cwd: root,
    quiet: true,
    env: { ...process.env, NO_COLOR: "1" },
  });
}
