import { expect, test } from "vitest";
import { copyWithFaults } from "./faultyCopy";
import { torture } from "./rounds";

/** `npm test` plays 20 rounds; `npm run torture` asks for more, with a seed of its own. */
const rounds = Number(process.env.TORTURE_ROUNDS ?? 20);
const seed = Number(process.env.TORTURE_SEED ?? 5);
/** Its first edits take nothing back: in an app that kept nothing, that alone would be found out, and nothing else. */
const seedWithoutUndo = 11;
/** A home of its own after so many rounds, so that no incident grows without end. */
const roundsPerHome = 5;

const homes = Array.from({ length: Math.ceil(rounds / roundsPerHome) }, (_, index) => ({
  seed: seed + index,
  rounds: Math.min(roundsPerHome, rounds - index * roundsPerHome),
}));

test.for(homes)("no acknowledged edit is lost when everything is killed: seed $seed, $rounds rounds", (home) =>
  torture(home.seed, home.rounds, { report: process.env.TORTURE_REPORT }),
);

test("an app that acknowledges edits before it keeps them is found out in one round", async () => {
  const app = await copyWithFaults({
    folder: "out/renderer/assets",
    text: /await (\w+)\.transaction\(.rw., ?\1\.records, ?\1\.history, ?/g,
    by: '((...kept) => setTimeout(() => $1.transaction(...kept), 60_000))("rw", $1.records, $1.history, ',
  });
  await expect(torture(seedWithoutUndo, 1, { app })).rejects.toThrow(/the history of .* or its edits/);
});
