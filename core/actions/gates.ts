import type { Action } from "../model/action";
import type { Evidence } from "../model/evidence";
import type { Policy } from "../model/policy";
import type { ActionPriority, ActionStatus } from "../model/vocabulary";
import { standingEntries } from "./ledger";
import { takesBack } from "./moves";

/** What a person may hand over together with a move, so that one form answers everything that the step asks for. */
export interface Given {
  readonly owner?: string | undefined;
  /** A calendar date in the workspace's zone. */
  readonly due?: string | undefined;
  readonly doneWhen?: string | undefined;
  /** How it will be shown that it holds. */
  readonly method?: string | undefined;
  /** One line: how do we know that it is done? */
  readonly howWeKnow?: string | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  readonly verifier?: string | undefined;
  readonly verifiedOn?: string | undefined;
  /** The day on which it was seen to hold still. */
  readonly provenOn?: string | undefined;
  /** What the check or drill showed. */
  readonly proof?: string | undefined;
  readonly reason?: string | undefined;
  /** Who accepts the risk of a declined action. */
  readonly acceptedBy?: string | undefined;
  readonly lookAgain?: string | undefined;
  /** What protects until it is done. */
  readonly interim?: string | undefined;
}

/** Something that a step asks for and that is not there yet; `field` names the input that fills it. */
export interface Missing {
  readonly field: keyof Given;
  /** One sentence for the person who is asked. */
  readonly ask: string;
}

/** What the person is asked for each field. */
export const asks = {
  owner: "Say who owns it.",
  due: "Say by when it is due.",
  doneWhen: "Say what can be seen once it is done.",
  method: "Say how it will be shown that it works.",
  howWeKnow: "Say how we know that it is done.",
  evidence: "Add what shows it: a line of text, a link or a file.",
  verifier: "Say who verified it.",
  verifiedOn: "Say on which day it was verified.",
  provenOn: "Say on which day it was seen to hold still.",
  proof: "Say what the check or drill showed.",
  reason: "Say why.",
  acceptedBy: "Say who accepts the risk.",
  lookAgain: "Say when to look at it again.",
  interim: "What protects us until then?",
} as const satisfies Record<keyof Given, string>;

/** Whether the policy asks, for this priority, that a verified action is checked again. Without a priority: only where all are. */
export function asksForCheck(priority: ActionPriority | undefined, policy: Policy): boolean {
  if (priority !== undefined) return policy.proven.checks.includes(priority);
  return (["P0", "P1", "P2", "P3"] as const).every((each) => policy.proven.checks.includes(each));
}

/**
 * What the step to `to` still lacks under the policy, in the order of the form. Empty: it can be taken.
 * Definition: 2-model, "Action", the policy table.
 */
export function missingFor(action: Action, to: ActionStatus, policy: Policy, given: Given = {}): readonly Missing[] {
  const fields = neededFor(action, to, policy).filter((field) => !isThere(action, field, given));
  return fields.map((field) => ({ field, ask: asks[field] }));
}

function neededFor(action: Action, to: ActionStatus, policy: Policy): readonly (keyof Given)[] {
  const reason: (keyof Given)[] = takesBack(action.status, to) ? ["reason"] : [];
  if (to === "agreed" && (action.status === "idea" || action.status === "declined")) {
    return [
      ...reason,
      "owner",
      "due",
      ...(policy.agreed.doneWhen ? (["doneWhen"] as const) : []),
      ...(policy.agreed.method ? (["method"] as const) : []),
    ];
  }
  if (to === "verified") return policy.verified.verifier ? ["evidence", "verifier", "verifiedOn"] : ["evidence"];
  if (to === "proven") return asksForCheck(action.priority, policy) ? ["provenOn"] : [];
  if (to === "declined") {
    return [
      "reason",
      ...(policy.declined.riskOwner ? (["acceptedBy"] as const) : []),
      ...(policy.declined.lookAgain ? (["lookAgain"] as const) : []),
    ];
  }
  return reason;
}

function isThere(action: Action, field: keyof Given, given: Given): boolean {
  switch (field) {
    case "owner":
    case "due":
    case "doneWhen":
      return filled(given[field]) || filled(action[field]);
    case "method":
      return filled(given.method) || filled(action.verification?.method);
    case "evidence":
      return (
        filled(given.howWeKnow) ||
        (given.evidence ?? []).length > 0 ||
        filled(action.verification?.howWeKnow) ||
        ((action.verification?.evidence ?? []).length > 0 && !wasTakenBack(action))
      );
    default:
      return filled(typeof given[field] === "string" ? given[field] : undefined);
  }
}

/** What showed it before the action was reopened shows nothing about the work since. */
function wasTakenBack(action: Action): boolean {
  return standingEntries(action.ledger).some(
    (entry) =>
      entry.what === "status" && (entry.from === "verified" || entry.from === "proven") && entry.to === "agreed",
  );
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}
