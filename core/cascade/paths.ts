import type { BareCascade } from "./cascadeTypes";
import { type CascadeGraph, compareIds, graphOf } from "./graph";

/** How many paths lead from a trigger to an impact. */
export interface PathCount {
  readonly from: string;
  readonly count: bigint;
}

/**
 * The number of paths from each trigger to `impact`, exact; parallel links count each. Null while L has a cycle.
 * 3-cascade, "Paths". One pass from the impact up: O(links).
 */
export function pathCounts(cascade: BareCascade, impact: string): readonly PathCount[] | null {
  const graph = graphOf(cascade);
  if (graph.order === null) return null;
  const counts: bigint[] = graph.nodes.map((node) => (node.id === impact ? 1n : 0n));
  for (const node of [...graph.order].reverse()) {
    for (const index of graph.outgoing[node] ?? []) {
      counts[node] = (counts[node] ?? 0n) + (counts[graph.causal[index]?.to ?? -1] ?? 0n);
    }
  }
  return graph.nodes.flatMap((node, index) =>
    node.kind === "trigger" ? [{ from: node.id, count: counts[index] ?? 0n }] : [],
  );
}

/** The links and nodes through which paths may run. */
export interface PathLimits {
  readonly nodeIsOpen: (index: number) => boolean;
  readonly linkIsOpen: (index: number) => boolean;
}

/** The simple paths from a node to another as link ids, one by one, shortest first, then by ids. 3-cascade, "Paths". */
export function* pathsBetween(cascade: BareCascade, from: string, to: string): Generator<readonly string[]> {
  const graph = graphOf(cascade);
  const start = graph.indexOf.get(from);
  const target = graph.indexOf.get(to);
  if (start === undefined || target === undefined) return;
  const steps = linkSteps(graph, { nodeIsOpen: () => true, linkIsOpen: () => true });
  for (const way of walks(graph, [{ to: start, name: "" }], target, steps)) {
    yield way.slice(1).map((step) => step.name);
  }
}

/** The simple root-to-target ways as node ids, each node sequence once, by length, then by ids. */
export function* nodePathsFromRoots(
  graph: CascadeGraph,
  target: number,
  limits: PathLimits,
): Generator<readonly string[]> {
  const starts = graph.roots
    .filter(limits.nodeIsOpen)
    .map((index) => ({ to: index, name: graph.nodes[index]?.id ?? "" }));
  const steps = linkSteps(graph, limits).map((ways) =>
    [...new Set(ways.map((way) => way.to))].map((to) => ({ to, name: graph.nodes[to]?.id ?? "" })).sort(byName),
  );
  for (const way of walks(graph, starts, target, steps)) yield way.map((step) => step.name);
}

/** One step of a way: to which node, and what it is called in the answer. */
interface Step {
  readonly to: number;
  readonly name: string;
}

function byName(a: Step, b: Step): number {
  return compareIds(a.name, b.name);
}

function linkSteps(graph: CascadeGraph, limits: PathLimits): readonly (readonly Step[])[] {
  return graph.outgoing.map((links, node) =>
    !limits.nodeIsOpen(node)
      ? []
      : links.flatMap((index) => {
          const link = graph.causal[index];
          if (link === undefined || !limits.linkIsOpen(index) || !limits.nodeIsOpen(link.to)) return [];
          return [{ to: link.to, name: link.id }];
        }),
  );
}

/**
 * Ways without a repeated node, by number of steps, then by names. For every node the possible numbers of steps to
 * the target are worked out first, as bits, so that on an acyclic graph no step is taken in vain.
 */
function* walks(
  graph: CascadeGraph,
  starts: readonly Step[],
  target: number,
  steps: readonly (readonly Step[])[],
): Generator<readonly Step[]> {
  const lengths = possibleLengths(graph, target, steps);
  const any = starts.reduce((bits, start) => bits | (lengths[start.to] ?? 0n), 0n);
  for (let length = 0; any >> BigInt(length) > 0n; length += 1) {
    if (!hasBit(any, length)) continue;
    for (const start of starts) {
      yield* walksOfLength([start], length, { target, steps, lengths, visited: new Set([start.to]) });
    }
  }
}

interface Search {
  readonly target: number;
  readonly steps: readonly (readonly Step[])[];
  readonly lengths: readonly bigint[];
  readonly visited: Set<number>;
}

function* walksOfLength(way: readonly Step[], left: number, search: Search): Generator<readonly Step[]> {
  const at = way.at(-1)?.to ?? search.target;
  if (!hasBit(search.lengths[at] ?? 0n, left)) return;
  if (left === 0) {
    yield way;
    return;
  }
  for (const step of search.steps[at] ?? []) {
    if (search.visited.has(step.to)) continue;
    search.visited.add(step.to);
    yield* walksOfLength([...way, step], left - 1, search);
    search.visited.delete(step.to);
  }
}

function hasBit(bits: bigint, index: number): boolean {
  return (bits >> BigInt(index)) % 2n === 1n;
}

/** By node: bit k is set when some walk of k links, fewer than there are nodes, leads to the target. */
function possibleLengths(graph: CascadeGraph, target: number, steps: readonly (readonly Step[])[]): readonly bigint[] {
  const lengths: bigint[] = steps.map((_, node) => (node === target ? 1n : 0n));
  const limit = (1n << BigInt(steps.length)) - 1n;
  const nodes = graph.order === null ? [...steps.keys()] : [...graph.order].reverse();
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of nodes) {
      let bits = lengths[node] ?? 0n;
      for (const { to } of steps[node] ?? []) bits |= ((lengths[to] ?? 0n) << 1n) & limit;
      if (bits !== lengths[node]) changed = graph.order === null;
      lengths[node] = bits;
    }
  }
  return lengths;
}
