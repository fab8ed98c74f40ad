import { compareFolder } from "./compareFolder";
import { flush } from "./saver";
import { session } from "./session";

/**
 * Follows what the host reports: a change in the folder, the window about to close; and compares the folder whenever
 * the window gets the focus, since network shares send no events. The returned function ends it.
 */
export function followHost(): () => void {
  const compare = () => {
    const current = session.get();
    if (current !== null) void compareFolder(current);
  };
  const stopChanged = window.secondStory.on("folderChanged", compare);
  const stopClosing = window.secondStory.on("flushBeforeClose", async () => {
    // A text that is still being typed is kept when its field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const current = session.get();
    if (current !== null) {
      current.isClosing = true;
      await flush(current);
    }
    await window.secondStory.flushed();
  });
  window.addEventListener("focus", compare);
  return () => {
    stopChanged();
    stopClosing();
    window.removeEventListener("focus", compare);
  };
}
