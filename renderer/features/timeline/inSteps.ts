/** How long the window's thread may be kept at once, in ms: well below what anybody notices. */
const AT_ONCE_MS = 12;
/** How often it is told how far it is: each time something is drawn anew. */
const TELL_EVERY_MS = 100;

/**
 * Makes something of each, a little at a time, so that the window stays alive meanwhile. Null when the signal ended it.
 * @param onProgress told how many are done, between two steps
 */
export async function inSteps<From, To>(
  from: readonly From[],
  make: (each: From) => readonly To[],
  { onProgress, signal }: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
): Promise<readonly To[] | null> {
  const made: To[] = [];
  let until = performance.now() + AT_ONCE_MS;
  let tellAt = 0;
  for (const [index, each] of from.entries()) {
    made.push(...make(each));
    if (performance.now() < until) continue;
    if (performance.now() > tellAt) {
      onProgress(index + 1);
      tellAt = performance.now() + TELL_EVERY_MS;
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    until = performance.now() + AT_ONCE_MS;
  }
  return made;
}
