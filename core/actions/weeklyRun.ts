import type { Action, LedgerEntry } from "../model/action";
import type { ActionReview, SeenAction } from "../model/actionReview";
import { assertNever } from "../model/assertNever";
import { addressOf } from "./addressOf";
import type { ActionRow } from "./rows";

/** Why an action is spoken of before the others, in the order in which they come. */
export const runReasons = [
  "the same came again",
  "overdue",
  "blocked",
  "waits for evidence",
  "check due",
  "look at the risk again",
  "moved twice or more",
  "skipped last time",
] as const;
export type RunReason = (typeof runReasons)[number];

/** An action of the run; without a reason it is one of the rest, which are passed with one key. */
export interface RunItem {
  readonly row: ActionRow;
  readonly reasons: readonly RunReason[];
}

/** What was said of an action already; `row` is null where it is not in the workspace any more. */
export interface SeenItem {
  readonly seen: SeenAction;
  readonly row: ActionRow | null;
}

/** A weekly run as it stands: what was said, and what is left in its order. */
export interface WeeklyRun {
  readonly seen: readonly SeenItem[];
  readonly exceptions: readonly RunItem[];
  readonly rest: readonly RunItem[];
}

interface RunSource {
  /** The actions of all incidents, the most urgent first. */
  readonly rows: readonly ActionRow[];
  /** The run that is under way; null before its first decision. */
  readonly review: ActionReview | null;
  /** The one before it. */
  readonly previous: ActionReview | null;
  /** Addresses of ended actions whose break came again, with nobody having said what that means. */
  readonly cameAgain: ReadonlySet<string>;
  /** A calendar date in the workspace's zone. */
  readonly today: string;
}

/**
 * The run over all open actions, over declined ones whose risk is to be looked at again, and over ended ones whose break
 * came again. It is made anew from what
 * was said so far, so that a run that was left, or killed, goes on where it was.
 */
export function weeklyRun({ rows, review, previous, cameAgain, today }: RunSource): WeeklyRun {
  const byAction = new Map(rows.map((row) => [addressOf(row.incidentId, row.action.id), row]));
  const said = new Set(review?.seen.map(({ incident, action }) => addressOf(incident, action)));
  const skipped = new Set(
    previous?.seen.flatMap(({ incident, action, decision }) =>
      decision === "skipped" ? [addressOf(incident, action)] : [],
    ),
  );
  const left = rows.flatMap((row): readonly RunItem[] => {
    const address = addressOf(row.incidentId, row.action.id);
    if (said.has(address)) return [];
    const reasons = runReasons.filter((reason) => {
      if (reason === "the same came again") return cameAgain.has(address);
      return reason === "skipped last time" ? row.isOpen && skipped.has(address) : holds(reason, row, today);
    });
    return row.isOpen || reasons.length > 0 ? [{ row, reasons }] : [];
  });
  return {
    seen: (review?.seen ?? []).map((seen) => ({
      seen,
      row: byAction.get(addressOf(seen.incident, seen.action)) ?? null,
    })),
    exceptions: runReasons.flatMap((reason) => left.filter(({ reasons }) => reasons[0] === reason)),
    rest: left.filter(({ reasons }) => reasons.length === 0),
  };
}

function holds(
  reason: Exclude<RunReason, "skipped last time" | "the same came again">,
  row: ActionRow,
  today: string,
): boolean {
  const { action, isOpen } = row;
  switch (reason) {
    case "overdue":
      return isOpen && row.overdueDays > 0 && action.status !== "verified";
    case "blocked":
      return isOpen && action.blocked !== undefined;
    case "waits for evidence":
      return action.status === "done";
    case "check due":
      return row.isCheckDue;
    case "look at the risk again":
      return action.status === "declined" && (action.risk?.lookAgain ?? "9999") <= today;
    case "moved twice or more":
      return isOpen && row.slips >= 2;
    default:
      return assertNever(reason);
  }
}

/** What was decided, as its ledger tells it; beside whose action it is. */
export type Decided = Pick<SeenAction, "decision" | "why" | "from" | "to">;

/**
 * What the ledger lines that came behind the first `before` decided; null where there is none. The run says what the
 * gates let through, never what was only asked for.
 */
export function decidedSince(action: Action, before: number): Decided | null {
  const lines = action.ledger.slice(before).filter(({ reverts }) => reverts === undefined);
  const status = lines.findLast(({ what }) => what === "status");
  if (status !== undefined)
    return { decision: decisionOf(status), ...reason(status.why ?? shownBy(action, status.to)) };
  const due = lines.findLast(({ what, to }) => what === "due" && to !== undefined);
  if (due !== undefined) return { decision: "moved", ...dates(due.from, due.to), ...reason(due.why) };
  const blocked = lines.findLast(({ what }) => what === "blocked");
  if (blocked === undefined) return lines.length === 0 ? null : { decision: "other" };
  return blocked.to === undefined
    ? { decision: "other", why: "no longer blocked" }
    : { decision: "blocked", why: blocked.to };
}

function decisionOf({ from, to }: LedgerEntry): SeenAction["decision"] {
  if (to === "done" || to === "verified" || to === "proven" || to === "declined") return to;
  if (to === "in progress" && from === "done") return "back to work";
  return to === "agreed" && (from === "verified" || from === "proven" || from === "declined") ? "reopened" : "other";
}

/** The line that shows it, where the step was taken because something shows it; else the status itself. */
function shownBy({ verification }: Action, status: string | undefined): string | undefined {
  if (status === "proven") return verification?.proof;
  if (status !== "done" && status !== "verified") return status;
  const [first] = verification?.evidence.toReversed() ?? [];
  return (
    verification?.howWeKnow ?? (first?.kind === "link" ? first.url : first?.kind === "line" ? first.quote : first?.note)
  );
}

function reason(why: string | undefined): Pick<Decided, "why"> {
  return why === undefined || why === "" ? {} : { why };
}

function dates(from: string | undefined, to: string | undefined): Pick<Decided, "from" | "to"> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
