import { useSyncExternalStore } from "react";
import { signal } from "../store/signal";

const asked = signal<string | null>(null);

/** Out of how many of the files that hold it a text has been taken. */
interface TakingOut {
  readonly done: number;
  readonly total: number;
}

const takingOut = signal<TakingOut | null>(null);

/** A text is being taken out, and no workspace is open meanwhile; null: none is, or it is done. */
export function tellTakingOut(state: TakingOut | null): void {
  takingOut.set(state);
}

/** How far the taking out of a text is; null while none is. */
export function useTakingOut(): TakingOut | null {
  return useSyncExternalStore(takingOut.subscribe, takingOut.get);
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
