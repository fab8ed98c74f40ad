// @ts-check
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { outFolder, root } from "./places.mjs";
import { run } from "./run.mjs";

/*
 * `npm run torture`: random edits in the real app, SIGKILL of all its processes at a random moment, restart, comparison
 * with what was acknowledged; ROUNDS times (180), with the dice of SEED (by default the clock's). It prints the seed, which
 * plays the same edits again. Then a text is forgotten and the app killed in the middle of that, FORGETS times (15). The
 * last line counts all rounds.
 */
const rounds = wholeNumber("ROUNDS", 180);
const seed = wholeNumber("SEED", Math.floor(Date.now() / 1000) % 1_000_000);
const forgets = wholeNumber("FORGETS", 15);
const report = join(outFolder, "torture", "rounds.jsonl");
const forgetReport = join(outFolder, "torture", "forgets.jsonl");

/**
 * @param {string} name of the environment variable
 * @param {number} otherwise
 */
function wholeNumber(name, otherwise) {
  const given = Number(process.env[name] ?? otherwise);
  return Number.isSafeInteger(given) && given > 0 ? given : otherwise;
}

/**
 * The rounds that a run told of, a line each.
 * @template Told
 * @param {string} path
 * @returns {Promise<(Told & { fault: string | null })[]>}
 */
async function toldIn(path) {
  const told = await readFile(path, "utf8").catch(() => "");
  return told
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

await rm(report, { force: true });
await rm(forgetReport, { force: true });
process.stdout.write(`${rounds} rounds of edits, ${forgets} of forgetting, SEED=${seed}\n`);
const { code } = await run(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    ...["run", "--project", "app", "test/app/torture/rounds.test.ts", "test/app/forgetKilled.test.ts"],
  ],
  {
    cwd: root,
    env: {
      ...process.env,
      TORTURE_ROUNDS: String(rounds),
      TORTURE_FORGETS: String(forgets),
      TORTURE_SEED: String(seed),
      TORTURE_REPORT: report,
      TORTURE_FORGET_REPORT: forgetReport,
    },
  },
);
/** @type {{ fault: string | null, log: string[] }[]} */
const played = await toldIn(report);
/** @type {{ fault: string | null, part: string, goesOn: boolean }[]} */
const forgotten = await toldIn(forgetReport);
const passed = [...played, ...forgotten].filter(({ fault }) => fault === null).length;
// A round that was not played, because one before it on the same home failed, has shown nothing.
const failed = Math.max(rounds + forgets - passed, code === 0 ? 0 : 1);
// The last line of a round's log tells of its kill, the others of what was acknowledged before.
const kills = played.map(({ log }) => log.at(-1) ?? "").filter((line) => line.startsWith("killed "));
const edits = played.reduce((sum, { log }) => sum + log.length, 0) - kills.length;
const during = kills.filter((line) => line.includes("during:")).length;
const begun = forgotten.filter(({ goesOn }) => goesOn).length;
process.stdout.write(
  `SEED=${seed}: ${edits} edits acknowledged, ${kills.length} kills, ${during} of them in the middle of an edit; every round is a line in ${report}\n${forgotten.length} kills while a text was forgotten, ${begun} of them when files were being replaced and gone on with at the next start; every one is a line in ${forgetReport}\n${passed} passed, ${failed} failed\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
