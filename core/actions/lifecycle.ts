import type { Action, LedgerEntry } from "../model/action";
import { addDays } from "../model/calendarDate";
import type { EditContext } from "../model/editContext";
import { type Finding, refusal, success } from "../model/finding";
import type { Incident } from "../model/incident";
import type { Policy } from "../model/policy";
import type { ActionStatus } from "../model/vocabulary";
import { dateOf } from "../model/zone";
import { actionOf, editAction, withEntries, withFields } from "./editAction";
import { asksForCheck, type Given, type Missing, missingFor } from "./gates";
import { ledgerEntry } from "./ledger";
import { mayMove, movesFrom, takesBack } from "./moves";

/** Where and when a move happens: `zone` is the workspace's (the incident's when absent). */
export interface MoveContext extends EditContext {
  readonly zone?: string | undefined;
}

/** The moved incident, or why not; with `missing` when the step only lacks answers that a form can collect. */
export type MoveResult =
  | { readonly ok: true; readonly value: Incident }
  | { readonly ok: false; readonly finding: Finding; readonly missing?: readonly Missing[] };

/**
 * Moves an action along the table of allowed moves, once the policy has what the step asks for. Writes the ledger:
 * under "verifies at once", done with its line of evidence writes two entries, done and verified.
 * Refuses (as a value) an unknown action, a move that is not in the table, and a step that lacks something.
 */
export function moveAction(
  incident: Incident,
  actionId: string,
  to: ActionStatus,
  given: Given,
  policy: Policy,
  ctx: MoveContext,
): MoveResult {
  const action = actionOf(incident, actionId);
  if (action === undefined) return refusal("unknown-action", incident.key, "There is no such action here any more.");
  const where = `${incident.key}-A${action.number}`;
  if (!mayMove(action.status, to)) {
    const ways = movesFrom(action.status).map((status) => `“${status}”`);
    const message = `An action that is “${action.status}” cannot become “${to}”; it can become ${ways.join(" or ")}.`;
    return refusal("move-not-allowed", where, message);
  }
  const missing = missingFor(action, to, policy, given);
  if (missing.length > 0) {
    const message = `To become “${to}” it still needs an answer. ${missing.map((each) => each.ask).join(" ")}`;
    return { ...refusal("step-lacks-answers", where, message), missing };
  }
  const day = dateOf(Date.parse(ctx.at), ctx.zone ?? incident.zone);
  const due = dueRefusal(action, given, where);
  if (due !== null) return due;
  return success(editAction(incident, actionId, (before) => moved(before, to, given, policy, day, ctx)));
}

/** A later due date needs its reason here too, as with `moveDueDate`: no step moves it in passing. */
function dueRefusal(action: Action, given: Given, where: string): MoveResult | null {
  if (given.due === undefined || action.due === undefined || given.due <= action.due) return null;
  if (isFilled(given.reason)) return null;
  return refusal("due-moved-in-passing", where, `It is due ${action.due}. To move it later, say why.`);
}

function moved(action: Action, to: ActionStatus, given: Given, policy: Policy, day: string, ctx: EditContext): Action {
  const filled = fillFields(action, given, day, ctx);
  const stepped = step(filled, to, given, policy, day, ctx);
  if (to !== "done" || policy.done.howWeKnow !== "verifies at once" || !isFilled(given.howWeKnow)) return stepped;
  if (missingFor(stepped, "verified", policy, given).length > 0) return stepped;
  return step(stepped, "verified", given, policy, day, ctx);
}

/** Takes over what was filled in together with the move: owner, due and what protects until then leave a line of their own. */
function fillFields(action: Action, given: Given, day: string, ctx: EditContext): Action {
  const entries: LedgerEntry[] = [];
  if (isFilled(given.owner) && given.owner !== action.owner) {
    entries.push(ledgerEntry({ what: "owner", from: action.owner, to: given.owner }, ctx));
  }
  if (isFilled(given.due) && given.due !== action.due) {
    entries.push(ledgerEntry({ what: "due", from: action.due, to: given.due, why: given.reason }, ctx));
  }
  const interim = isFilled(given.interim) ? { ...action.interim, what: given.interim.trim(), since: day } : undefined;
  if (interim !== undefined) {
    entries.push(ledgerEntry({ what: "interim", from: action.interim?.what, to: interim.what }, ctx));
  }
  const fields = withFields(action, {
    interim: interim ?? action.interim,
    doneWhen: filledOr(given.doneWhen, action.doneWhen),
    owner: filledOr(given.owner, action.owner),
    due: filledOr(given.due, action.due),
    verification: withVerification(action, { method: filledOr(given.method, action.verification?.method) }),
  });
  return withEntries(fields, entries);
}

