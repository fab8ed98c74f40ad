import type { Broken } from "./brokenElements";
import type { CascadeGraph } from "./graph";
import { occurrence } from "./occurrence";
import { isPassable, type PathLimits } from "./paths";
import { distances } from "./reach";

/** By index: the nodes and the links of L that lie on a path. */
export interface OnPath {
  readonly nodes: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
}

/** Only nodes that occur and links that are unbroken under `broken`. */
export function openUnder(graph: CascadeGraph, broken: Broken): PathLimits {
  const occurring = occurrence(graph, broken);
  return {
    nodeIsOpen: (index) => occurring[index] === 1,
    linkIsOpen: (index) => !broken.has(graph.causal[index]?.id ?? ""),
  };
}

/**
 * What lies on a root-to-target path within the limits. On a cyclic L an element lies on one when a root reaches it
 * and it reaches the target. 3-cascade, "unaddressed". O(nodes + links).
 */
export function onPathsTo(graph: CascadeGraph, targets: readonly number[], limits: PathLimits): OnPath {
  const passable = isPassable(graph, limits);
  const fromRoots = distances(graph, graph.roots.filter(limits.nodeIsOpen), "effects", passable);
  const toTargets = distances(graph, targets.filter(limits.nodeIsOpen), "causes", passable);
  const isOn = (index: number) => (fromRoots[index] ?? -1) >= 0 && (toTargets[index] ?? -1) >= 0;
  const nodes = new Set([...graph.nodes.keys()].filter(isOn));
  const links = new Set<number>();
  for (const [index, { from, to }] of graph.causal.entries()) {
    if (passable(index) && isOn(from) && isOn(to)) links.add(index);
  }
  return { nodes, links };
}

/** The impacts of G, by index. */
export function impactsOf(graph: CascadeGraph): readonly number[] {
  return graph.nodes.flatMap((node, index) => (node.kind === "impact" ? [index] : []));
}
