import { type Band, bandOf, type NumberedLink, type Pass, type Sized } from "./bands";
import { bottomOf, overlaps, rightOf } from "./geometry";
import { layersOf } from "./layers";
import type { Box, Point } from "./scene";

interface LayoutLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Carries badges, which want room. */
  readonly marked: boolean;
}

/** Nodes and links to place; links that run back (feedback) are left out by the caller. */
interface LayoutGraph {
  readonly nodes: readonly Sized[];
  readonly links: readonly LayoutLink[];
}

export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  /** For a link that runs down over more than one layer: where it passes those between, from the top. */
  readonly passes: ReadonlyMap<string, readonly Pass[]>;
  /** Links from one band of layers to a later one: they go around. */
  readonly across: ReadonlySet<string>;
  /** The bottom of the layer that a node stands in, px. */
  readonly floors: ReadonlyMap<string, number>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a cascade is to be read at full size: beside sidebar and panel of a window of 1280 × 800, and on an upright A4
 * page above legend and caption; px. One picture for both, so that Word shows what was drawn on the screen.
 */
const rooms: readonly Size[] = [
  { width: 736, height: 616 },
  { width: 630, height: 790 },
];
const MARGINS = 24;
/** Between two bands: room for the links from the end of one to the beginning of the next. */
const GUTTER = 48;
const MOST_BANDS = 4;
/** Beyond, a picture is walked through anyway: it is not folded. */
const MOST_FOLDED_LAYERS = 32;
/** Read without trouble; and how much larger a further fold must make the letters to be worth it. */
const LEGIBLE = 0.9;
const WORTH_A_FOLD = 1.15;
const BETWEEN_BOXES = 26;

/** How many boxes may stand beside each other: few steps, so that one more node seldom changes it. */
function mostBeside(nodes: number): number {
  if (nodes <= 24) return 3;
  if (nodes <= 48) return 4;
  return nodes <= 100 ? 6 : 9;
}

/** The scale at which something fits into the least of the rooms. */
function scaleOf({ width, height }: Size): number {
  return Math.min(...rooms.map((room) => Math.min(room.width / (width + MARGINS), room.height / (height + MARGINS))));
}

interface Folded extends Size {
  readonly bands: readonly Band[];
  /** The band of each node, by its place in the list. */
  readonly bandOfNode: readonly number[];
}

/** Where to begin a new band: near equal shares of the layers, where few links are cut. */
function cutsOf(rank: readonly number[], links: readonly NumberedLink[], bands: number): readonly number[] {
  const layers = Math.max(...rank) + 1;
  const cutAt = (layer: number) =>
    links.filter(({ from, to }) => (rank[from] ?? 0) < layer && (rank[to] ?? 0) >= layer).length;
  return Array.from({ length: bands - 1 }, (_, index) => {
    const even = Math.round(((index + 1) * layers) / bands);
    const near = [even, even - 1, even + 1].filter((layer) => layer > 0 && layer < layers);
    return near.reduce((best, layer) => (cutAt(layer) < cutAt(best) ? layer : best), even);
  });
}

/** The layers cut into bands that stand beside each other, as the columns of a newspaper do. */
function folded(
  nodes: readonly Sized[],
  links: readonly NumberedLink[],
  rank: readonly number[],
  count: number,
): Folded {
  const cuts = count === 1 ? [] : cutsOf(rank, links, count);
  const bandOfNode = rank.map((layer) => cuts.filter((cut) => cut <= layer).length);
  const bands = Array.from({ length: count }, (_, band) => {
    const first = band === 0 ? 0 : (cuts[band - 1] ?? 0);
    const own = rank.flatMap((layer, node) => (bandOfNode[node] === band ? [[node, layer - first] as const] : []));
    const inside = links.filter(({ from, to }) => bandOfNode[from] === band && bandOfNode[to] === band);
    return bandOf(nodes, inside, new Map(own));
  });
  return {
    bands,
    bandOfNode,
    width: bands.reduce((sum, band) => sum + band.width, GUTTER * (count - 1)),
    height: Math.max(...bands.map(({ height }) => height)),
  };
}

