import { stronglyConnected } from "../timeline/stronglyConnected";
import type { CascadeGraph } from "./graph";

/**
 * The strongly connected components of L with more than one node or with a self-link, as ascending node indices, by
 * first node. 3-cascade, "Checks": cycle. O(nodes + links).
 */
export function cyclicComponents(graph: CascadeGraph): readonly (readonly number[])[] {
  const successors = graph.outgoing.map((links) => links.map((index) => graph.causal[index]?.to ?? 0));
  const { numberOf } = stronglyConnected(successors);
  const members = new Map<number, number[]>();
  for (const [index, number] of numberOf.entries()) members.set(number, [...(members.get(number) ?? []), index]);
  return [...members.values()].filter(
    ([first, second]) => second !== undefined || (first !== undefined && successors[first]?.includes(first) === true),
  );
}
