/** One step of a way: to which node, and what it is called in the answer. */
export interface Step {
  readonly to: number;
  readonly name: string;
}

/**
 * Ways without a repeated node from a start to the target, by number of steps, then by the order of `steps`. For every
 * node the possible numbers of steps to the target are worked out first, as bits, so that on an acyclic graph no step
 * is taken in vain. `order`: causes before effects, or null on a cyclic graph.
 */
export function* waysByLength(
  starts: readonly Step[],
  target: number,
  steps: readonly (readonly Step[])[],
  order: readonly number[] | null,
): Generator<readonly Step[]> {
  const lengths = possibleLengths(target, steps, order);
  const any = starts.reduce((bits, start) => bits | (lengths[start.to] ?? 0n), 0n);
  for (let length = 0; any >> BigInt(length) > 0n; length += 1) {
    if (!hasBit(any, length)) continue;
    for (const start of starts) {
      yield* waysOfLength([start], length, { target, steps, lengths, visited: new Set([start.to]) });
    }
  }
}

interface Search {
  readonly target: number;
  readonly steps: readonly (readonly Step[])[];
  readonly lengths: readonly bigint[];
  readonly visited: Set<number>;
}

function* waysOfLength(way: readonly Step[], left: number, search: Search): Generator<readonly Step[]> {
  const at = way.at(-1)?.to ?? search.target;
  if (!hasBit(search.lengths[at] ?? 0n, left)) return;
  if (left === 0) {
    yield way;
    return;
  }
  for (const step of search.steps[at] ?? []) {
    if (search.visited.has(step.to)) continue;
    search.visited.add(step.to);
    yield* waysOfLength([...way, step], left - 1, search);
    search.visited.delete(step.to);
  }
}

function hasBit(bits: bigint, index: number): boolean {
  return (bits >> BigInt(index)) % 2n === 1n;
}

/** By node: bit k is set when some walk of k steps, fewer than there are nodes, leads to the target. */
function possibleLengths(
  target: number,
  steps: readonly (readonly Step[])[],
  order: readonly number[] | null,
): readonly bigint[] {
  const lengths: bigint[] = steps.map((_, node) => (node === target ? 1n : 0n));
  const limit = (1n << BigInt(steps.length)) - 1n;
  const nodes = (order === null ? [...steps.keys()] : [...order].reverse()).filter((node) => steps[node]?.length !== 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of nodes) {
      let bits = lengths[node] ?? 0n;
      for (const { to } of steps[node] ?? []) bits |= ((lengths[to] ?? 0n) << 1n) & limit;
      if (bits !== lengths[node]) changed = order === null;
      lengths[node] = bits;
    }
  }
  return lengths;
}
