import type { Action } from "../model/action";
import { assertNever } from "../model/assertNever";
import type { Incident } from "../model/incident";
import { type PeopleShownAs, showPeople } from "../model/people";
import type { ActionStatus } from "../model/vocabulary";
import type { Workspace } from "../model/workspace";
import { addressOf } from "./addressOf";
import { ageDays, isEnded, isOpen, nextDate, overdueDays, slips } from "./derived";

/** Texts of an action in which person tokens are written out. */
export interface ShownTexts {
  readonly title: string;
  readonly doneWhen: string;
  readonly interim: string;
  readonly blocked: string;
  readonly reason: string;
}

/** An action in the list over all incidents, with all that the list calculates. */
export interface ActionRow {
  readonly incidentId: string;
  readonly incidentKey: string;
  readonly incidentTitle: string;
  /** What the incident touched, by name, in the order of the alphabet. */
  readonly services: readonly string[];
  /** "INC-2016-001-A3" */
  readonly key: string;
  readonly action: Action;
  /** The action's own texts as people may see them. */
  readonly shown: ShownTexts;
  /** The owner as people may see it; "" while nobody owns it. */
  readonly owner: string;
  /** Who accepts the risk of a declined action, as people may see it. */
  readonly riskOwner: string;
  readonly isOpen: boolean;
  readonly isEnded: boolean;
  /** What it has to meet next: its due date, or once verified that of its check. */
  readonly nextDate: string | null;
  readonly overdueDays: number;
  /** Verified, and the day has come to ask whether it still holds. */
  readonly isCheckDue: boolean;
  readonly ageDays: number | null;
  readonly slips: number;
}

/**
 * The actions of all incidents, the most overdue first, then by next date, then by key; those without a date last.
 * `today` is a calendar date in the workspace's zone; people appear as roles unless names are switched on.
 */
export function actionRows(
  incidents: readonly Incident[],
  workspace: Pick<Workspace, "policy" | "settings">,
  today: string,
  shownAs: PeopleShownAs = "roles",
): readonly ActionRow[] {
  const rows = incidents.flatMap((incident) => {
    const zone = workspace.settings.zone ?? incident.zone;
    return incident.actions.map((action) => rowOf(incident, action, workspace, today, zone, shownAs));
  });
  return rows.sort(byUrgency);
}

function rowOf(
  incident: Incident,
  action: Action,
  { policy }: Pick<Workspace, "policy">,
  today: string,
  zone: string,
  shownAs: PeopleShownAs,
): ActionRow {
  const next = nextDate(action, policy);
  return {
    incidentId: incident.id,
    incidentKey: incident.key,
    incidentTitle: incident.title,
    services: incident.services.map(({ name }) => name).sort(compareTexts),
    key: `${incident.key}-A${action.number}`,
    action,
    shown: shownTexts(action, incident, shownAs),
    owner: showPeople(action.owner ?? "", incident.people, shownAs),
    riskOwner: showPeople(action.risk?.acceptedBy ?? "", incident.people, shownAs),
    isOpen: isOpen(action, policy),
    isEnded: isEnded(action, policy),
    nextDate: next,
    overdueDays: overdueDays(action, policy, today),
    isCheckDue: action.status === "verified" && next !== null && next <= today,
    ageDays: ageDays(action, policy, today, zone),
    slips: slips(action),
  };
}

function shownTexts(action: Action, { people }: Incident, shownAs: PeopleShownAs): ShownTexts {
  const shown = (text: string | undefined) => showPeople(text ?? "", people, shownAs);
  return {
    title: shown(action.title),
    doneWhen: shown(action.doneWhen),
    interim: shown(action.interim?.what),
    blocked: shown(action.blocked?.reason),
    reason: shown(action.risk?.reason),
  };
}

/** What an action can wait for: evidence once it is done, its check once that is due, or what blocks it. */
export type Waiting = "evidence" | "check" | "blocked";

/** What a list of actions can be narrowed to; all that is given must hold. */
export interface ActionFilter {
  readonly open?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  /** The owner as the rows show it. */
  readonly owner?: string | undefined;
  readonly statuses?: readonly ActionStatus[] | undefined;
  readonly waiting?: Waiting | undefined;
  /** These alone, each by incident and action: what a reminder told of. */
  readonly only?: readonly string[] | undefined;
  /** Words that must all appear, in any case, in key, titles, owner, status or the rest of the action's own texts. */
  readonly text?: string | undefined;
}

