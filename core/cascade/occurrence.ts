import type { Broken } from "./brokenElements";
import type { BareCascade } from "./cascadeTypes";
import { type CascadeGraph, graphOf } from "./graph";

/**
 * The nodes of G that occur when `broken` is broken, by id: the least set of 3-cascade, "Occurrence". A loop that
 * nothing enters does not occur. O(nodes + links).
 */
export function occurringNodes(cascade: BareCascade, broken: Broken): ReadonlySet<string> {
  const graph = graphOf(cascade);
  const occurring = occurrence(graph, broken);
  return new Set(graph.nodes.filter((_, index) => occurring[index] === 1).map((node) => node.id));
}

/** Whether a node occurs when `broken` is broken; false for a node outside G. */
export function occurs(cascade: BareCascade, nodeId: string, broken: Broken): boolean {
  const graph = graphOf(cascade);
  const index = graph.indexOf.get(nodeId);
  return index !== undefined && occurrence(graph, broken)[index] === 1;
}

/** By node index, 1 where it occurs. Grows from the roots, so it is the least fixed point also on a cyclic L. */
export function occurrence(graph: CascadeGraph, broken: Broken): Uint8Array {
  const { nodes, causal, incoming, outgoing, roots } = graph;
  const { brokenNodes, brokenLinks } = flags(graph, broken);
  const occurring = new Uint8Array(nodes.length);
  const waiting = Int32Array.from(nodes, (node, index) => (node.needs === "all" ? (incoming[index]?.length ?? 0) : 1));
  const reached: number[] = [];
  const reach = (index: number) => {
    if (occurring[index] === 1 || brokenNodes[index] === 1) return;
    occurring[index] = 1;
    reached.push(index);
  };
  roots.forEach(reach);
  for (let cause = reached.pop(); cause !== undefined; cause = reached.pop()) {
    for (const index of outgoing[cause] ?? []) {
      const link = causal[index];
      if (link === undefined || brokenLinks[index] === 1) continue;
      const left = (waiting[link.to] ?? 0) - 1;
      waiting[link.to] = left;
      if (left === 0) reach(link.to);
    }
  }
  return occurring;
}

/** By index, 1 where broken; ids outside G are ignored. */
function flags(graph: CascadeGraph, broken: Broken) {
  const brokenNodes = new Uint8Array(graph.nodes.length);
  const brokenLinks = new Uint8Array(graph.causal.length);
  for (const id of broken) {
    const node = graph.indexOf.get(id);
    const link = graph.causalIndexOf.get(id);
    if (node !== undefined) brokenNodes[node] = 1;
    if (link !== undefined) brokenLinks[link] = 1;
  }
  return { brokenNodes, brokenLinks };
}
