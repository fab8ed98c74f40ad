import type { Action } from "../model/action";
import { assertNever } from "../model/assertNever";
import { addDays } from "../model/calendarDate";
import type { Incident } from "../model/incident";
import { showPeople } from "../model/people";
import type { Policy } from "../model/policy";
import type { Review } from "../model/review";
import type { ActionPriority } from "../model/vocabulary";
import { dateOf } from "../model/zone";
import { slips } from "./derived";
import { asksForCheck } from "./gates";
import { standingEntries } from "./ledger";

/** What somebody has to see to, in one incident. Dates are calendar dates in the workspace's zone. */
export interface WaitingItem {
  /** due: carry it out · verify: done, nobody has tried it · check: does it still hold? · look again: an accepted risk */
  readonly kind: "due" | "verify" | "check" | "look again" | "review";
  /** The action's or the review's id. */
  readonly record: string;
  readonly number: number | null;
  readonly title: string;
  /** The owner's role in words, else null. */
  readonly who: string | null;
  /** When it is to be done; for "verify" since when it waits. */
  readonly date: string | null;
  readonly priority: ActionPriority | null;
  readonly slips: number;
  /** It breaks or weakens something of a cascade. */
  readonly isOfCascade: boolean;
  readonly blocked: string | null;
}

/** The stations of an incident's way, in their order, and whether each was reached. */
export interface Progress {
  readonly station: "timeline" | "key times" | "cascade" | "actions" | "review";
  readonly isReached: boolean;
}

/** What lists show of an incident's state without reading it whole. */
export interface IncidentStanding {
  readonly waiting: readonly WaitingItem[];
  readonly progress: readonly Progress[];
}

/** What waits in an incident, and how far it has come. People stand as roles. */
export function incidentStanding(incident: Incident, policy: Policy): IncidentStanding {
  return {
    waiting: [
      ...incident.actions.flatMap((action) => waitingAction(incident, action, policy) ?? []),
      ...incident.reviews.flatMap((review) => waitingReview(incident, review) ?? []),
    ],
    progress: progressOf(incident),
  };
}

/** Overdue or due today, and everything that waits for a trial: what a person sees to first. */
export function isForToday(item: WaitingItem, today: string): boolean {
  return item.kind === "verify" || (item.date !== null && item.date <= today);
}

/** Due within the seven days after today. */
export function isForThisWeek(item: WaitingItem, today: string): boolean {
  return item.kind !== "verify" && item.date !== null && item.date > today && item.date <= addDays(today, 7);
}

function waitingAction(incident: Incident, action: Action, policy: Policy): WaitingItem | null {
  const kindAndDate = whatWaits(incident, action, policy);
  if (kindAndDate === null) return null;
  return {
    ...kindAndDate,
    record: action.id,
    number: action.number,
    title: showPeople(action.title, incident.people, "roles"),
    who: action.owner === undefined ? null : showPeople(action.owner, incident.people, "roles"),
    priority: action.priority ?? null,
    slips: slips(action),
    isOfCascade: action.breaks.length > 0,
    blocked: action.blocked?.reason ?? null,
  };
}

function whatWaits(incident: Incident, action: Action, policy: Policy): Pick<WaitingItem, "kind" | "date"> | null {
  switch (action.status) {
    case "agreed":
    case "in progress":
      return { kind: "due", date: action.due ?? null };
    case "done":
      return { kind: "verify", date: doneOn(incident, action) };
    case "verified":
      return asksForCheck(action.priority, policy)
        ? { kind: "check", date: action.verification?.checkDue ?? null }
        : null;
    case "declined":
      return action.risk?.lookAgain === undefined ? null : { kind: "look again", date: action.risk.lookAgain };
    case "idea":
    case "proven":
      return null;
    default:
      return assertNever(action.status);
  }
}

function doneOn(incident: Incident, action: Action): string | null {
  const entry = standingEntries(action.ledger).findLast(({ what, to }) => what === "status" && to === "done");
  return entry === undefined ? null : dateOf(Date.parse(entry.at), incident.zone);
}

function waitingReview(incident: Incident, review: Review): WaitingItem | null {
  if (review.held || review.date === undefined) return null;
  return {
    kind: "review",
    record: review.id,
    number: null,
    title: `Review: ${incident.title}`,
    who: review.facilitator === undefined ? null : showPeople(review.facilitator, incident.people, "roles"),
    date: review.date,
    priority: null,
    slips: 0,
    isOfCascade: false,
    blocked: null,
  };
}

function progressOf(incident: Incident): readonly Progress[] {
  const { keyTimes, events, cascade, actions, reviews } = incident;
  const isMarked = keyTimes.impactStart !== undefined && (keyTimes.mitigated ?? keyTimes.resolved) !== undefined;
  return [
    { station: "timeline", isReached: events.length > 0 },
    { station: "key times", isReached: isMarked },
    { station: "cascade", isReached: cascade.links.length > 0 },
    { station: "actions", isReached: actions.some(({ status }) => status !== "idea" && status !== "declined") },
    { station: "review", isReached: reviews.some(({ held }) => held) },
  ];
}
