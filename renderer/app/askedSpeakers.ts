import { useSyncExternalStore } from "react";
import { signal } from "../store/signal";

const asked = signal(false);

/** Asks who of those who speak in the sources are people of the incident. */
export function askWhoSpeaks(): void {
  asked.set(true);
}

/** It was said, or given up. */
export function closeWhoSpeaks(): void {
  asked.set(false);
}

/** Whether that is asked just now. */
export function useWhoSpeaksIsAsked(): boolean {
  return useSyncExternalStore(asked.subscribe, asked.get);
}
