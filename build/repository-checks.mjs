// @ts-check
import { readdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, relative, sep } from "node:path";
import { toolsFolder } from "./places.mjs";
import { run } from "./run.mjs";

/**
 * The lock file names no registry: it must install from whichever one a machine is set to.
 * @param {string} root the folder of the checkout
 * @returns {Promise<import("./static-checks.mjs").Checked>}
 */
export async function lockFile(root) {
  const lines = (await readFile(join(root, "package-lock.json"), "utf8")).split("\n");
  const faults = lines.flatMap((line, index) =>
    /"resolved"\s*:|https?:\/\/[^"]*\.tgz/.test(line)
      ? [`package-lock.json:${index + 1} names a registry: ${line.trim()}`]
      : [],
  );
  return { faults, read: lines.filter((line) => /^ {4}"node_modules\//.test(line)).length };
}

/**
 * No committed file names a place on the machine where it was written.
 * @param {string} root the folder of the checkout
 * @returns {Promise<import("./static-checks.mjs").Checked>}
 */
export async function machinePaths(root) {
  // A checkout at the top of a disk ("/app") has a name that text may hold for other reasons.
  const places = [...new Set([root, homedir()])].filter((place) => place === homedir() || place.split(sep).length > 2);
  const faults = [];
  const files = await ownFiles(root);
  for (const file of files) {
    const text = await readFile(join(root, file), "utf8").catch(() => "");
    for (const place of places) {
      if (startsSomewhere(text, `${place}${sep}`)) faults.push(`${file} names a place on this machine: ${place}`);
    }
  }
  return { faults, read: files.length };
}

/**
 * Whether a path begins in the text, not in the middle of a relative path or of an address.
 * @param {string} text
 * @param {string} path
 */
function startsSomewhere(text, path) {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    if (!/[\w./:-]/.test(text.charAt(at - 1))) return true;
  }
  return false;
}

const notOurs = new Set(["node_modules", "out", "dist", ".git"]);

/**
 * The committed files; in a copy without git, all that is not fetched or built.
 * @param {string} root
 */
async function ownFiles(root) {
  const listed = await run("git", ["ls-files", "-z"], { cwd: root, quiet: true });
  if (listed.code === 0) return listed.output.split("\0").filter(Boolean);
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(sep).some((part) => notOurs.has(part)));
}

/**
 * The layers of docs/contributing/architecture.md, and cycles.
 * @param {string} root the folder of the checkout
 * @returns {Promise<import("./static-checks.mjs").Checked>}
 */
export async function layering(root) {
  const cruised = await run(
    process.execPath,
    [
      join(toolsFolder, "dependency-cruiser", "bin", "dependency-cruise.mjs"),
      "--config",
      ".dependency-cruiser.json",
      "--output-type",
      "json",
      "core",
      "electron",
      "renderer",
      "test",
      "build",
    ],
    { cwd: root, quiet: true },
  );
  /** @type {{ modules: { source: string }[], summary: { violations: { from: string, to: string, rule: { name: string } }[] } }} */
  let result;
  try {
    result = JSON.parse(cruised.output);
  } catch {
    return { faults: [`dependency-cruiser did not run: ${cruised.output.trim().slice(0, 2_000)}`], read: 0 };
  }
  const faults = result.summary.violations.map(({ from, to, rule }) => `${from} → ${to} (${rule.name})`);
  return { faults, read: result.modules.filter(({ source }) => !source.includes("node_modules")).length };
}