function step(action: Action, to: ActionStatus, given: Given, policy: Policy, day: string, ctx: EditContext): Action {
  const entries = [ledgerEntry({ what: "status", from: action.status, to, why: whyOf(action, to, given) }, ctx)];
  const ends = to === "done" || to === "declined";
  if (ends && action.blocked !== undefined)
    entries.push(ledgerEntry({ what: "blocked", from: action.blocked.reason }, ctx));
  const changed = withFields(action, {
    status: to,
    blocked: ends ? undefined : action.blocked,
    verification: verificationAfter(action, to, given, policy, day),
    risk: to === "declined" ? riskOf(given, ctx) : undefined,
  });
  return withEntries(changed, entries);
}

function whyOf(action: Action, to: ActionStatus, given: Given): string | undefined {
  if (to === "declined" || takesBack(action.status, to)) return given.reason;
  if (to === "done") return given.howWeKnow;
  if (to === "verified") return given.howWeKnow ?? action.verification?.howWeKnow ?? given.reason;
  if (to === "proven") return given.proof ?? given.reason;
  return given.reason;
}

function riskOf(given: Given, ctx: EditContext): Action["risk"] {
  const acceptedBy = filledOr(given.acceptedBy, ctx.who);
  return {
    ...(acceptedBy === undefined ? {} : { acceptedBy }),
    reason: (given.reason ?? "").trim(),
    ...(isFilled(given.lookAgain) ? { lookAgain: given.lookAgain } : {}),
  };
}

function verificationAfter(action: Action, to: ActionStatus, given: Given, policy: Policy, day: string) {
  const now = action.verification;
  const evidence = [...(now?.evidence ?? []), ...(given.evidence ?? []).filter((each) => !holds(now, each.id))];
  if (to === "done")
    return withVerification(action, { howWeKnow: filledOr(given.howWeKnow, now?.howWeKnow), evidence });
  if (to === "verified") {
    const verifiedOn = filledOr(given.verifiedOn, day) ?? day;
    return withVerification(action, {
      howWeKnow: filledOr(given.howWeKnow, now?.howWeKnow),
      evidence,
      verifier: filledOr(given.verifier, now?.verifier),
      verifiedOn,
      checkDue: asksForCheck(action.priority, policy) ? addDays(verifiedOn, policy.proven.afterDays) : undefined,
    });
  }
  if (to === "proven") {
    const provenOn = filledOr(given.provenOn, day);
    return withVerification(action, { evidence, provenOn, proof: filledOr(given.proof, now?.proof) });
  }
  if (!takesBack(action.status, to)) return now;
  const cleared = { howWeKnow: undefined, verifier: undefined, verifiedOn: undefined, checkDue: undefined };
  return withVerification(action, { ...cleared, provenOn: undefined, proof: undefined });
}

type Verification = NonNullable<Action["verification"]>;

/** The verification with these fields; absent as a whole while it would hold nothing. */
function withVerification(
  action: Action,
  fields: { readonly [Key in keyof Verification]?: Verification[Key] | undefined },
): Verification | undefined {
  const merged = { evidence: [], ...action.verification, ...fields };
  const kept = Object.entries(merged).filter(([, value]) => value !== undefined);
  const isBare = kept.length === 1 && merged.evidence !== undefined && merged.evidence.length === 0;
  if (isBare && action.verification === undefined) return undefined;
  return { ...(Object.fromEntries(kept) as Verification), evidence: merged.evidence ?? [] };
}

function holds(verification: Verification | undefined, evidenceId: string): boolean {
  return (verification?.evidence ?? []).some((each) => each.id === evidenceId);
}

/** What is worth saying about a move that is allowed all the same. */
export function moveWarnings(action: Action, to: ActionStatus, given: Given): readonly Finding[] {
  const found: Finding[] = [];
  const where = `A${action.number}`;
  const verifier = given.verifier ?? action.verification?.verifier;
  if (to === "verified" && verifier !== undefined && verifier === action.owner) {
    const message = "The verifier is also the owner. A second pair of eyes sees more.";
    found.push({ id: "verifier-is-owner", severity: "warning", where, message });
  }
  const checkDue = action.verification?.checkDue;
  if (to === "proven" && checkDue !== undefined && given.provenOn !== undefined && given.provenOn < checkDue) {
    const message = `Its check is due ${checkDue}. Before that day a drill can prove it: say what it showed.`;
    found.push({ id: "proven-early", severity: "warning", where, message });
  }
  return found;
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}

function filledOr<Fallback>(text: string | undefined, fallback: Fallback): string | Fallback {
  return isFilled(text) ? text.trim() : fallback;
}
