import { notifications } from "@mantine/notifications";
import { useSyncExternalStore } from "react";
import { apart } from "../../core/model/textDirection";
import { useUndoState } from "../store/hooks";
import { bringIncidentBack, type RemovedIncident, removeIncident } from "../store/incidents";
import { session } from "../store/session";
import { signal } from "../store/signal";
import { ActionButton } from "../ui/ActionButton";
import { tellFinding } from "../ui/notices";
import { Words } from "../ui/Words";
import { holdKeysWhile } from "./heldKeys";
import { goTo, showIncident } from "./navigation";

/** The incident that was set aside last. Undo brings it back as long as nothing was done since. */
interface SetAside {
  readonly removed: RemovedIncident;
  readonly title: string;
  /** How many commands could be undone at that moment. */
  readonly done: number;
}

const last = signal<SetAside | null>(null);

/** What undo would bring back, if setting it aside was the last thing done. */
export function useSetAside(): SetAside | null {
  useUndoState();
  const aside = useSyncExternalStore(last.subscribe, last.get);
  return aside !== null && aside.done === stepsDone() ? aside : null;
}

/** What undo and redo would do next, in words; a command, or bringing back what was set aside. */
export function useUndoOffer(): { readonly undo: string | null; readonly redo: string | null } {
  const state = useUndoState();
  const aside = useSetAside();
  return aside === null ? state : { undo: `Set “${apart(aside.title)}” aside`, redo: null };
}

/** Sets an incident aside without asking; undo and the notice bring it back, its folder is kept under `.backups`. */
export async function setAside(folder: string, title: string): Promise<void> {
  goTo({ kind: "incidents" });
  // An undo pressed meanwhile is meant for this.
  const removed = await holdKeysWhile(() => removeIncident(folder));
  if (!removed.ok) return tellFinding(removed.finding);
  const aside = { removed: removed.value, title, done: stepsDone() };
  last.set(aside);
  const message = (
    <>
      “<Words>{title}</Words>” was set aside; its folder is kept under .backups.{" "}
      <ActionButton kind="quiet" onClick={() => void bringBack(aside)}>
        Bring it back
      </ActionButton>
    </>
  );
  notifications.show({ id: noticeOf(aside), message, autoClose: 15_000, withBorder: true });
}

/** Puts an incident that was set aside back to where it was, and shows it. */
export async function bringBack(aside: SetAside): Promise<void> {
  notifications.hide(noticeOf(aside));
  if (last.get() === aside) last.set(null);
  const back = await bringIncidentBack(aside.removed);
  if (back.ok) showIncident(back.value);
  else tellFinding(back.finding);
}

/** Offers no more to bring back what was set aside last; its notice goes. */
export function endSetAsideOffer(): void {
  const aside = last.get();
  if (aside !== null) notifications.hide(noticeOf(aside));
  last.set(null);
}

function stepsDone(): number {
  return session.get()?.undone.get().done.length ?? 0;
}

function noticeOf({ removed }: SetAside): string {
  return `set-aside-${removed.folder}`;
}
