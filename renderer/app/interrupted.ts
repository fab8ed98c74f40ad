import { warn } from "../ui/notices";

/** Outlives the page, not the window. */
const KEY = "under way";

/** Notes what is under way, in a sentence that is told if the page dies before the returned function was called. */
export function underWay(sentence: string): () => void {
  sessionStorage.setItem(KEY, sentence);
  return () => sessionStorage.removeItem(KEY);
}

/** Tells what the page before this one did not bring to its end. */
export function tellInterrupted(): void {
  const sentence = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (sentence !== null) warn(sentence);
}
