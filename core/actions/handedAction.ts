import { isBreakingStrength } from "../cascade/breakingStrength";
import type { Action } from "../model/action";
import type { Incident } from "../model/incident";
import type { PeopleShownAs } from "../model/people";
import type { Policy } from "../model/policy";
import type { Workspace } from "../model/workspace";
import { plainText } from "../report/inlines";
import { nameGate } from "../report/nameGate";
import { proseBlocks } from "../report/prose";
import { dateInWords } from "../timeline/words";
import { type BreakTarget, breakTargets } from "./breakTargets";
import type { ActionRow } from "./rows";

/** A line of what is handed over; the values are plain texts on one line each. */
export interface HandedField {
  readonly label: string;
  readonly values: readonly string[];
}

/** An action for people who never open the app: everything in words, every text past the gate of names. */
export interface HandedAction {
  /** "INC-2016-001-A3" */
  readonly key: string;
  readonly title: string;
  readonly workspace: string;
  /** "agreed", "in progress; blocked: the machine is not delivered" */
  readonly status: string;
  /** "due 19 February 2016"; "" without a date. */
  readonly due: string;
  readonly owner: string;
  /** Whole days past the date that it has to meet next. */
  readonly overdueDays: number;
  /** Why it exists, what it breaks, done when, evidence wanted, until then; what is empty is left out. */
  readonly fields: readonly HandedField[];
}

interface HandoverAround {
  readonly incidents: readonly Incident[];
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
}

/** Puts rows of these incidents into words that leave the app. People appear as roles unless names are switched on. */
export function handedActions(rows: readonly ActionRow[], around: HandoverAround): readonly HandedAction[] {
  const incidents = new Map(around.incidents.map((incident) => [incident.id, incident]));
  const gates = new Map<string, (text: string) => string>();
  const shared = sharedGate(around);
  const gateOf = (incident: Incident) => {
    const known = gates.get(incident.id);
    if (known !== undefined) return known;
    const own = nameGate({ people: incident.people, services: [] }, around.shownAs);
    const gate = (text: string) => shared(own.text(text));
    gates.set(incident.id, gate);
    return gate;
  };
  return rows.flatMap((row) => {
    const incident = incidents.get(row.incidentId);
    return incident === undefined ? [] : [handed(row, incident, { around, incidents, gateOf })];
  });
}

/**
 * The gate that knows everybody and every service of the workspace; tokens were resolved before it, since they mean
 * people of their own incident. One for all: a gate for each incident that knows everybody would not fit into memory.
 */
function sharedGate({ incidents, workspace, shownAs }: HandoverAround): (text: string) => string {
  const people = incidents.flatMap((incident) => incident.people).filter(({ name }) => (name ?? "") !== "");
  const distinct = new Map(people.map((person) => [`${person.name}\n${person.role ?? ""}`, person]));
  const services = [
    ...workspace.services.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...incidents.flatMap((incident) => incident.services.map(({ name }) => name)),
  ];
  return nameGate({ people: [...distinct.values()], services: [] }, shownAs, services).text;
}

interface Words {
  readonly around: HandoverAround;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly gateOf: (incident: Incident) => (text: string) => string;
}

function handed(row: ActionRow, incident: Incident, words: Words): HandedAction {
  const { action } = row;
  const { workspace } = words.around;
  const gate = words.gateOf(incident);
  const line = (text: string | undefined) => onOneLine(gate(text ?? ""));
  const blocked = action.blocked === undefined ? "" : `; blocked: ${line(action.blocked.reason)}`;
  const breaks = action.strength !== undefined && isBreakingStrength(action.strength) ? "Breaks" : "Weakens";
  const fields: readonly HandedField[] = [
    { label: "Why", values: [`${incident.key}, ${line(incident.title)}.`, line(firstSentence(incident.summary))] },
    { label: breaks, values: action.breaks.map((each) => brokenInWords(each, incident, words)) },
    { label: "Done when", values: [line(action.doneWhen)] },
    { label: "Evidence wanted", values: evidenceWanted(action, workspace.policy).map(line) },
    { label: "Until then", values: [line(action.interim?.what)] },
  ];
  return {
    key: row.key,
    title: line(action.title),
    workspace: onOneLine(workspace.name),
    status: `${action.status}${blocked}`,
    due: dueInWords(row),
    owner: line(action.owner),
    overdueDays: row.overdueDays,
    fields: fields
      .map(({ label, values }) => ({ label, values: values.filter((value) => value !== "") }))
      .filter(({ values }) => values.length > 0),
  };
}

function dueInWords({ action, nextDate }: ActionRow): string {
  if (action.status === "verified") return nextDate === null ? "" : `check due ${dateInWords(nextDate, true)}`;
  return action.due === undefined ? "" : `due ${dateInWords(action.due, true)}`;
}

/** What would show that it is done, or that it still holds, as the policy asks for it. */
function evidenceWanted({ status, verification }: Action, policy: Policy): readonly string[] {
  const how = verification?.method ?? "";
  if (status === "verified") return [how, "what shows that it still holds"];
  if (status === "proven" || status === "declined") return [];
  const asked =
    policy.done.howWeKnow === "verifies at once"
      ? "in one line, how we know that it is done"
      : "what shows it: a line of text, a link or a file";
  return [how, asked, policy.verified.verifier ? "who verified it, and on which day" : ""];
}

const kinds = { link: "the link", node: "the cause or effect", safeguard: "the safeguard" } as const;

function brokenInWords(
  { incident: id, element }: Action["breaks"][number],
  own: Incident,
  { incidents, gateOf }: Words,
): string {
  const incident = incidents.get(id);
  const target: BreakTarget | undefined = incident && breakTargets(incident).find((each) => each.element === element);
  if (incident === undefined || target === undefined) return "something that is not in the cascade any more";
  const where = incident.id === own.id ? "" : ` in ${incident.key}`;
  return `${kinds[target.kind]} “${onOneLine(gateOf(incident)(target.words))}”${where}`;
}

function firstSentence(markdown: string | undefined): string {
  const blocks = proseBlocks(markdown ?? "");
  const first = blocks.find((block) => block.kind === "paragraph");
  const text = first === undefined ? "" : onOneLine(plainText(first.content));
  const [sentence] = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
  return sentence?.segment.trim() ?? "";
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
