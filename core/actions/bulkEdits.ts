import type { EditContext } from "../model/editContext";
import { type Result, success } from "../model/finding";
import type { Incident } from "../model/incident";
import type { ActionPriority } from "../model/vocabulary";
import type { Workspace } from "../model/workspace";
import { dueByDefault } from "./dueDates";
import { actionOf } from "./editAction";
import { moveDueDate, setOwner, setPriority } from "./edits";

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
  if (action.status === "declined" || action.status === "verified" || action.status === "proven") return next;
  const to = dueByDefault(input.priority, ctx.today, ctx.workspace);
  const dated = moveDueDate(next, { action: input.action, to }, ctx);
  return dated.ok ? dated.value : next;
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
