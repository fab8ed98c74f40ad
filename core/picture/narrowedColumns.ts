import { apart } from "./alignedColumns";
import type { LayerItem, Layers } from "./layerOrder";

const ROUNDS = 24;
/** How much a link pulls its ends together: a long one is to run straight between its layers. */
const WITHIN_LONG = 8;
const AT_ITS_END = 2;

function pullOf(a: LayerItem, b: LayerItem): number {
  if (a.node === null && b.node === null) return WITHIN_LONG;
  return a.node === null || b.node === null ? AT_ITS_END : 1;
}

interface Wish {
  readonly x: number;
  readonly weight: number;
}

/** Where an item would stand if it were alone: amid its neighbours. */
function wishOf(item: LayerItem, x: Float64Array): Wish {
  let [sum, weight] = [0, 0];
  for (const near of [...item.above, ...item.below]) {
    const pull = pullOf(item, near);
    sum += pull * (x[near.index] ?? 0);
    weight += pull;
  }
  return weight === 0 ? { x: x[item.index] ?? 0, weight: 0.1 } : { x: sum / weight, weight };
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
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const layer of round % 2 === 0 ? layers : layers.toReversed()) {
      settle(
        layer,
        layer.map((item) => wishOf(item, x)),
        room,
        x,
      );
    }
  }
  return Array.from(x, Math.round);
}