/** The rows that pass the filter, in their order. */
export function filterActions(rows: readonly ActionRow[], filter: ActionFilter): readonly ActionRow[] {
  return rows.filter(passes(filter));
}

/** Whether a row passes the filter. */
export function passes(filter: ActionFilter): (row: ActionRow) => boolean {
  const words = (filter.text ?? "").toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  const only = filter.only === undefined ? null : new Set(filter.only);
  return (row) => {
    if (only !== null && !only.has(addressOf(row.incidentId, row.action.id))) return false;
    if (filter.open === true && !row.isOpen) return false;
    if (filter.overdue === true && row.overdueDays === 0) return false;
    if (filter.owner !== undefined && row.owner !== filter.owner) return false;
    if (filter.statuses !== undefined && !filter.statuses.includes(row.action.status)) return false;
    if (filter.waiting !== undefined && !waitsFor(row, filter.waiting)) return false;
    if (words.length === 0) return true;
    const text = searchedText(row);
    return words.every((word) => text.includes(word));
  };
}

/** Whether the action waits for this now. */
export function waitsFor(row: ActionRow, waiting: Waiting): boolean {
  switch (waiting) {
    case "evidence":
      return row.action.status === "done";
    case "check":
      return row.isCheckDue;
    case "blocked":
      return row.action.blocked !== undefined && row.isOpen;
    default:
      return assertNever(waiting);
  }
}

/** Made once for a row: with each letter that is typed, all of them are searched. */
const searched = new WeakMap<ActionRow, string>();

function searchedText(row: ActionRow): string {
  const before = searched.get(row);
  if (before !== undefined) return before;
  const { action, shown } = row;
  const parts = [row.key, row.incidentTitle, row.owner, row.riskOwner, ...Object.values(shown)];
  const text = [...parts, action.status, action.priority, action.strength, action.effect].join("\n");
  const lower = text.toLocaleLowerCase("en");
  searched.set(row, lower);
  return lower;
}

/** What a table of actions can be sorted by. */
export type ActionColumn = "urgency" | "key" | "title" | "status" | "priority" | "owner" | "due" | "age" | "slips";

const statusOrder: readonly ActionStatus[] = [
  "idea",
  "agreed",
  "in progress",
  "done",
  "verified",
  "proven",
  "declined",
];

/** The rows by one column; equal ones by key, and what is empty comes last in both directions. */
export function sortActions(
  rows: readonly ActionRow[],
  column: ActionColumn,
  direction: "up" | "down" = "up",
): readonly ActionRow[] {
  if (column === "urgency") return direction === "up" ? rows.toSorted(byUrgency) : rows.toSorted(byUrgency).reverse();
  const sign = direction === "up" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [sortValue(a, column), sortValue(b, column)];
    if (left === null || right === null) return left === right ? byKey(a, b) : left === null ? 1 : -1;
    return sign * compare(left, right) || byKey(a, b);
  });
}

function sortValue(row: ActionRow, column: Exclude<ActionColumn, "urgency">): string | number | null {
  switch (column) {
    case "key":
      return row.key;
    case "title":
      return row.shown.title;
    case "status":
      return statusOrder.indexOf(row.action.status);
    case "priority":
      return row.action.priority ?? null;
    case "owner":
      return row.owner === "" ? null : row.owner;
    case "due":
      return row.nextDate ?? row.action.due ?? null;
    case "age":
      return row.ageDays;
    case "slips":
      return row.slips;
    default:
      return assertNever(column);
  }
}

/** Made once: at 5,000 actions, asking for it with each comparison takes most of the time of the list. */
const { compare: compareTexts } = new Intl.Collator("en", { numeric: true });

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareTexts(String(a), String(b));
}

function byKey(a: ActionRow, b: ActionRow): number {
  return compare(a.incidentKey, b.incidentKey) || a.action.number - b.action.number || compare(a.key, b.key);
}

function byUrgency(a: ActionRow, b: ActionRow): number {
  return b.overdueDays - a.overdueDays || compare(a.nextDate ?? "9999", b.nextDate ?? "9999") || byKey(a, b);
}
