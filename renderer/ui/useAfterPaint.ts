import { useEffect, useState } from "react";

/** Work over fewer records than this is not felt. */
const FEW = 1_000;
/** A window that nobody sees draws nothing; what was put off comes all the same. */
const patienceMs = 1_000;

/**
 * Whether what goes over all of so many records may be worked out now: at once where they are few, otherwise as soon
 * as the first picture, which does without it, is drawn.
 */
export function useAfterPaint(records: number): boolean {
  return useIsPainted(records <= FEW);
}

/** Whether the first picture is drawn; with `already` it is taken for drawn. */
export function useIsPainted(already = false): boolean {
  const [isPainted, setPainted] = useState(already);
  useEffect(() => {
    if (isPainted) return;
    const asked = requestIdleCallback(() => setPainted(true), { timeout: patienceMs });
    return () => cancelIdleCallback(asked);
  }, [isPainted]);
  return isPainted;
}