/** In as few bands as make it legible. */
function wellFolded(nodes: readonly Sized[], links: readonly NumberedLink[], rank: readonly number[]): Folded {
  const layers = Math.max(...rank) + 1;
  let best = folded(nodes, links, rank, 1);
  for (let count = 2; count <= Math.min(MOST_BANDS, layers) && layers <= MOST_FOLDED_LAYERS; count += 1) {
    if (scaleOf(best) >= LEGIBLE) break;
    const more = folded(nodes, links, rank, count);
    if (scaleOf(more) > scaleOf(best) * WORTH_A_FOLD) best = more;
  }
  return best;
}

function placedFreely({ nodes, links }: LayoutGraph): Layout {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const numbered = links.flatMap(({ id, from, to, marked }): NumberedLink[] => {
    const ends = [places.get(from), places.get(to)] as const;
    return ends[0] === undefined || ends[1] === undefined ? [] : [{ id, from: ends[0], to: ends[1], marked }];
  });
  const ends = numbered.map(({ from, to }) => [from, to] as const);
  const rank = layersOf({ count: nodes.length, links: ends }, mostBeside(nodes.length));
  const { bands, bandOfNode } = wellFolded(nodes, numbered, rank);
  const boxes = new Map<string, Box>();
  const floors = new Map<string, number>();
  const passes = new Map<string, readonly Pass[]>();
  let left = 0;
  for (const band of bands) {
    const bottoms = new Map<number, number>();
    for (const box of band.boxes.values()) bottoms.set(box.y, Math.max(bottoms.get(box.y) ?? 0, bottomOf(box)));
    for (const [place, box] of band.boxes) {
      const id = nodes[place]?.id ?? "";
      boxes.set(id, { ...box, x: box.x + left });
      floors.set(id, bottoms.get(box.y) ?? bottomOf(box));
    }
    for (const [id, passed] of band.passes)
      passes.set(
        id,
        passed.map((pass) => ({ ...pass, x: pass.x + left })),
      );
    left += band.width + GUTTER;
  }
  const across = numbered.filter(({ from, to }) => (bandOfNode[from] ?? 0) < (bandOfNode[to] ?? 0));
  return { boxes, passes, floors, across: new Set(across.map(({ id }) => id)) };
}

let last: { readonly key: string; readonly placed: Layout } | null = null;

/** The same graph is placed once: most edits, and every step of a drag, leave it as it was. */
function placedOnce(graph: LayoutGraph): Layout {
  const key = JSON.stringify(graph);
  if (last?.key !== key) last = { key, placed: placedFreely(graph) };
  return last.placed;
}

/** Moves a box to the right until it is clear of all `taken`. */
function clearOf(box: Box, taken: readonly Box[]): Box {
  let moved = box;
  for (let hit = taken.find((each) => overlaps(moved, each, 12)); hit !== undefined; ) {
    moved = { ...moved, x: rightOf(hit) + BETWEEN_BOXES };
    hit = taken.find((each) => overlaps(moved, each, 12));
  }
  return moved;
}

/**
 * Layers of causes above their effects, folded into bands where they would be too tall; the same for the same graph,
 * top left of what was placed at (0, 0). Nodes of `held` (those that the user moved) stay at the place given there; the
 * others give way to them. 3-cascade, "Picture"; docs/decisions/cascade-runs-down.md.
 */
export function layout(graph: LayoutGraph, held: ReadonlyMap<string, Point>): Layout {
  if (graph.nodes.length === 0) return { boxes: new Map(), passes: new Map(), floors: new Map(), across: new Set() };
  const free = placedOnce(graph);
  if (held.size === 0) return free;
  const boxes = new Map<string, Box>();
  for (const { id, width, height } of graph.nodes) {
    const position = held.get(id);
    if (position !== undefined) boxes.set(id, { ...position, width, height });
  }
  const floors = new Map(free.floors);
  const moved = new Set(boxes.keys());
  for (const { id } of graph.nodes) {
    const box = free.boxes.get(id);
    if (box === undefined || boxes.has(id)) continue;
    const clear = clearOf(box, [...boxes.values()]);
    if (clear !== box) moved.add(id);
    boxes.set(id, clear);
  }
  for (const id of moved) floors.delete(id);
  const stays = ({ from, to }: LayoutLink) => !moved.has(from) && !moved.has(to);
  const kept = new Set(graph.links.filter(stays).map(({ id }) => id));
  const passes = new Map([...free.passes].filter(([id]) => kept.has(id)));
  return { boxes, passes, floors, across: new Set([...free.across].filter((id) => kept.has(id))) };
}
