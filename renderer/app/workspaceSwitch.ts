import { useSyncExternalStore } from "react";
import type { Result } from "../../core/model/finding";
import { preference } from "../store/preferences";
import { session } from "../store/session";
import { signal } from "../store/signal";
import { tellFinding } from "../ui/notices";
import { forgetPages, surfaceIds } from "./navigation";

const switching = signal(0);

/** Whether a workspace is being opened: meanwhile nothing is asked. */
export function useIsSwitching(): boolean {
  return useSyncExternalStore(switching.subscribe, switching.get) > 0;
}

/**
 * Opens a workspace by one of the store's ways and goes to where this device was last in it. False when none was opened;
 * why is told in a notice.
 */
export async function switchWorkspace(open: () => Promise<Result<boolean>>): Promise<boolean> {
  switching.set(switching.get() + 1);
  try {
    const opened = await open();
    if (!opened.ok) tellFinding(opened.finding);
    if (opened.ok && opened.value) await showWhereItWasLeft();
    return opened.ok && opened.value;
  } finally {
    switching.set(switching.get() - 1);
  }
}

async function showWhereItWasLeft(): Promise<void> {
  const current = session.get();
  if (current === null) return;
  const folder = preference("lastIncident")[current.place.placeHash];
  const isThere = folder !== undefined && (await current.database.summaries.get(folder)) !== undefined;
  const surface = surfaceIds.find((id) => id === preference("lastSurface"));
  forgetPages(
    isThere && surface !== undefined ? { kind: "incident", folder, surface, record: null } : { kind: "home" },
  );
}
