import { useSyncExternalStore } from "react";
import { signal } from "../store/signal";

const asked = signal<string | null>(null);

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
