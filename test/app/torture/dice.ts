/** Chance that a seed repeats: the same seed gives the same throws. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** One of these. */
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** Mulberry32: small, and even enough to choose edits and moments. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (values) => values[below(values.length)] ?? values[0] };
}
