import type { Action } from "../model/action";
import type { EditContext } from "../model/editContext";
import { type Finding, refusal, success } from "../model/finding";
import type { Incident } from "../model/incident";
import type { ActionEffect, ActionPriority, ActionStrength } from "../model/vocabulary";
import { slips } from "./derived";
import { actionOf, editAction, withEntries, withFields } from "./editAction";
import { guessStrength } from "./guessStrength";
import { ledgerEntry } from "./ledger";

/** Something that one action breaks or weakens: a link, node or safeguard, also of another incident. */
export type Break = Action["breaks"][number];

/**
 * A new idea at the end of the list; it begins with a title, and the strength that its words suggest. `id` is that of
 * the new action.
 */
export function addIdea(
  incident: Incident,
  input: { readonly id: string; readonly title: string; readonly breaks?: readonly Break[] | undefined },
): Incident {
  const number = Math.max(0, ...incident.actions.map((action) => action.number)) + 1;
  const strength = guessStrength(input.title);
  const idea: Action = {
    id: input.id,
    number,
    title: input.title.trim(),
    ...(strength === undefined ? {} : { strength }),
    breaks: input.breaks ?? [],
    factors: [],
    status: "idea",
    ledger: [],
  };
  return { ...incident, actions: [...incident.actions, idea] };
}

/** Takes an idea out that was never agreed to or declined; any other action stays, and can be declined instead. */
export function removeIdea(incident: Incident, actionId: string): Incident {
  const action = actionOf(incident, actionId);
  if (action === undefined || action.ledger.some((entry) => entry.what === "status")) return incident;
  if (action.status !== "idea") return incident;
  return { ...incident, actions: incident.actions.filter((each) => each.id !== actionId) };
}

/** Another title: a change of scope once the action was agreed to, and then a line of the ledger. */
export function rename(
  incident: Incident,
  input: { readonly action: string; readonly title: string; readonly why?: string | undefined },
  ctx: EditContext,
): Incident {
  return editAction(incident, input.action, (action) => {
    const title = input.title.trim();
    if (title === "" || title === action.title) return action;
    return scoped(withFields(action, { title }), action, { from: action.title, to: title, why: input.why }, ctx);
  });
}

/** Another observable end: a change of scope too. An empty text takes it out. */
export function setDoneWhen(
  incident: Incident,
  input: { readonly action: string; readonly doneWhen: string; readonly why?: string | undefined },
  ctx: EditContext,
): Incident {
  return editAction(incident, input.action, (action) => {
    const doneWhen = textOrNone(input.doneWhen);
    if (doneWhen === action.doneWhen) return action;
    const line = { from: action.doneWhen, to: doneWhen, why: input.why };
    return scoped(withFields(action, { doneWhen }), action, line, ctx);
  });
}

function scoped(
  after: Action,
  before: Action,
  line: { readonly from: string | undefined; readonly to: string | undefined; readonly why: string | undefined },
  ctx: EditContext,
): Action {
  return before.status === "idea" ? after : withEntries(after, [ledgerEntry({ what: "scope", ...line }, ctx)]);
}

/** Longer words about it, in Markdown. */
export function setDetail(incident: Incident, input: { readonly action: string; readonly detail: string }): Incident {
  return editAction(incident, input.action, (action) => withFields(action, { detail: textOrNone(input.detail) }));
}

/** Who owns it: a role in words or a token. An empty text: nobody yet. */
export function setOwner(
  incident: Incident,
  input: { readonly action: string; readonly owner: string; readonly why?: string | undefined },
  ctx: EditContext,
): Incident {
  return editAction(incident, input.action, (action) => {
    const owner = textOrNone(input.owner);
    if (owner === action.owner) return action;
    const entry = ledgerEntry({ what: "owner", from: action.owner, to: owner, why: input.why }, ctx);
    return withEntries(withFields(action, { owner }), [entry]);
  });
}

/** How urgent it is; undefined: not said. */
export function setPriority(
  incident: Incident,
  input: { readonly action: string; readonly priority: ActionPriority | undefined; readonly why?: string | undefined },
  ctx: EditContext,
): Incident {
  return editAction(incident, input.action, (action) => {
    if (input.priority === action.priority) return action;
    const entry = ledgerEntry({ what: "priority", from: action.priority, to: input.priority, why: input.why }, ctx);
    return withEntries(withFields(action, { priority: input.priority }), [entry]);
  });
}

/** What a move of the due date asks first: a reason, or from the third move later on, what is to become of it. */
export type DueAsk = "reason" | "schedule, decline or split";

export type DueResult =
  | { readonly ok: true; readonly value: Incident }
  | { readonly ok: false; readonly finding: Finding; readonly ask?: DueAsk };

/**
 * Another due date (a calendar date in the workspace's zone; undefined takes it out). Moving it later needs a reason; the third move
 * later asks to schedule, decline or split, and `scheduled` is the answer that lets it pass. 2-model, "ledger".
 */
export function moveDueDate(
  incident: Incident,
  input: {
    readonly action: string;
    readonly to: string | undefined;
    readonly why?: string | undefined;
    readonly scheduled?: boolean | undefined;
  },
  ctx: EditContext,
): DueResult {
  const action = actionOf(incident, input.action);
  if (action === undefined) return refusal("unknown-action", incident.key, "There is no such action here any more.");
  if (input.to === action.due) return success(incident);
  const refused = dueRefusal(incident, action, input);
  if (refused !== null) return refused;
  const entry = ledgerEntry({ what: "due", from: action.due, to: input.to, why: input.why }, ctx);
  const change = (before: Action) => withEntries(withFields(before, { due: input.to }), [entry]);
  return success(editAction(incident, input.action, change));
}

