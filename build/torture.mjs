// @ts-check
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { outFolder, root } from "./places.mjs";
import { run } from "./run.mjs";

/*
 * `npm run torture`: random edits in the real app, SIGKILL of all its processes at a random moment, restart, comparison
 * with what was acknowledged; ROUNDS times (180), with the dice of SEED (by default the clock's). It prints the seed, which
 * plays the same edits again, and the last line counts rounds.
 */
const rounds = wholeNumber("ROUNDS", 180);
const seed = wholeNumber("SEED", Math.floor(Date.now() / 1000) % 1_000_000);
const report = join(outFolder, "torture", "rounds.jsonl");

/**
 * @param {string} name of the environment variable
 * @param {number} otherwise
 */
function wholeNumber(name, otherwise) {
  const given = Number(process.env[name] ?? otherwise);
  return Number.isSafeInteger(given) && given > 0 ? given : otherwise;
}

await rm(report, { force: true });
process.stdout.write(`${rounds} rounds, SEED=${seed}\n`);
const { code } = await run(
  process.execPath,
  [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", "app", "test/app/torture/rounds.test.ts"],
  {
    cwd: root,
    env: { ...process.env, TORTURE_ROUNDS: String(rounds), TORTURE_SEED: String(seed), TORTURE_REPORT: report },
  },
);
/** @type {{ fault: string | null, log: string[] }[]} */
const played = (await readFile(report, "utf8").catch(() => ""))
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));
const passed = played.filter(({ fault }) => fault === null).length;
// A round that was not played, because one before it on the same home failed, has shown nothing.
const failed = Math.max(rounds - passed, code === 0 ? 0 : 1);
// The last line of a round's log tells of its kill, the others of what was acknowledged before.
const kills = played.map(({ log }) => log.at(-1) ?? "").filter((line) => line.startsWith("killed "));
const edits = played.reduce((sum, { log }) => sum + log.length, 0) - kills.length;
const during = kills.filter((line) => line.includes("during:")).length;
process.stdout.write(
  `SEED=${seed}: ${edits} edits acknowledged, ${kills.length} kills, ${during} of them in the middle of an edit; every round is a line in ${report}\n${passed} passed, ${failed} failed\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
