import { useSyncExternalStore } from "react";
import { signal } from "../store/signal";

const asked = signal(false);

/** Asks for whom a memory sheet is to be made, and in what form. */
export function askForSheet(): void {
  asked.set(true);
}

/** It was made, or given up. */
export function closeSheet(): void {
  asked.set(false);
}

/** Whether that is asked just now. */
export function useSheetIsAsked(): boolean {
  return useSyncExternalStore(asked.subscribe, asked.get);
}
