import { v7 } from "uuid";
import type { Workspace } from "../../core/model/workspace";
import { dateOf, isZone } from "../../core/model/zone";

/**
 * A new record's id.
 * @param notBefore the least moment that it may tell, in ms since epoch, where its place among others matters
 */
export function newId(notBefore = 0): string {
  return Date.now() < notBefore ? v7({ msecs: notBefore }) : v7();
}

/** The zone of this computer, or UTC where it does not say. */
export function zoneOfThisComputer(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : "UTC";
}

/**
 * The moment as the workspace takes it, an instant in UTC: now; in the sample this time of day on the sample's day, so
 * that nothing there is years overdue.
 */
export function momentIn(workspace: Workspace | null): string {
  const now = new Date().toISOString();
  const asOf = workspace?.settings.asOf;
  return asOf === undefined ? now : `${asOf}${now.slice(10)}`;
}

/** Today in the workspace's zone; in the sample, the sample's day. */
export function todayIn(workspace: Workspace | null): string {
  return dateOf(Date.parse(momentIn(workspace)), workspace?.settings.zone ?? zoneOfThisComputer());
}

const LOOK_EVERY_MS = 30_000;

/**
 * Has a listener look at the clock from time to time, and whenever somebody comes back to the window: nothing tells that
 * a day is over, nor that the clock was set. The returned function ends it.
 */
export function lookAtClock(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_EVERY_MS);
  window.addEventListener("focus", listener);
  return () => {
    clearInterval(timer);
    window.removeEventListener("focus", listener);
  };
}