/** Why this date of the action may not move so; null: it may. */
function dueRefusal(
  incident: Incident,
  action: Action,
  input: {
    readonly to: string | undefined;
    readonly why?: string | undefined;
    readonly scheduled?: boolean | undefined;
  },
): Extract<DueResult, { readonly ok: false }> | null {
  const where = `${incident.key}-A${action.number}`;
  if (!movesLater(action, input.to)) return null;
  if (textOrNone(input.why ?? "") === undefined) {
    return { ...refusal("due-needs-reason", where, "The date moves later. Say why."), ask: "reason" };
  }
  if (asksWhatBecomesOfIt(action, input.to) && input.scheduled !== true) {
    const message = "This date has moved later twice. Schedule the work, decline the action or split it.";
    return { ...refusal("due-third-move", where, message), ask: "schedule, decline or split" };
  }
  return null;
}

function movesLater(action: Action, to: string | undefined): boolean {
  return action.due !== undefined && (to === undefined || to > action.due);
}

/** Whether this would be the third move later: then it is to be scheduled, declined or split. */
export function asksWhatBecomesOfIt(action: Action, to: string | undefined): boolean {
  return movesLater(action, to) && slips(action) >= 2;
}

/** What it does for the system. */
export function setEffect(
  incident: Incident,
  input: { readonly action: string; readonly effect: ActionEffect | undefined },
): Incident {
  return editAction(incident, input.action, (action) => withFields(action, { effect: input.effect }));
}

/** How strongly it holds; the first four break what they name. */
export function setStrength(
  incident: Incident,
  input: { readonly action: string; readonly strength: ActionStrength | undefined },
): Incident {
  return editAction(incident, input.action, (action) => withFields(action, { strength: input.strength }));
}

/** All that it breaks; each element once. */
export function setBreaks(
  incident: Incident,
  input: { readonly action: string; readonly breaks: readonly Break[] },
): Incident {
  const keyOf = (each: Break) => `${each.incident} ${each.element}`;
  const breaks = [...new Map(input.breaks.map((each) => [keyOf(each), each])).values()];
  return editAction(incident, input.action, (action) => withFields(action, { breaks }));
}

/** What protects until it is done, and since when; an empty text takes it out. */
export function setInterim(
  incident: Incident,
  input: { readonly action: string; readonly what: string; readonly since?: string | undefined },
  ctx: EditContext,
): Incident {
  return editAction(incident, input.action, (action) => {
    const what = textOrNone(input.what);
    if (what === action.interim?.what && input.since === action.interim?.since) return action;
    const { since: _former, ...rest } = action.interim ?? {};
    const since = input.since === undefined ? {} : { since: input.since };
    const interim = what === undefined ? undefined : { ...rest, what, ...since };
    const entry = ledgerEntry({ what: "interim", from: action.interim?.what, to: what }, ctx);
    return withEntries(withFields(action, { interim }), [entry]);
  });
}

/** What it waits for; an empty reason: it no longer waits. A field beside the status, never a status. */
export function setBlocked(
  incident: Incident,
  input: {
    readonly action: string;
    readonly reason: string;
    readonly by?: string | undefined;
    readonly since?: string | undefined;
  },
  ctx: EditContext,
): Incident {
  return editAction(incident, input.action, (action) => {
    const reason = textOrNone(input.reason);
    if (reason === undefined && action.blocked === undefined) return action;
    const blocked =
      reason === undefined
        ? undefined
        : {
            ...action.blocked,
            reason,
            ...(input.by === undefined ? {} : { by: input.by }),
            ...(input.since === undefined ? {} : { since: input.since }),
          };
    const entry = ledgerEntry({ what: "blocked", from: action.blocked?.reason, to: reason }, ctx);
    return withEntries(withFields(action, { blocked }), [entry]);
  });
}

/** The factors of the incident that it answers; each once. */
export function setFactors(
  incident: Incident,
  input: { readonly action: string; readonly factors: readonly string[] },
): Incident {
  return editAction(incident, input.action, (action) => withFields(action, { factors: [...new Set(input.factors)] }));
}

/** Where it stands in the team's tracker; an empty address takes it out, and what else was known of it there stays. */
export function setTracker(
  incident: Incident,
  input: { readonly action: string; readonly url: string; readonly key: string },
): Incident {
  return editAction(incident, input.action, (action) => {
    const url = textOrNone(input.url);
    if (url === undefined) return withFields(action, { tracker: undefined });
    const { key: _former, ...rest } = action.tracker ?? {};
    const key = textOrNone(input.key);
    return withFields(action, { tracker: { ...rest, url, ...(key === undefined ? {} : { key }) } });
  });
}

/** When to look at the risk of a declined action again; undefined: never. Any other action stays as it is. */
export function setLookAgain(
  incident: Incident,
  input: { readonly action: string; readonly lookAgain: string | undefined },
): Incident {
  return editAction(incident, input.action, (action) => {
    if (action.risk === undefined || action.risk.lookAgain === input.lookAgain) return action;
    const { lookAgain: _former, ...risk } = action.risk;
    const { lookAgain } = input;
    return withFields(action, { risk: { ...risk, ...(lookAgain === undefined ? {} : { lookAgain }) } });
  });
}

function textOrNone(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === "" ? undefined : trimmed;
}
