import { useSyncExternalStore } from "react";
import { type Result, success } from "../../core/model/finding";
import { preference } from "../store/preferences";
import { session } from "../store/session";
import { signal } from "../store/signal";
import { openRecentWorkspace } from "../store/workspaces";
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

/** Opens a workspace that was named from outside, whatever is being done here. The one that is open already stays as it is. */
export function switchToNamed(id: string): Promise<boolean> {
  // A text that is still being typed is kept when its field is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const before = session.get();
  return switchWorkspace(async () => {
    const opened = await openRecentWorkspace(id);
    return opened.ok && session.get() === before ? success(false) : opened;
  });
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
