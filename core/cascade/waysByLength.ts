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
  const possible = starts.reduce((bits, start) => bits | (lengths[start.to] ?? 0n), 0n);
  for (let length = 0; possible >> BigInt(length) > 0n; length += 1) {
    if (!hasBit(possible, length)) continue;
    for (const start of starts) {
      yield* waysOfLength(start, length, steps, lengths);
    }
  }
}

/** Depth first with its own stack, so that a chain of thousands is no danger. */
function* waysOfLength(
  start: Step,
  length: number,
  steps: readonly (readonly Step[])[],
  lengths: readonly bigint[],
): Generator<readonly Step[]> {
  if (!hasBit(lengths[start.to] ?? 0n, length)) return;
  const way: Step[] = [start];
  const tried = [0];
  const visited = new Set([start.to]);
  for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
    const depth = way.length - 1;
    const left = length - depth;
    const onward = left === 0 ? [] : (steps[last.to] ?? []);
    let next = tried[depth] ?? 0;
    while (next < onward.length && !leadsOn(onward[next], left - 1)) next += 1;
    const step = onward[next];
    tried[depth] = next + 1;
    if (step !== undefined) {
      way.push(step);
      tried.push(0);
      visited.add(step.to);
      continue;
    }
    if (left === 0) yield [...way];
    way.pop();
    tried.pop();
    visited.delete(last.to);
  }

  function leadsOn(step: Step | undefined, left: number): boolean {
    return step !== undefined && !visited.has(step.to) && hasBit(lengths[step.to] ?? 0n, left);
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
