import { useElementSize } from "@mantine/hooks";
import { useEffect } from "react";

/** What was measured last, px: the window is seldom another one. */
let last = { width: 0, height: 0 };

/**
 * The size of the element that `ref` is given to. Until it is measured, which is after the first picture, it is taken
 * to be what it was the last time: a picture made for no width at all would be made twice.
 */
export function useKnownSize() {
  const { ref, width, height } = useElementSize();
  useEffect(() => {
    if (width > 0) last = { width, height };
  }, [width, height]);
  return { ref, ...(width > 0 ? { width, height } : last) };
}
