import type { BareCascade, BareLink, BareNode } from "./cascadeTypes";

/** A link between two nodes of the graph, by their indices. */
export interface GraphLink {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly link: BareLink;
}

/** G and L of 3-cascade, indexed. Node indices point into `nodes`, link indices into `causal`. */
export interface CascadeGraph {
  /** Of G: not rejected; by id. */
  readonly nodes: readonly BareNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The links of G, by id. */
  readonly links: readonly GraphLink[];
  /** The links of L, by id. */
  readonly causal: readonly GraphLink[];
  readonly causalIndexOf: ReadonlyMap<string, number>;
  /** By node: the links of L that end there. */
  readonly incoming: readonly (readonly number[])[];
  /** By node: the links of L that start there. */
  readonly outgoing: readonly (readonly number[])[];
  /** Nodes without an incoming link in L. */
  readonly roots: readonly number[];
  /** Causes before effects; null while L has a cycle. */
  readonly order: readonly number[] | null;
}

const graphs = new WeakMap<BareCascade, CascadeGraph>();

/** The graph of a cascade; worked out once per value. O(nodes + links), with sorting. */
export function graphOf(cascade: BareCascade): CascadeGraph {
  const known = graphs.get(cascade);
  if (known !== undefined) return known;
  const graph = buildGraph(cascade);
  graphs.set(cascade, graph);
  return graph;
}

function buildGraph(cascade: BareCascade): CascadeGraph {
  const nodes = cascade.nodes.filter((node) => node.state !== "rejected").sort(byId);
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const links: GraphLink[] = [];
  for (const link of [...cascade.links].sort(byId)) {
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    if (from !== undefined && to !== undefined) links.push({ id: link.id, from, to, link });
  }
  const causal = links.filter(({ link }) => isCausal(link));
  const incoming: number[][] = nodes.map(() => []);
  const outgoing: number[][] = nodes.map(() => []);
  for (const [index, { from, to }] of causal.entries()) {
    outgoing[from]?.push(index);
    incoming[to]?.push(index);
  }
  const roots = nodes.flatMap((_, index) => (incoming[index]?.length === 0 ? [index] : []));
  return {
    nodes,
    indexOf,
    links,
    causal,
    causalIndexOf: new Map(causal.map((link, index) => [link.id, index])),
    incoming,
    outgoing,
    roots,
    order: topologicalOrder(roots, causal, incoming, outgoing),
  };
}

/** Whether a link of G belongs to L. */
function isCausal(link: BareLink): boolean {
  return link.without !== "yes" && link.kind !== "delayed detection" && !link.feedback;
}

function topologicalOrder(
  roots: readonly number[],
  causal: readonly GraphLink[],
  incoming: readonly (readonly number[])[],
  outgoing: readonly (readonly number[])[],
): readonly number[] | null {
  const waiting = incoming.map((links) => links.length);
  const order = [...roots];
  for (const node of order) {
    for (const index of outgoing[node] ?? []) {
      const to = causal[index]?.to ?? 0;
      const left = (waiting[to] ?? 0) - 1;
      waiting[to] = left;
      if (left === 0) order.push(to);
    }
  }
  return order.length === incoming.length ? order : null;
}

/** Orders by id, by UTF-16 code units: the same on every machine. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

/** -1, 0 or 1, by UTF-16 code units. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
