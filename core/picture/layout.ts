import { Graph, layout as runDagre } from "@dagrejs/dagre";
import { bottomOf, hullOf, overlaps, rightOf } from "./geometry";
import type { Box, Point } from "./scene";

interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** May stand straight above or below its only neighbour instead of taking a column of its own. */
  readonly leans: boolean;
}

interface LayoutLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Nodes and links to place; links that run back (feedback) are left out by the caller. */
interface LayoutGraph {
  readonly direction: "right" | "down";
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
}

interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  /** For a link over more than one layer: the points, layer by layer, at which it passes between the boxes. */
  readonly bends: ReadonlyMap<string, readonly Point[]>;
}

/** Room between columns for arrows, action badges and marks; between boxes of a column; px. */
const BETWEEN_LAYERS = 56;
const BETWEEN_BOXES = 26;
const LEANING_GAP = 34;
const MANY_LINKS = 150;

/** A node with what leans on it: dagre sees one box. */
interface Cluster {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Offsets of the members from the cluster's top left. */
  readonly members: readonly { readonly id: string; readonly box: Box }[];
}

interface Leaning {
  readonly above?: LayoutNode;
  readonly below?: LayoutNode;
}

/** The only member of a list; undefined for none and for several. */
function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** The node on which this one may lean: its only neighbour, or its only cause, which also leads straight to its only effect. */
function hostOf(node: LayoutNode, links: readonly LayoutLink[]): string | undefined {
  const cause = only(links.filter((link) => link.to === node.id))?.from;
  const effect = only(links.filter((link) => link.from === node.id))?.to;
  const touching = links.filter((link) => link.from === node.id || link.to === node.id).length;
  if (node.leans && touching === 1) return cause ?? effect;
  const isDetour = touching === 2 && links.some((link) => link.from === cause && link.to === effect);
  return isDetour ? cause : undefined;
}

/** Which node leans on which: at most one above and one below each host, and never a chain of them. */
function leaningOf({ direction, nodes, links }: LayoutGraph): ReadonlyMap<string, Leaning> {
  const leaning = new Map<string, Leaning>();
  if (direction === "down") return leaning;
  const placed = new Set<string>();
  for (const node of nodes) {
    const host = hostOf(node, links);
    if (host === undefined || host === node.id || placed.has(host) || leaning.has(node.id)) continue;
    if (links.filter((link) => link.from === host || link.to === host).length < 2) continue;
    const { above, below } = leaning.get(host) ?? {};
    const isCause = links.some((link) => link.from === node.id && link.to === host);
    if (isCause && above === undefined) leaning.set(host, { ...leaning.get(host), above: node });
    else if (below === undefined) leaning.set(host, { ...leaning.get(host), below: node });
    else continue;
    placed.add(node.id);
  }
  return leaning;
}

function clusterOf(node: LayoutNode, { above, below }: Leaning): Cluster {
  const top = above === undefined ? 0 : above.height + LEANING_GAP;
  const members = [{ id: node.id, box: { x: 0, y: top, width: node.width, height: node.height } }];
  if (above !== undefined) {
    members.push({ id: above.id, box: { x: 0, y: 0, width: above.width, height: above.height } });
  }
  const bottom = top + node.height;
  if (below !== undefined) {
    const box = { x: 0, y: bottom + LEANING_GAP, width: below.width, height: below.height };
    members.push({ id: below.id, box });
  }
  const height = bottom + (below === undefined ? 0 : LEANING_GAP + below.height);
  return { id: node.id, width: node.width, height, members };
}

function clustersOf(graph: LayoutGraph): readonly Cluster[] {
  const leaning = leaningOf(graph);
  const leaners = new Set([...leaning.values()].flatMap(({ above, below }) => [above?.id, below?.id]));
  return graph.nodes.filter((node) => !leaners.has(node.id)).map((node) => clusterOf(node, leaning.get(node.id) ?? {}));
}

interface PlacedByDagre {
  readonly boxes: Map<string, Box>;
  readonly bends: Map<string, readonly Point[]>;
}

