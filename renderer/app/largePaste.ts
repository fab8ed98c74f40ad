import { useEffect } from "react";
import { warn } from "../ui/notices";

const largestInField = 1_000_000;
const largestTakenIn = 20_000_000;

/**
 * Refuses, while mounted, to paste a text so long that the window would stand still: a field lays out all of it, and
 * what it means is read with every key. Lengths in UTF-16 units.
 */
export function useLargePasteRefused(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const length = event.clipboardData?.getData("text/plain").length ?? 0;
      const isInField = event.target instanceof Element && event.target.closest("input, textarea") !== null;
      if (length <= (isInField ? largestInField : largestTakenIn)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      warn(
        length > largestTakenIn
          ? "The text on the clipboard is longer than 20 million characters and was not pasted. Cut out the hours around the incident and paste those."
          : "The text on the clipboard is longer than a field can hold and was not pasted. Save it as a .txt file and drop that onto the window.",
        "large paste",
      );
    };
    window.addEventListener("paste", onPaste, { capture: true });
    return () => window.removeEventListener("paste", onPaste, { capture: true });
  }, []);
}
