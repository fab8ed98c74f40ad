import { useSyncExternalStore } from "react";
import { signal } from "../store/signal";

const asked = signal<string | null>(null);

const filesUnderWay = signal<number | null>(null);

/** From so many files a text is being taken out, and no workspace is open meanwhile; null: from none, or it is done. */
export function tellTakingOut(files: number | null): void {
  filesUnderWay.set(files);
}

/** From how many files a text is being taken out; null while from none. */
export function useTakingOut(): number | null {
  return useSyncExternalStore(filesUnderWay.subscribe, filesUnderWay.get);
}

/** Asks how to forget a text; an empty one is asked for. */
export function forgetThis(text: string): void {
  asked.set(text);
}

/** It was forgotten, or given up. */
export function closeForgetting(): void {
  asked.set(null);
}

/** The text that is to be forgotten; null while nothing is. */
export function useForgetting(): string | null {
  return useSyncExternalStore(asked.subscribe, asked.get);
}

/** What of a line is selected on the page; the whole line where nothing of it is. */
export function selectedIn(line: string): string {
  const selected = getSelection()?.toString().trim() ?? "";
  return selected !== "" && line.includes(selected) ? selected : line.trim();
}