function placedByDagre(graph: LayoutGraph): PlacedByDagre {
  const clusters = clustersOf(graph);
  const clusterIds = new Map(clusters.flatMap((each) => each.members.map((member) => [member.id, each.id] as const)));
  const dagre = new Graph({ multigraph: true });
  dagre.setGraph({
    rankdir: graph.direction === "right" ? "LR" : "TB",
    nodesep: BETWEEN_BOXES,
    edgesep: 18,
    ranksep: BETWEEN_LAYERS,
    // The shortest links take their time: beyond what one sees at a glance, a tree of tight ones does.
    ranker: graph.links.length > MANY_LINKS ? "tight-tree" : "network-simplex",
  });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of clusters) dagre.setNode(id, { width, height });
  for (const link of graph.links) {
    const from = clusterIds.get(link.from);
    const to = clusterIds.get(link.to);
    if (from !== undefined && to !== undefined && from !== to) dagre.setEdge(from, to, {}, link.id);
  }
  runDagre(dagre);
  const boxes = new Map<string, Box>();
  for (const cluster of clusters) {
    const { x, y } = dagre.node(cluster.id);
    const left = x - cluster.width / 2;
    const top = y - cluster.height / 2;
    for (const { id, box } of cluster.members) boxes.set(id, { ...box, x: left + box.x, y: top + box.y });
  }
  const bends = new Map<string, readonly Point[]>();
  for (const edge of dagre.edges()) {
    if (edge.name !== undefined) bends.set(edge.name, dagre.edge(edge).points.slice(1, -1));
  }
  return { boxes, bends };
}

let last: { readonly key: string; readonly placed: PlacedByDagre } | null = null;

/** The same graph is placed once: most edits, and every step of a drag, leave it as it was, and placing is what takes time. */
function placedOnce(graph: LayoutGraph): PlacedByDagre {
  const key = JSON.stringify([graph.direction, graph.nodes, graph.links.map(({ id, from, to }) => [id, from, to])]);
  if (last?.key !== key) last = { key, placed: placedByDagre(graph) };
  return last.placed;
}

/** Moves a box along its layer until it is clear of all `taken`. */
function clearOf(box: Box, taken: readonly Box[], direction: "right" | "down"): Box {
  let moved = box;
  for (let hit = taken.find((each) => overlaps(moved, each, 12)); hit !== undefined; ) {
    moved =
      direction === "right"
        ? { ...moved, y: bottomOf(hit) + BETWEEN_BOXES }
        : { ...moved, x: rightOf(hit) + BETWEEN_BOXES };
    hit = taken.find((each) => overlaps(moved, each, 12));
  }
  return moved;
}

/** Whether a point lies in a layer between two boxes, not merely in the gap beside one of them. */
function isBetween(point: Point, from: Box, to: Box, direction: "right" | "down"): boolean {
  return direction === "right"
    ? point.x > rightOf(from) + BETWEEN_LAYERS && point.x < to.x - BETWEEN_LAYERS
    : point.y > bottomOf(from) + BETWEEN_LAYERS && point.y < to.y - BETWEEN_LAYERS;
}

/**
 * Layers from causes to effects, the same for the same graph, top left of what was placed at (0, 0). Nodes of `held`
 * (those that the user moved) stay at the place given there; the others give way to them. The engine behind may change.
 * 3-cascade, "Picture"; 4-architecture, "Layout".
 */
export function layout(graph: LayoutGraph, held: ReadonlyMap<string, Point>): Layout {
  if (graph.nodes.length === 0) return { boxes: new Map(), bends: new Map() };
  const { boxes, bends } = placedOnce(graph);
  const hull = hullOf([...boxes.values()]) ?? { x: 0, y: 0 };
  const shift = (point: Point) => ({ x: Math.round(point.x - hull.x), y: Math.round(point.y - hull.y) });
  const placed = new Map<string, Box>();
  for (const node of graph.nodes) {
    const position = held.get(node.id);
    if (position !== undefined) placed.set(node.id, { ...position, width: node.width, height: node.height });
  }
  const moved = new Set(placed.keys());
  for (const node of graph.nodes) {
    const box = boxes.get(node.id);
    if (box === undefined || placed.has(node.id)) continue;
    const wanted = { ...shift(box), width: node.width, height: node.height };
    const clear = held.size === 0 ? wanted : clearOf(wanted, [...placed.values()], graph.direction);
    if (clear !== wanted) moved.add(node.id);
    placed.set(node.id, clear);
  }
  const straight = new Map<string, readonly Point[]>();
  for (const link of graph.links) {
    const points = bends.get(link.id);
    const isFree = !moved.has(link.from) && !moved.has(link.to);
    const from = placed.get(link.from);
    const to = placed.get(link.to);
    if (points === undefined || !isFree || from === undefined || to === undefined) continue;
    straight.set(
      link.id,
      points.map(shift).filter((point) => isBetween(point, from, to, graph.direction)),
    );
  }
  return { boxes: placed, bends: straight };
}
