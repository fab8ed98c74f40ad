import type { Given } from "../../../../core/actions/gates";
import type { Policy } from "../../../../core/model/policy";
import type { ActionPriority, ActionStatus } from "../../../../core/model/vocabulary";

/** The fields of an action that the ledger tells of. */
export interface NaiveFields {
  readonly status: ActionStatus;
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly priority: ActionPriority | undefined;
  readonly blocked: string | undefined;
  readonly interim: string | undefined;
}

/** One thing that was done to the action, with the fields before and after it. */
export interface NaiveStep {
  readonly date: string;
  readonly before: NaiveFields;
  readonly after: NaiveFields;
}

/** 2-model's "Allowed moves", written down once more in its own words. */
const allowedMoves =
  "idea → agreed, declined · agreed → in progress, done, declined · in progress → agreed, done, declined · " +
  "done → verified, in progress, declined · verified → proven, agreed · proven → agreed · declined → idea, agreed";

/** The table as a set of "from > to". */
export const allowed: ReadonlySet<string> = new Set(
  allowedMoves.split(" · ").flatMap((line) => {
    const [from = "", to = ""] = line.split(" → ");
    return to.split(", ").map((each) => `${from} > ${each}`);
  }),
);

const withReason = new Set(["done > in progress", "verified > agreed", "proven > agreed", "declined > agreed"]);

/** What the policy table of 2-model asks for on this step, whatever is there already. */
export function naiveAsks(from: ActionStatus, to: ActionStatus, policy: Policy, priority: string | undefined) {
  const thorough = policy.preset === "thorough";
  const asked: (keyof Given)[] = withReason.has(`${from} > ${to}`) ? ["reason"] : [];
  if (to === "agreed" && (from === "idea" || from === "declined")) {
    asked.push("owner", "due");
    if (thorough) asked.push("doneWhen", "method");
  }
  if (to === "verified")
    asked.push(...(thorough ? (["evidence", "verifier", "verifiedOn"] as const) : (["evidence"] as const)));
  if (to === "proven" && (thorough || priority === "P0" || priority === "P1")) asked.push("provenOn");
  if (to === "declined") asked.push("reason", ...(thorough ? (["acceptedBy", "lookAgain"] as const) : []));
  return asked;
}

/** How often the due date moved later in what was not undone. */
export function naiveSlips(steps: readonly NaiveStep[]): number {
  let count = 0;
  for (const { before, after } of steps) {
    if (before.due !== undefined && after.due !== undefined && after.due > before.due) count += 1;
  }
  return count;
}

/** Whether the action counts as due, and as met, by `today`: what 2-model calls compliance, for one action. */
export function naiveCompliance(steps: readonly NaiveStep[], now: NaiveFields, today: string) {
  const first = steps.find((step) => step.after.due !== undefined)?.after.due;
  if (first === undefined || now.status === "idea" || now.status === "declined") return { met: 0, due: 0 };
  const stands = now.status === "verified" || now.status === "proven";
  const verifiedOn = stands ? steps.findLast((step) => reaches(step, "verified"))?.date : undefined;
  const met = verifiedOn !== undefined && verifiedOn <= first ? 1 : 0;
  return { met, due: met === 1 || first < today ? 1 : 0 };
}

function reaches({ before, after }: NaiveStep, status: ActionStatus): boolean {
  return before.status !== status && after.status === status;
}
