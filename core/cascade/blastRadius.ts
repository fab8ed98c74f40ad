import type { BareCascade, BareNode } from "./cascadeTypes";
import { compareIds, graphOf } from "./graph";
import { distances } from "./reach";

/** What a node brought with it; ids sorted. */
export interface BlastRadius {
  readonly node: string;
  readonly nodes: readonly string[];
  readonly services: readonly string[];
  readonly impacts: readonly string[];
}

/**
 * The descendants of a node in L without itself, their services, and the impacts among them. 3-cascade, "Blast
 * radius". A node outside G has none.
 */
export function blastRadius(cascade: BareCascade, nodeId: string): BlastRadius {
  const graph = graphOf(cascade);
  const start = graph.indexOf.get(nodeId);
  const reached = start === undefined ? null : distances(graph, [start], "effects");
  const hit: BareNode[] = graph.nodes.filter((node, index) => node.id !== nodeId && (reached?.[index] ?? -1) >= 0);
  return {
    node: nodeId,
    nodes: hit.map((node) => node.id),
    services: [...new Set(hit.flatMap((node) => node.services))].sort(compareIds),
    impacts: hit.filter((node) => node.kind === "impact").map((node) => node.id),
  };
}
