// @ts-check
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { outFolder, root } from "./places.mjs";
import { prepareMachine } from "./prepare-machine.mjs";
import { run } from "./run.mjs";
import { staticChecks } from "./static-checks.mjs";

/*
 * `npm test`: static checks, then unit tests, then end-to-end tests in real Electron. All of it runs even when an
 * early part fails, and the last line counts.
 */
const resultFolder = join(outFolder, "test");
let passed = 0;
let failed = 0;
/** @type {string[]} */
const failedSteps = [];

/**
 * @param {string} name
 * @param {{ passed: number, failed: number }} counts
 */
function count(name, counts) {
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0) failedSteps.push(name);
  process.stdout.write(`${counts.failed === 0 ? "✓" : "✗"} ${name}\n`);
}

/**
 * @param {string} name
 * @param {() => Promise<string[]>} faultsOf
 */
async function check(name, faultsOf) {
  const faults = await faultsOf();
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  count(name, faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/**
 * Runs one of vitest's projects and reads what it counted.
 * @param {string} name
 * @param {string} project
 */
async function tests(name, project) {
  const report = join(resultFolder, `${project}.json`);
  const { code } = await run(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--project",
      project,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { cwd: root },
  );
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, name: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const counted = await readFile(report, "utf8").then(JSON.parse, () => ({
    numPassedTests: 0,
    numFailedTests: 0,
    testResults: [],
  }));
  for (const file of counted.testResults.filter(({ status }) => status === "failed")) {
    for (const { fullName } of file.assertionResults.filter(({ status }) => status === "failed"))
      process.stdout.write(`  failed: ${fullName}\n`);
  }
  // A file that does not load, or an error outside of every test, fails the run without a failed test.
  const counts = { passed: counted.numPassedTests, failed: counted.numFailedTests };
  count(name, code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
}

await rm(resultFolder, { recursive: true, force: true });
await mkdir(resultFolder, { recursive: true });

for (const { name, look } of staticChecks) await check(name, async () => (await look(root)).faults);
await tests("unit tests", "unit");
await check("machine", () =>
  prepareMachine({ tests: true }).then(
    () => [],
    (error) => [String(error.message)],
  ),
);
await tests("end-to-end tests", "app");

if (failedSteps.length > 0)
  process.stdout.write(`\nFailed: ${failedSteps.join(", ")}. Screenshots and traces are in out/test.\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
