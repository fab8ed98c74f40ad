import { useEffect, useState } from "react";

/**
 * When what lies above the page goes, the focus goes back to where it was, unless something else took it meanwhile. At
 * once: the key that is pressed next is meant for it.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const focused = document.activeElement;
      const isFree = focused === null || focused === document.body || focused.id === "page";
      if (!isFree) return;
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      (isThere ? before : document.getElementById("page"))?.focus({ preventScroll: true });
    },
    [before],
  );
}
