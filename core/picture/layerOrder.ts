/** What stands in a layer: a node, or the place at which a link over several layers passes. */
export interface LayerItem {
  /** Its place in the list of all items. */
  readonly index: number;
  readonly width: number;
  /** The node; null for a place where a link passes. */
  readonly node: number | null;
  readonly above: LayerItem[];
  readonly below: LayerItem[];
  /** Its place in its layer, from the left. */
  at: number;
}

export type Layers = LayerItem[][];

/** Sweeps without a better order after which the best one is taken. */
const PATIENCE = 3;
const MOST_SWEEPS = 24;
/** Items up to which neighbours are also tried the other way round, pair by pair. */
const FEW = 300;

function numbered(layer: readonly LayerItem[]): void {
  for (const [at, item] of layer.entries()) item.at = at;
}

/** By depth first from the top, in the order in which the nodes came. */
function firstOrder(layers: Layers): Layers {
  const rows: Layers = layers.map(() => []);
  const rowOf = new Map(layers.flatMap((layer, row) => layer.map((item) => [item, row] as const)));
  const seen = new Set<LayerItem>();
  for (const start of layers.flat()) {
    const path = [start];
    for (let item = path.pop(); item !== undefined; item = path.pop()) {
      if (seen.has(item)) continue;
      seen.add(item);
      rows[rowOf.get(item) ?? 0]?.push(item);
      path.push(...item.below.toReversed());
    }
  }
  for (const row of rows) numbered(row);
  return rows;
}

function mean(items: readonly LayerItem[]): number {
  return items.reduce((sum, { at }) => sum + at, 0) / items.length;
}

/** Orders a layer by where its neighbours stand; what has none keeps its place. */
function reorder(layer: readonly LayerItem[], side: "above" | "below"): LayerItem[] {
  const bound = layer
    .filter((item) => item[side].length > 0)
    .map((item) => ({ item, wanted: mean(item[side]) }))
    .sort((a, b) => a.wanted - b.wanted);
  let next = 0;
  const ordered = layer.map((item) => (item[side].length === 0 ? item : (bound[next++]?.item ?? item)));
  numbered(ordered);
  return ordered;
}

/** How many links of a layer to the one below cross each other; counted with a tree of sums. */
function crossingsBelow(layer: readonly LayerItem[], size: number): number {
  const sums = new Int32Array(size + 2);
  let crossings = 0;
  let total = 0;
  for (const item of layer) {
    const ends = item.below.map(({ at }) => at).sort((a, b) => a - b);
    for (const end of ends) {
      let upTo = 0;
      for (let i = end + 1; i > 0; i -= i & -i) upTo += sums[i] ?? 0;
      crossings += total - upTo;
    }
    for (const end of ends) {
      total += 1;
      for (let i = end + 1; i < sums.length; i += i & -i) sums[i] = (sums[i] ?? 0) + 1;
    }
  }
  return crossings;
}

function crossingsOf(layers: Layers): number {
  return layers.reduce((sum, layer, row) => sum + crossingsBelow(layer, layers[row + 1]?.length ?? 0), 0);
}

/** Crossings between the links of two neighbours while `left` stands left of `right`. */
function pairCrossings(left: LayerItem, right: LayerItem): number {
  let crossings = 0;
  for (const side of ["above", "below"] as const) {
    for (const a of left[side]) for (const b of right[side]) if (a.at > b.at) crossings += 1;
  }
  return crossings;
}

/** Swaps neighbours as long as that takes crossings away. */
function swapNeighbours(layers: Layers): void {
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const layer of layers) {
      for (let at = 0; at + 1 < layer.length; at += 1) {
        const [left, right] = [layer[at], layer[at + 1]];
        if (left === undefined || right === undefined) continue;
        if (pairCrossings(left, right) <= pairCrossings(right, left)) continue;
        layer[at] = right;
        layer[at + 1] = left;
        numbered(layer);
        isBetter = true;
      }
    }
  }
}

/** The layers in an order in which few links cross: the same for the same layers, and near the order they came in. */
export function orderedLayers(layers: Layers): Layers {
  let rows = firstOrder(layers);
  let best = rows.map((row) => [...row]);
  let least = crossingsOf(rows);
  for (let sweep = 0, idle = 0; sweep < MOST_SWEEPS && idle < PATIENCE && least > 0; sweep += 1) {
    if (sweep % 2 === 0) rows = rows.map((row) => reorder(row, "above"));
    else
      rows = rows
        .toReversed()
        .map((row) => reorder(row, "below"))
        .reverse();
    const crossings = crossingsOf(rows);
    idle = crossings < least ? 0 : idle + 1;
    if (crossings >= least) continue;
    least = crossings;
    best = rows.map((row) => [...row]);
  }
  for (const row of best) numbered(row);
  if (best.reduce((sum, row) => sum + row.length, 0) <= FEW) swapNeighbours(best);
  return best;
}
