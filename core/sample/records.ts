import type { Action, LedgerEntry } from "../model/action";
import type { CascadeLink, CascadeNode } from "../model/cascade";
import type { Event } from "../model/event";

type Defaults<Item, Given extends keyof Item> = Pick<Item, Given> & Partial<Item>;

/** An event with the lists that a file leaves out. */
export function eventOf(fields: Defaults<Event, "id" | "kind" | "title">): Event {
  return { after: [], knownBy: [], people: [], key: false, evidence: [], ...fields };
}

/** A node with the fields that a file leaves out. */
export function nodeOf(fields: Defaults<CascadeNode, "id" | "kind" | "label" | "state">): CascadeNode {
  return { events: [], services: [], breakable: false, elsewhere: [], sameAs: [], evidence: [], ...fields };
}

/** A link with the fields that a file leaves out. */
export function linkOf(fields: Defaults<CascadeLink, "id" | "from" | "to" | "kind">): CascadeLink {
  return { feedback: false, breakable: true, evidence: [], ...fields };
}

/** An action with the lists that a file leaves out. */
export function actionOf(fields: Defaults<Action, "id" | "number" | "title" | "status" | "ledger">): Action {
  return { breaks: [], factors: [], ...fields };
}

/** A line of a ledger, its id made from the action's by number. */
export function ledgerLine(
  id: string,
  at: string,
  who: string,
  rest: Omit<LedgerEntry, "id" | "at" | "who">,
): LedgerEntry {
  return { id, at, who, ...rest };
}
