import type { Action } from "../model/action";
import type { Policy } from "../model/policy";
import type { ActionStatus } from "../model/vocabulary";
import { asks, type Given, type Missing, missingFor } from "./gates";
import { lacksInterim } from "./interim";

/** A question of the small form before a move. */
export interface Asked extends Missing {
  /** The move can be made without an answer. */
  readonly isOptional: boolean;
}

/**
 * What the form of a move asks: first what the policy's step still lacks, then what is worth a line though it may be
 * left empty (how we know that it is done, what the check showed, who accepts the risk when nobody said who sits here,
 * what protects until then).
 * Empty: the move needs no form. `who` as in EditContext.
 */
export function askedFor(action: Action, to: ActionStatus, policy: Policy, who: string | undefined): readonly Asked[] {
  const missing = missingFor(action, to, policy).map((each) => ({ ...each, isOptional: false }));
  const extra = extraFor(action, to, policy, who).filter((field) => !missing.some((each) => each.field === field));
  return [...missing, ...extra.map((field) => ({ field, ask: asks[field], isOptional: true }))];
}

function extraFor(action: Action, to: ActionStatus, policy: Policy, who: string | undefined): readonly (keyof Given)[] {
  if (to === "agreed") {
    // Only where work begins, or begins anew: a step back alone asks nothing.
    return action.status !== "in progress" && lacksInterim({ ...action, status: to }) ? ["interim"] : [];
  }
  if (to === "done") return policy.done.howWeKnow === "verifies at once" ? ["howWeKnow"] : [];
  if (to === "proven") return ["proof"];
  return to === "declined" && who === undefined ? ["acceptedBy"] : [];
}
