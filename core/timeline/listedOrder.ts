import type { OrderGraph } from "./orderGraph";

/**
 * The events (by index; the graph's first nodes) as a list: none before one that certainly came earlier, otherwise the
 * one entered first. Events on a loop come together as soon as all before the loop are listed. O(n log n).
 */
export function listedOrder({ successors, components }: OrderGraph, eventCount: number): readonly number[] {
  const { numberOf, count } = components;
  const waiting = new Int32Array(count);
  const unlisted = new Int32Array(count);
  const firstNode = new Int32Array(count).fill(-1);
  const nextNode = new Int32Array(successors.length);
  for (let node = successors.length - 1; node >= 0; node -= 1) {
    const component = numberOf[node] ?? 0;
    nextNode[node] = firstNode[component] ?? -1;
    firstNode[component] = node;
    if (node < eventCount) unlisted[component] = (unlisted[component] ?? 0) + 1;
    for (const next of successors[node] ?? []) {
      const other = numberOf[next] ?? 0;
      if (other !== component) waiting[other] = (waiting[other] ?? 0) + 1;
    }
  }
  const ready = new SmallestFirst();
  const opening = [...waiting.keys()].filter((component) => waiting[component] === 0);
  const openAll = () => {
    for (let component = opening.pop(); component !== undefined; component = opening.pop()) {
      if (unlisted[component] === 0) release(component);
      for (let node = firstNode[component] ?? -1; node !== -1 && node < eventCount; node = nextNode[node] ?? -1) {
        ready.add(node);
      }
    }
  };
  const release = (component: number) => {
    for (let node = firstNode[component] ?? -1; node !== -1; node = nextNode[node] ?? -1) {
      for (const next of successors[node] ?? []) {
        const other = numberOf[next] ?? 0;
        if (other === component) continue;
        const left = (waiting[other] ?? 0) - 1;
        waiting[other] = left;
        if (left === 0) opening.push(other);
      }
    }
  };
  const listed: number[] = [];
  openAll();
  for (let event = ready.take(); event !== null; event = ready.take()) {
    listed.push(event);
    const component = numberOf[event] ?? 0;
    const left = (unlisted[component] ?? 0) - 1;
    unlisted[component] = left;
    if (left === 0) release(component);
    openAll();
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
