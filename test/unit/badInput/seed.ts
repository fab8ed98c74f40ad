import fc from "fast-check";

/** The seed of the mutations, in the name of each test that uses it. `FUZZ_SEED=7 npx vitest …` plays another game. */
export function fuzzSeed(): number {
  return Number(process.env.FUZZ_SEED ?? 20_160_121);
}

/** How many broken inputs are tried: as many as the test says, or `FUZZ_RUNS` in each test for a longer search. */
export function fuzzRuns(usual: number): number {
  return Number(process.env.FUZZ_RUNS ?? usual);
}

/** Whether a case is among the share that all analyses are made of; each costs as much as a hundred readings. */
export const isAnalysed = fc.nat({ max: 7 }).map((given) => given === 0);
