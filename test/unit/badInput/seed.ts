/** The seed of the mutations, in the name of each test that uses it. `FUZZ_SEED=7 npx vitest …` plays another game. */
export function fuzzSeed(): number {
  return Number(process.env.FUZZ_SEED ?? 20_160_121);
}
