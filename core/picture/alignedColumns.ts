import type { LayerItem, Layers } from "./layerOrder";

/**
 * Where the items of ordered layers stand from left to right, so that links run straight where they can.
 * Definition: Brandes and Köpf, "Fast and Simple Horizontal Coordinate Assignment" (2001), with widths.
 */

const BETWEEN_BOXES = 26;
const BESIDE_LINK = 12;
const BETWEEN_LINKS = 8;

/** Which of the four ways of aligning: along the layer above or below, from the left or the right. */
interface Way {
  readonly side: "above" | "below";
  readonly isMirrored: boolean;
}

const ways: readonly Way[] = (["above", "below"] as const).flatMap((side) => [
  { side, isMirrored: false },
  { side, isMirrored: true },
]);

/** Px between the middles of two neighbours, at least. */
export function apart(a: LayerItem, b: LayerItem): number {
  const links = (a.node === null ? 1 : 0) + (b.node === null ? 1 : 0);
  const gap = links === 0 ? BETWEEN_BOXES : links === 1 ? BESIDE_LINK : BETWEEN_LINKS;
  return (a.width + b.width) / 2 + gap;
}

function isInner(above: LayerItem, below: LayerItem): boolean {
  return above.node === null && below.node === null;
}

/** Pairs of items whose link crosses a straight piece of a long one and so gives way: "above below". */
function conflictsOf(layers: Layers): ReadonlySet<number> {
  const conflicts = new Set<number>();
  const count = layers.reduce((sum, layer) => sum + layer.length, 0);
  for (const layer of layers.slice(1)) {
    let from = 0;
    let scanned = 0;
    for (const [at, item] of layer.entries()) {
      const inner = item.above.find((above) => isInner(above, item));
      if (inner === undefined && at !== layer.length - 1) continue;
      const to = inner?.at ?? Number.POSITIVE_INFINITY;
      for (; scanned <= at; scanned += 1) {
        const other = layer[scanned];
        for (const above of other?.above ?? []) {
          const isCrossed = above.at < from || above.at > to;
          if (other !== undefined && isCrossed && !isInner(above, other))
            conflicts.add(above.index * count + other.index);
        }
      }
      from = inner?.at ?? from;
    }
  }
  return conflicts;
}

/** For each item the first of the column that it stands in. */
function columnsOf(
  layers: Layers,
  { side, isMirrored }: Way,
  conflicts: ReadonlySet<number>,
  count: number,
): Int32Array {
  const root = Int32Array.from({ length: count }, (_, index) => index);
  const next = Int32Array.from(root);
  for (const layer of side === "above" ? layers : layers.toReversed()) {
    let last = isMirrored ? Number.POSITIVE_INFINITY : -1;
    for (const item of isMirrored ? layer.toReversed() : layer) {
      const near = item[side].toSorted((a, b) => (isMirrored ? b.at - a.at : a.at - b.at));
      const middle = (near.length - 1) / 2;
      for (let i = Math.floor(middle); i <= Math.ceil(middle); i += 1) {
        const other = near[i];
        if (other === undefined || next[item.index] !== item.index) continue;
        const [above, below] = side === "above" ? [other, item] : [item, other];
        const isAfter = isMirrored ? other.at < last : other.at > last;
        if (!isAfter || conflicts.has(above.index * count + below.index)) continue;
        next[other.index] = item.index;
        root[item.index] = root[other.index] ?? other.index;
        next[item.index] = root[item.index] ?? item.index;
        last = other.at;
      }
    }
  }
  return root;
}

/** Sets the columns as near to each other as their widths allow, from the left; then those with room to the right, there. */
function compacted(layers: Layers, root: Int32Array, isMirrored: boolean): Float64Array {
  const before: { readonly column: number; readonly by: number }[][] = Array.from(root, () => []);
  const after: { readonly column: number; readonly by: number }[][] = Array.from(root, () => []);
  const waits = new Int32Array(root.length);
  for (const layer of layers) {
    for (let at = 1; at < layer.length; at += 1) {
      const [left, right] = [layer[isMirrored ? at : at - 1], layer[isMirrored ? at - 1 : at]];
      if (left === undefined || right === undefined) continue;
      const [from, to] = [root[left.index] ?? 0, root[right.index] ?? 0];
      const by = apart(left, right);
      before[to]?.push({ column: from, by });
      after[from]?.push({ column: to, by });
      waits[to] = (waits[to] ?? 0) + 1;
    }
  }
  const x = new Float64Array(root.length);
  const order = [...root.keys()].filter((index) => root[index] === index && waits[index] === 0);
  for (const column of order) {
    x[column] = (before[column] ?? []).reduce((most, { column: left, by }) => Math.max(most, (x[left] ?? 0) + by), 0);
    for (const { column: right } of after[column] ?? []) {
      waits[right] = (waits[right] ?? 0) - 1;
      if (waits[right] === 0) order.push(right);
    }
  }
  for (const column of order.toReversed()) {
    const room = (after[column] ?? []).reduce(
      (least, { column: right, by }) => Math.min(least, (x[right] ?? 0) - by),
      Number.POSITIVE_INFINITY,
    );
    if (room !== Number.POSITIVE_INFINITY) x[column] = Math.max(x[column] ?? 0, room);
  }
  return Float64Array.from(root, (column) => (isMirrored ? -(x[column] ?? 0) : (x[column] ?? 0)));
}

function reachOf(items: readonly LayerItem[], x: Float64Array): { readonly from: number; readonly to: number } {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { index, width } of items) {
    from = Math.min(from, (x[index] ?? 0) - width / 2);
    to = Math.max(to, (x[index] ?? 0) + width / 2);
  }
  return { from, to };
}

/** The middle of each item, px from the left edge of them all, by its index; indexes run from 0 without gaps. */
export function alignedColumns(layers: Layers): readonly number[] {
  const items = layers.flat();
  const conflicts = conflictsOf(layers);
  const tried = ways.map((way) => {
    const x = compacted(layers, columnsOf(layers, way, conflicts, items.length), way.isMirrored);
    return { ...reachOf(items, x), x, isMirrored: way.isMirrored };
  });
  const widths = tried.map(({ from, to }) => to - from);
  const narrowest = tried[widths.indexOf(Math.min(...widths))];
  if (narrowest === undefined || items.length === 0) return [];
  const shifts = tried.map(({ from, to, isMirrored }) => (isMirrored ? narrowest.to - to : narrowest.from - from));
  const middles = items.map(({ index }) => {
    const four = tried.map(({ x }, way) => (x[index] ?? 0) + (shifts[way] ?? 0)).sort((a, b) => a - b);
    return { index, x: ((four[1] ?? 0) + (four[2] ?? 0)) / 2 };
  });
  const placed = new Float64Array(items.length);
  for (const { index, x } of middles) placed[index] = x;
  const { from } = reachOf(items, placed);
  return Array.from(placed, (x) => Math.round(x - from));
}
