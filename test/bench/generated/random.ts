/** A stream of numbers that one seed decides: the same workspace is made again from the same seed. */
export interface Random {
  /** A whole number from 0 up to, not with, `below`. */
  readonly whole: (below: number) => number;
  /** Whether something that happens this often (0 to 1) happens now. */
  readonly happens: (share: number) => boolean;
  readonly oneOf: <const Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** mulberry32: 32 bits of state, good enough to scatter test data. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    whole,
    happens: (share) => next() < share,
    oneOf: (items) => items[whole(items.length)] ?? items[0],
  };
}
