import { alignedColumns } from "./alignedColumns";
import { type LayerItem, type Layers, orderedLayers } from "./layerOrder";
import { narrowedColumns } from "./narrowedColumns";
import type { Box } from "./scene";

/** A box to place, without a place yet. */
export interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A link by the places of its ends in the list of nodes. */
export interface NumberedLink {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Carries badges, which want room between its layers. */
  readonly marked: boolean;
}

/** Where a link passes a layer that it does not stop at: straight down at `x`. */
export interface Pass {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Layers placed one below the other, from (0, 0). */
export interface Band {
  readonly width: number;
  readonly height: number;
  /** By the place of the node in the list. */
  readonly boxes: ReadonlyMap<number, Box>;
  /** By link, for those over more than one layer. */
  readonly passes: ReadonlyMap<string, readonly Pass[]>;
}

const LINK_ROOM = 2;
/** Px between layers; with badges on the way; and for a link that runs far to the side. */
const BETWEEN_LAYERS = 30;
const WITH_BADGES = 38;
const STEEP = 220;
const MOST_EXTRA = 40;
/** What is wider is brought into this width where its layers have room in it; px. */
const WIDTH = 604;
/** Nodes beyond which a picture is wide anyway. */
const MOST_NARROWED = 100;

interface Drafted {
  readonly layers: Layers;
  /** By link: its items from its cause to its effect. */
  readonly chains: ReadonlyMap<NumberedLink, readonly LayerItem[]>;
}

function drafted(nodes: readonly Sized[], links: readonly NumberedLink[], rank: ReadonlyMap<number, number>): Drafted {
  const layers: Layers = [];
  let count = 0;
  const add = (layer: number, node: number | null): LayerItem => {
    const width = node === null ? LINK_ROOM : (nodes[node]?.width ?? 0);
    const item: LayerItem = { index: count, width, node, above: [], below: [], at: 0 };
    count += 1;
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(item);
    return item;
  };
  const items = new Map([...rank].map(([node, layer]) => [node, add(layer, node)]));
  const chains = new Map<NumberedLink, readonly LayerItem[]>();
  for (const link of links) {
    const [first, last] = [items.get(link.from), items.get(link.to)];
    const [from, to] = [rank.get(link.from) ?? 0, rank.get(link.to) ?? 0];
    if (first === undefined || last === undefined || from >= to) continue;
    const chain = [first];
    for (let layer = from + 1; layer < to; layer += 1) chain.push(add(layer, null));
    chain.push(last);
    for (let at = 1; at < chain.length; at += 1) {
      const [above, below] = [chain[at - 1], chain[at]];
      if (above === undefined || below === undefined) continue;
      above.below.push(below);
      below.above.push(above);
    }
    chains.set(link, chain);
  }
  return { layers, chains };
}

/** Px between each layer and the next. */
function gapsOf(
  { layers, chains }: Drafted,
  rank: ReadonlyMap<number, number>,
  x: readonly number[],
): readonly number[] {
  const gaps = layers.map((layer) => {
    const jumps = layer.flatMap((item) =>
      item.below.map((below) => Math.abs((x[item.index] ?? 0) - (x[below.index] ?? 0))),
    );
    const widest = jumps.reduce((most, jump) => Math.max(most, jump), 0);
    return BETWEEN_LAYERS + Math.min(MOST_EXTRA, Math.max(0, (widest - STEEP) / 8));
  });
  for (const link of chains.keys()) {
    if (!link.marked) continue;
    // In the middle of its way, where its badges are.
    const middle = Math.floor(((rank.get(link.from) ?? 0) + (rank.get(link.to) ?? 0) - 1) / 2);
    gaps[middle] = Math.max(gaps[middle] ?? 0, WITH_BADGES);
  }
  return gaps.map(Math.round);
}

/** Places nodes by their layer (0 is the top one), and the links between them that run down. */
export function bandOf(
  nodes: readonly Sized[],
  links: readonly NumberedLink[],
  rank: ReadonlyMap<number, number>,
): Band {
  const draft = drafted(nodes, links, rank);
  const layers = orderedLayers(draft.layers);
  const aligned = alignedColumns(layers);
  const x = rank.size > MOST_NARROWED ? aligned : narrowedColumns(layers, aligned, WIDTH);
  const gaps = gapsOf(draft, rank, x);
  const boxes = new Map<number, Box>();
  const extents = new Map<LayerItem, Pass>();
  let top = 0;
  let bottom = 0;
  let width = 0;
  for (const [row, layer] of layers.entries()) {
    bottom = top + layer.reduce((most, { node }) => Math.max(most, node === null ? 0 : (nodes[node]?.height ?? 0)), 0);
    for (const item of layer) {
      const middle = x[item.index] ?? 0;
      width = Math.max(width, middle + item.width / 2);
      const sized = item.node === null ? undefined : nodes[item.node];
      extents.set(item, { x: middle, top, bottom });
      if (item.node === null || sized === undefined) continue;
      boxes.set(item.node, {
        x: Math.round(middle - sized.width / 2),
        y: top,
        width: sized.width,
        height: sized.height,
      });
    }
    top = bottom + (gaps[row] ?? 0);
  }
  const passes = new Map<string, readonly Pass[]>();
  for (const [link, chain] of draft.chains) {
    passes.set(
      link.id,
      chain.slice(1, -1).flatMap((item) => extents.get(item) ?? []),
    );
  }
  return { width: Math.ceil(width), height: bottom, boxes, passes };
}
