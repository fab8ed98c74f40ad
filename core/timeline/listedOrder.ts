import type { OrderGraph } from "./orderGraph";

/**
 * The events (by index; `members` holds them by component) as a list: none before one that certainly came earlier, otherwise the one entered first.
 * Events on a loop come together as soon as all before the loop are listed. O(n log n).
 */
export function listedOrder(
  { successors, components }: OrderGraph,
  members: readonly (readonly number[])[],
): readonly number[] {
  const { numberOf, count } = components;
  const following: number[][] = Array.from({ length: count }, () => []);
  const waiting = new Int32Array(count);
  for (const [node, nexts] of successors.entries()) {
    const component = numberOf[node] ?? 0;
    for (const next of nexts) {
      const other = numberOf[next] ?? 0;
      if (other === component) continue;
      following[component]?.push(other);
      waiting[other] = (waiting[other] ?? 0) + 1;
    }
  }
  const unlisted = Int32Array.from(members, (events) => events.length);
  const listed: number[] = [];
  const ready = new SmallestFirst();
  const open = (first: number) => {
    const opening = [first];
    for (let component = opening.pop(); component !== undefined; component = opening.pop()) {
      for (const event of members[component] ?? []) ready.add(event);
      if (unlisted[component] === 0) opening.push(...release(component));
    }
  };
  const release = (component: number): readonly number[] =>
    (following[component] ?? []).filter((other) => {
      const left = (waiting[other] ?? 0) - 1;
      waiting[other] = left;
      return left === 0;
    });
  const beginnings = [...waiting.keys()].filter((component) => waiting[component] === 0);
  beginnings.forEach(open);
  for (let event = ready.take(); event !== null; event = ready.take()) {
    listed.push(event);
    const component = numberOf[event] ?? 0;
    const left = (unlisted[component] ?? 0) - 1;
    unlisted[component] = left;
    if (left === 0) release(component).forEach(open);
  }
  return listed;
}

/** A binary heap of numbers. */
class SmallestFirst {
  private readonly heap: number[] = [];

  add(value: number): void {
    const { heap } = this;
    let at = heap.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? value;
      if (above <= value) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = value;
  }

  take(): number | null {
    const { heap } = this;
    const smallest = heap[0];
    const last = heap.pop();
    if (smallest === undefined || last === undefined) return null;
    if (heap.length === 0) return smallest;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const child = (heap[right] ?? Number.POSITIVE_INFINITY) < (heap[left] ?? Number.POSITIVE_INFINITY) ? right : left;
      const below = heap[child];
      if (below === undefined || below >= last) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return smallest;
  }
}
