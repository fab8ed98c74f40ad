import { v7 } from "uuid";
import type { Workspace } from "../../core/model/workspace";
import { dateOf, isZone } from "../../core/model/zone";

/** A new record's id. */
export function newId(): string {
  return v7();
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
