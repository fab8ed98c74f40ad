import type { BareCascade } from "./cascadeTypes";
import { type CascadeGraph, compareIds, graphOf } from "./graph";
import { distances } from "./reach";
import { type Step, waysByLength } from "./waysByLength";

/** How many paths lead from a trigger to an impact. */
interface PathCount {
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

/** The links and nodes, by index, through which paths may run. */
export interface PathLimits {
  readonly nodeIsOpen: (index: number) => boolean;
  readonly linkIsOpen: (index: number) => boolean;
}

/** Everything is open. */
export const allOpen: PathLimits = { nodeIsOpen: () => true, linkIsOpen: () => true };

/** Whether a link of L may be followed within the limits: itself and both its ends are open. */
export function isPassable(graph: CascadeGraph, limits: PathLimits): (link: number) => boolean {
  return (index) => {
    const link = graph.causal[index];
    return link !== undefined && limits.linkIsOpen(index) && limits.nodeIsOpen(link.from) && limits.nodeIsOpen(link.to);
  };
}

/** The simple paths from a node to another as link ids, one by one, shortest first, then by ids. 3-cascade, "Paths". */
export function* pathsBetween(cascade: BareCascade, from: string, to: string): Generator<readonly string[]> {
  const graph = graphOf(cascade);
  const start = graph.indexOf.get(from);
  const target = graph.indexOf.get(to);
  if (start === undefined || target === undefined) return;
  for (const way of waysByLength([{ to: start, name: "" }], target, stepsTo(graph, target, allOpen), graph.order)) {
    yield way.slice(1).map((step) => step.name);
  }
}

/** The root-to-target ways of an acyclic L as node ids, each node sequence once, by length, then by ids. */
export function* nodePathsFromRoots(
  graph: CascadeGraph,
  target: number,
  limits: PathLimits,
): Generator<readonly string[]> {
  const name = (index: number) => graph.nodes[index]?.id ?? "";
  const starts = graph.roots.filter(limits.nodeIsOpen).map((index) => ({ to: index, name: name(index) }));
  const steps = stepsTo(graph, target, limits).map((ways) =>
    [...new Set(ways.map((way) => way.to))].map((to) => ({ to, name: name(to) })).sort(byName),
  );
  for (const way of waysByLength(starts, target, steps, graph.order)) yield way.map((step) => step.name);
}

/** The shortest root-to-target way as node ids, the first by ids among equals; null when none is open. Breadth first. */
export function shortestNodePath(graph: CascadeGraph, target: number, limits: PathLimits): readonly string[] | null {
  const passable = isPassable(graph, limits);
  const left = distances(graph, limits.nodeIsOpen(target) ? [target] : [], "causes", passable);
  const nearest = (nodes: readonly number[]) => {
    const leading = nodes.filter((index) => (left[index] ?? -1) >= 0);
    return leading.sort((a, b) => (left[a] ?? 0) - (left[b] ?? 0) || a - b)[0];
  };
  const path: number[] = [];
  let at = nearest(graph.roots.filter(limits.nodeIsOpen));
  while (at !== undefined && at !== target) {
    path.push(at);
    const onward = graph.outgoing[at]?.filter(passable) ?? [];
    at = nearest(onward.map((index) => graph.causal[index]?.to ?? target));
  }
  return at === undefined ? null : [...path, target].map((index) => graph.nodes[index]?.id ?? "");
}

function byName(a: Step, b: Step): number {
  return compareIds(a.name, b.name);
}

/** By node: its links that are open and lead on to the target, by id. */
function stepsTo(graph: CascadeGraph, target: number, limits: PathLimits): readonly (readonly Step[])[] {
  const passable = isPassable(graph, limits);
  const left = distances(graph, [target], "causes", passable);
  return graph.outgoing.map((links, node) => {
    if (left[node] === -1) return [];
    return links.flatMap((index) => {
      const link = graph.causal[index];
      return link === undefined || left[link.to] === -1 || !passable(index) ? [] : [{ to: link.to, name: link.id }];
    });
  });
}
