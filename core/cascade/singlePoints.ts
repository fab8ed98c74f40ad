import { nothingBroken } from "./brokenElements";
import type { BareCascade } from "./cascadeTypes";
import { type CascadeGraph, graphOf } from "./graph";
import { occurrence } from "./occurrence";
import { distances } from "./reach";

/**
 * The nodes without which `impact` does not occur, nearest to the impact first, then by id; none when it does not
 * occur anyway. 3-cascade, "Single points". O(nodes × links) once per cascade, for all impacts together.
 */
export function singlePoints(cascade: BareCascade, impact: string): readonly string[] {
  const graph = graphOf(cascade);
  const target = graph.indexOf.get(impact);
  if (target === undefined || occurrence(graph, nothingBroken)[target] !== 1) return [];
  const distance = distances(graph, [target], "causes");
  const without = occurrenceWithoutEach(graph);
  const needed = graph.nodes.flatMap((_, index) => (index !== target && without[index]?.[target] === 0 ? [index] : []));
  return needed
    .sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b)
    .map((index) => graph.nodes[index]?.id ?? "");
}

const withoutEach = new WeakMap<CascadeGraph, readonly Uint8Array[]>();

/** By node: what occurs when only this node is broken. */
function occurrenceWithoutEach(graph: CascadeGraph): readonly Uint8Array[] {
  const known = withoutEach.get(graph);
  if (known !== undefined) return known;
  const found = graph.nodes.map((node) => occurrence(graph, new Set([node.id])));
  withoutEach.set(graph, found);
  return found;
}
