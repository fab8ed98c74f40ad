import type { Action } from "../model/action";
import type { EditContext } from "../model/editContext";
import { type Result, success } from "../model/finding";
import type { Incident } from "../model/incident";
import type { ActionPriority } from "../model/vocabulary";
import type { Workspace } from "../model/workspace";
import { dueByDefault } from "./dueDates";
import { actionOf } from "./editAction";
import { asksWhatBecomesOfIt, moveDueDate, setOwner, setPriority } from "./edits";

/** What a priority's default date is counted from, and by which policy and calendar. */
interface DueSource {
  /** A calendar date in the workspace's zone. */
  readonly today: string;
  readonly workspace: Pick<Workspace, "policy" | "calendar" | "settings">;
}

/** What several actions get at once; what is absent stays as it is. */
export interface BulkChange {
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  /** Why dates move later, the same for all. */
  readonly why?: string | undefined;
  readonly priority?: ActionPriority | undefined;
}

/** Another priority (undefined: not said), and with it the date that it stands for where there is none yet. */
export function setPriorityWithDate(
  incident: Incident,
  input: { readonly action: string; readonly priority: ActionPriority | undefined },
  ctx: EditContext & DueSource,
): Incident {
  const next = setPriority(incident, input, ctx);
  const action = actionOf(incident, input.action);
  if (input.priority === undefined || action === undefined || action.due !== undefined) return next;
  // What ended needs no date any more.
  if (hasNoDate(action)) return next;
  const to = dueByDefault(input.priority, ctx.today, ctx.workspace);
  const dated = moveDueDate(next, { action: input.action, to }, ctx);
  return dated.ok ? dated.value : next;
}

/** Why one of several stays as it is: it has no date any more, or its date has moved later twice already. */
export type LeftOut = "has ended" | "moved twice";

/** Whether a change of several leaves this one out, and why; null: it takes part. Owner and priority leave out none. */
export function leftOut(action: Action, { due }: BulkChange): LeftOut | null {
  if (due === undefined) return null;
  if (hasNoDate(action)) return "has ended";
  return asksWhatBecomesOfIt(action, due) ? "moved twice" : null;
}

/** What a change of several left as it was, in one sentence; `left` holds the key of each. */
export function leftOutInWords(left: readonly { readonly key: string; readonly why: LeftOut }[]): string {
  const keysOf = (why: LeftOut) => left.flatMap((each) => (each.why === why ? [each.key] : [])).join(", ");
  const parts = [
    { keys: keysOf("moved twice"), because: "moved later twice; schedule, decline or split" },
    { keys: keysOf("has ended"), because: "has no due date any more" },
  ];
  const told = parts.filter(({ keys }) => keys !== "").map(({ keys, because }) => `${keys} (${because})`);
  return `Left as they were: ${told.join("; ")}.`;
}

function hasNoDate({ status }: Action): boolean {
  return status === "declined" || status === "verified" || status === "proven";
}

/** Several actions of an incident changed alike, all or none: the first refusal names its action. */
export function editActions(
  incident: Incident,
  actions: readonly string[],
  change: BulkChange,
  ctx: EditContext & DueSource,
): Result<Incident> {
  let next = incident;
  for (const action of actions) {
    if (change.owner !== undefined) next = setOwner(next, { action, owner: change.owner }, ctx);
    if (change.due !== undefined) {
      const moved = moveDueDate(next, { action, to: change.due, why: change.why }, ctx);
      if (!moved.ok) return { ok: false, finding: named(moved.finding) };
      next = moved.value;
    }
    if (change.priority !== undefined) next = setPriorityWithDate(next, { action, priority: change.priority }, ctx);
  }
  return success(next);
}

function named<Found extends { readonly where: string; readonly message: string }>(finding: Found): Found {
  return { ...finding, message: `${finding.where}: ${finding.message} Nothing was changed.` };
}
