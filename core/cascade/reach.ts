import type { CascadeGraph } from "./graph";

/** Which way to follow the links of L. */
export type Direction = "effects" | "causes";

/** Whether a link of L (by index) may be followed. */
export type Passable = (link: number) => boolean;

const always: Passable = () => true;

/** By node index, the fewest links from any of `starts`; -1 where none leads. Breadth first. */
export function distances(
  graph: CascadeGraph,
  starts: readonly number[],
  direction: Direction,
  passable: Passable = always,
): Int32Array {
  const found = new Int32Array(graph.nodes.length).fill(-1);
  for (const start of starts) found[start] = 0;
  const queue = [...starts];
  for (const node of queue) {
    const links = direction === "effects" ? graph.outgoing[node] : graph.incoming[node];
    for (const index of links ?? []) {
      const link = graph.causal[index];
      if (link === undefined || !passable(index)) continue;
      const next = direction === "effects" ? link.to : link.from;
      if (found[next] !== -1) continue;
      found[next] = (found[node] ?? 0) + 1;
      queue.push(next);
    }
  }
  return found;
}
