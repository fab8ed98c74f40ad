import type { Steps } from "../../core/model/steps";

/** How long the window's thread may be kept at once, in ms: well below what anybody notices. */
const AT_ONCE_MS = 12;

/**
 * For long work on the window's thread: await the returned function between small parts of it, and keys, drawing and
 * whatever else waits have their turn as soon as the thread was kept for too long.
 */
export function pacer(): () => Promise<void> {
  let until = performance.now() + AT_ONCE_MS;
  return async () => {
    if (performance.now() < until) return;
    await scheduler.yield();
    until = performance.now() + AT_ONCE_MS;
  };
}

/** Does work in steps in such time that the window stays alive, and resolves to what it comes to. */
export async function inTime<Value>(steps: Steps<Value>): Promise<Value> {
  const pace = pacer();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pace();
  }
}

/** Consecutive parts of a list, none longer than `size`. */
export function slicesOf<Item>(list: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
