import { useEffect, useState } from "react";

/** Where the keyboard is: in the picture, in the tree, or elsewhere. */
export type KeyPlace = "canvas" | "tree" | "elsewhere";

/**
 * Where the keyboard is. A dialog (the palette) lies above and does not change it, so that what is chosen there still
 * acts on the selection.
 */
export function useKeyPlace(): KeyPlace {
  const [place, setPlace] = useState<KeyPlace>("elsewhere");
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest("[role=dialog]") !== null) return;
      const keys = target.closest<HTMLElement>("[data-cascade-keys]")?.dataset.cascadeKeys;
      setPlace(keys === "canvas" || keys === "tree" ? keys : "elsewhere");
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, []);
  return place;
}
