import type { Action } from "../model/action";
import { assertNever } from "../model/assertNever";
import { daysBetween } from "../model/calendarDate";
import type { Policy } from "../model/policy";
import { dateOf } from "../model/zone";
import { asksForCheck } from "./gates";
import { standingEntries } from "./ledger";

/** Agreed, in progress, done, and verified while its check is still to come. 2-model, "status". */
export function isOpen(action: Action, policy: Policy): boolean {
  switch (action.status) {
    case "agreed":
    case "in progress":
    case "done":
      return true;
    case "verified":
      return asksForCheck(action.priority, policy);
    case "idea":
    case "proven":
    case "declined":
      return false;
    default:
      return assertNever(action.status);
  }
}

/** Proven, declined, and verified where the policy asks for no check. An idea is neither open nor ended. */
export function isEnded(action: Action, policy: Policy): boolean {
  return action.status !== "idea" && !isOpen(action, policy);
}

/** The date that an open action has to meet next: its due date, or once verified that of its check. Null: none. */
export function nextDate(action: Action, policy: Policy): string | null {
  if (!isOpen(action, policy)) return null;
  return (action.status === "verified" ? action.verification?.checkDue : action.due) ?? null;
}

/** Whole days past the date that it has to meet next; 0 until the end of that day. `today` in the workspace's zone. */
export function overdueDays(action: Action, policy: Policy, today: string): number {
  const date = nextDate(action, policy);
  return date === null ? 0 : Math.max(0, daysBetween(date, today));
}

/** Days since its first ledger line, until it ended or today; null when the ledger is empty. */
export function ageDays(action: Action, policy: Policy, today: string, zone: string): number | null {
  const first = action.ledger[0];
  if (first === undefined) return null;
  const end = isEnded(action, policy) ? lastStatusDate(action, zone) : null;
  return Math.max(0, daysBetween(dateOf(Date.parse(first.at), zone), end ?? today));
}

/** How often its due date was moved later, moves that were taken back left out. */
export function slips(action: Action): number {
  return standingEntries(action.ledger).filter(
    (entry) => entry.what === "due" && entry.from !== undefined && entry.to !== undefined && entry.to > entry.from,
  ).length;
}

/** The due date that it was first given; null when it never had one. */
export function firstDue(action: Action): string | null {
  const first = standingEntries(action.ledger).find((entry) => entry.what === "due");
  return first?.from ?? first?.to ?? action.due ?? null;
}

/** How many of the actions that were due were verified by the first due date. */
export interface Compliance {
  readonly met: number;
  readonly due: number;
  /** met ÷ due; null while nothing was due. */
  readonly ratio: number | null;
}

/**
 * Verified by the first due date ÷ all due; declined ones left out. Due are actions whose first due date has passed
 * by `today`, or that were verified before it. Shown only where the policy says so. 2-model, "Derived".
 */
export function compliance(actions: readonly Action[], today: string, zone: string): Compliance {
  let met = 0;
  let due = 0;
  for (const action of actions) {
    const first = firstDue(action);
    if (first === null || action.status === "declined" || action.status === "idea") continue;
    const verified = verifiedDate(action, zone);
    const isMet = verified !== null && verified <= first;
    if (isMet) met += 1;
    if (isMet || first < today) due += 1;
  }
  return { met, due, ratio: due === 0 ? null : met / due };
}

/** The day on which it was verified, while it is verified or proven. */
function verifiedDate(action: Action, zone: string): string | null {
  if (action.status !== "verified" && action.status !== "proven") return null;
  if (action.verification?.verifiedOn !== undefined) return action.verification.verifiedOn;
  const entry = standingEntries(action.ledger).findLast((line) => line.what === "status" && line.to === "verified");
  return entry === undefined ? null : dateOf(Date.parse(entry.at), zone);
}

function lastStatusDate(action: Action, zone: string): string | null {
  const entry = standingEntries(action.ledger).findLast((line) => line.what === "status");
  return entry === undefined ? null : dateOf(Date.parse(entry.at), zone);
}
