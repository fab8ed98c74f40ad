import type { KeyboardEvent } from "react";

/** Esc closes what stands beside the picture, unless something within took it first. To be spread. */
export function closedByEscape(onClose: () => void) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    },
  };
}
