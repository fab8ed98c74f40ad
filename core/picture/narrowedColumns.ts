import { apart } from "./alignedColumns";
import type { LayerItem, Layers } from "./layerOrder";

const ROUNDS = 24;
/** How much the places at which a long link passes pull towards one straight line, against its ends' one each. */
const STRAIGHT = 4;

interface Wish {
  readonly x: number;
  readonly weight: number;
}

/** By place: all places at which the same link passes, and its ends. */
type LongLinks = ReadonlyMap<LayerItem, readonly LayerItem[]>;

function longLinks(items: readonly LayerItem[]): LongLinks {
  const links = new Map<LayerItem, readonly LayerItem[]>();
  for (const first of items) {
    const start = first.above[0];
    if (first.node !== null || start === undefined || start.node === null) continue;
    const link = [start];
    for (
      let item: LayerItem | undefined = first;
      item !== undefined;
      item = item.node === null ? item.below[0] : undefined
    ) {
      link.push(item);
    }
    for (const place of link.slice(1, -1)) links.set(place, link);
  }
  return links;
}

/** Where an item would stand if it were alone: amid its neighbours; a place of a long link, amid all of that link. */
function wishOf(item: LayerItem, long: LongLinks, x: Float64Array): Wish {
  const near = long.get(item) ?? [...item.above, ...item.below];
  if (near.length === 0) return { x: x[item.index] ?? 0, weight: 0.1 };
  const sum = near.reduce((all, { index }) => all + (x[index] ?? 0), 0);
  return { x: sum / near.length, weight: item.node === null ? STRAIGHT : near.length };
}

/**
 * Sets a layer as near to its wishes (least weighted squares) as order, distances and `width` allow. Without the
 * distances, which are taken off first, that is isotonic regression: neighbours that would overtake share one place.
 */
function settle(layer: readonly LayerItem[], wishes: readonly Wish[], width: number, x: Float64Array): void {
  const offsets: number[] = [];
  const blocks: { x: number; weight: number; count: number }[] = [];
  for (const [at, item] of layer.entries()) {
    const before = layer[at - 1];
    offsets.push(before === undefined ? 0 : (offsets[at - 1] ?? 0) + apart(before, item));
    const wish = wishes[at] ?? { x: 0, weight: 1 };
    let block = { x: wish.x - (offsets[at] ?? 0), weight: wish.weight, count: 1 };
    for (let left = blocks.at(-1); left !== undefined && left.x > block.x; left = blocks.at(-1)) {
      const weight = left.weight + block.weight;
      block = { x: (left.x * left.weight + block.x * block.weight) / weight, weight, count: left.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const first = (layer[0]?.width ?? 0) / 2;
  const last = width - (layer.at(-1)?.width ?? 0) / 2 - (offsets.at(-1) ?? 0);
  let at = 0;
  for (const block of blocks) {
    const within = Math.max(first, Math.min(last, block.x));
    for (let i = 0; i < block.count; i += 1, at += 1) {
      const item = layer[at];
      if (item !== undefined) x[item.index] = within + (offsets[at] ?? 0);
    }
  }
}

/** The least width in which every layer has room. */
function leastWidth(layers: Layers): number {
  return layers.reduce((most, layer) => {
    const between = layer.slice(1).reduce((sum, item, at) => sum + apart(layer[at] ?? item, item), 0);
    return Math.max(most, between + ((layer[0]?.width ?? 0) + (layer.at(-1)?.width ?? 0)) / 2);
  }, 0);
}

/** The middles of the items brought into `width` px, or as much as the fullest layer needs; the same where they fit. */
export function narrowedColumns(layers: Layers, middles: readonly number[], width: number): readonly number[] {
  const items = layers.flat();
  const reach = items.reduce((most, item) => Math.max(most, (middles[item.index] ?? 0) + item.width / 2), 0);
  const room = Math.max(width, leastWidth(layers));
  if (reach <= room) return middles;
  const x = Float64Array.from(middles, (middle) => (middle * room) / reach);
  for (const layer of layers) {
    const here = layer.map((item) => ({ x: x[item.index] ?? 0, weight: 1 }));
    settle(layer, here, room, x);
  }
  const long = longLinks(items);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const layer of round % 2 === 0 ? layers : layers.toReversed()) {
      settle(
        layer,
        layer.map((item) => wishOf(item, long, x)),
        room,
        x,
      );
    }
  }
  return Array.from(x, Math.round);
}
