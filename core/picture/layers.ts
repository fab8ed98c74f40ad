/** A directed graph over the numbers 0 to `count` - 1. */
interface NumberedGraph {
  readonly count: number;
  readonly links: readonly (readonly [number, number])[];
}

interface Neighbours {
  readonly causes: readonly (readonly number[])[];
  readonly effects: readonly (readonly number[])[];
}

function neighboursOf(count: number, links: Iterable<readonly [number, number]>): Neighbours {
  const causes = Array.from({ length: count }, () => new Set<number>());
  const effects = Array.from({ length: count }, () => new Set<number>());
  for (const [from, to] of links) {
    if (from === to) continue;
    effects[from]?.add(to);
    causes[to]?.add(from);
  }
  return { causes: causes.map((each) => [...each]), effects: effects.map((each) => [...each]) };
}

/** Causes before effects, by depth first from the first node on; a link that closes a loop is left out. */
function sorted({ count, links }: NumberedGraph): { readonly order: readonly number[]; readonly ahead: Neighbours } {
  const { effects, causes } = neighboursOf(count, links);
  const state = new Uint8Array(count);
  const finished: number[] = [];
  const ahead: [number, number][] = [];
  const starts = [...Array(count).keys()];
  for (const start of [...starts.filter((node) => causes[node]?.length === 0), ...starts]) {
    if (state[start] !== 0) continue;
    state[start] = 1;
    const path: { readonly node: number; next: number }[] = [{ node: start, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = effects[top.node]?.[top.next];
      top.next += 1;
      if (to === undefined) {
        state[top.node] = 2;
        finished.push(top.node);
        path.pop();
      } else if (state[to] !== 1) {
        ahead.push([top.node, to]);
        if (state[to] === 0) {
          state[to] = 1;
          path.push({ node: to, next: 0 });
        }
      }
    }
  }
  return { order: finished.reverse(), ahead: neighboursOf(count, ahead) };
}

function membersOf(rank: readonly number[]): Map<number, number[]> {
  const layers = new Map<number, number[]>();
  for (const [node, at] of rank.entries()) {
    const members = layers.get(at);
    if (members === undefined) layers.set(at, [node]);
    else members.push(node);
  }
  return layers;
}

/** Moves what a layer has too much of up to the next one, as long as no cause stands in its way; what came last goes first. */
function spreadUp(rank: number[], most: number, causes: Neighbours["causes"]): void {
  const layers = membersOf(rank);
  const [top, bottom] = [Math.min(...rank), Math.max(...rank)];
  for (let at = bottom; at >= top || layers.has(at); at -= 1) {
    const here = layers.get(at) ?? [];
    const excess = here.length - most;
    const isFree = (node: number) => (causes[node] ?? []).every((cause) => (rank[cause] ?? 0) < at - 1);
    const moved = excess > 0 ? here.filter(isFree).slice(-excess) : [];
    if (moved.length === 0) continue;
    for (const node of moved) rank[node] = at - 1;
    layers.set(
      at - 1,
      [...(layers.get(at - 1) ?? []), ...moved].sort((a, b) => a - b),
    );
  }
}

/** Moves what a layer still has too much of down, with all that follows: first what the least follows from. */
function spreadDown(rank: number[], most: number, order: readonly number[], { causes, effects }: Neighbours): void {
  const followed = new Uint32Array(rank.length);
  for (const node of order.toReversed()) {
    followed[node] = (effects[node] ?? []).reduce((longest, each) => Math.max(longest, (followed[each] ?? 0) + 1), 0);
  }
  for (let at = Math.min(...rank); at <= Math.max(...rank); at += 1) {
    const here = membersOf(rank).get(at) ?? [];
    if (here.length <= most) continue;
    const moved = here
      .toSorted((a, b) => (followed[a] ?? 0) - (followed[b] ?? 0) || b - a)
      .slice(0, here.length - most);
    for (const node of moved) rank[node] = at + 1;
    settleBelow(rank, order, causes);
  }
}

/** Moves down what does not stand below all its causes. */
function settleBelow(rank: number[], order: readonly number[], causes: Neighbours["causes"]): void {
  for (const node of order) {
    rank[node] = (causes[node] ?? []).reduce(
      (least, cause) => Math.max(least, (rank[cause] ?? 0) + 1),
      rank[node] ?? 0,
    );
  }
}

/**
 * The layer of each node, 0 at the top, so that every link but those that close a loop runs to a later layer: as near
 * to its causes as can be, what only causes as near to its effects, and at most `most` in a layer where links allow it.
 */
export function layersOf(graph: NumberedGraph, most: number): readonly number[] {
  const { order, ahead } = sorted(graph);
  const { causes, effects } = ahead;
  const rank = new Array<number>(graph.count).fill(0);
  const at = (node: number) => rank[node] ?? 0;
  settleBelow(rank, order, causes);
  // What comes of one cause alone and leads nowhere follows it; it does not hold it up.
  const isLeaf = (node: number) => (causes[node] ?? []).length === 1 && (effects[node] ?? []).length === 0;
  const onward = effects.map((all) => (all.every(isLeaf) ? all : all.filter((node) => !isLeaf(node))));
  // A cause that leads nowhere else and is not held from above itself would follow its effect down.
  const holds = new Uint32Array(graph.count);
  for (const node of order) {
    const held = (causes[node] ?? []).filter((cause) => holds[cause] !== 0 || (onward[cause] ?? []).length > 1);
    holds[node] = held.length;
  }
  for (const node of order.toReversed()) {
    const next = onward[node] ?? [];
    if (next.length > (holds[node] ?? 0)) rank[node] = Math.min(...next.map(at)) - 1;
  }
  settleBelow(rank, order, causes);
  spreadUp(rank, most, causes);
  spreadDown(rank, most, order, ahead);
  const used = [...new Set(rank)].sort((a, b) => a - b);
  const places = new Map(used.map((each, place) => [each, place]));
  return rank.map((each) => places.get(each) ?? 0);
}
