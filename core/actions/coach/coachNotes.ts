import type { Action } from "../../model/action";
import { assertNever } from "../../model/assertNever";
import type { Incident } from "../../model/incident";
import { type PeopleShownAs, showPeople } from "../../model/people";
import type { Policy } from "../../model/policy";
import { findWording, type WordingFinding } from "../../wording/findWording";
import type { WordingCategory } from "../../wording/rule";
import { hasOpenPlace } from "./doneWhenTemplate";
import { type SimilarAction, type SimilarIndex, similarActions, whyItFailed } from "./similarActions";
import { strengthReason } from "./strengthReason";

/** One thing that helps to write an action; never a demand. */
export interface CoachNote {
  /** Names what it says, so that it can be put away for this action: the rule, or the other action. */
  readonly id: string;
  readonly about: "wording" | "done when" | "similar" | "strength";
  readonly sentence: string;
  /** The action of another incident that it tells of. */
  readonly other?: SimilarAction;
}

/** What surrounds the action. */
export interface CoachContext {
  readonly incident: Incident;
  readonly index: SimilarIndex;
  readonly policy: Policy;
  readonly shownAs: PeopleShownAs;
}

/** What the coach reads of an action; of a typed idea there is no more than this. */
export type CoachedAction = Pick<Action, "title" | "doneWhen" | "strength" | "breaks">;

/** Wording that acts on the person instead of the system. */
const ofPeople: ReadonlySet<WordingCategory> = new Set([
  "punitive",
  "blame",
  "human-error label",
  "judgement of character",
]);

/** All that is worth saying while an action is written, the weightiest first; the surface shows one at a time. */
export function coachNotes(action: CoachedAction, context: CoachContext): readonly CoachNote[] {
  const found = wordingOf(action, context.incident);
  const punitive = found.find(({ category, rule }) => ofPeople.has(category) && !isToldByStrength(rule, action));
  const endless = found.find(({ category }) => category === "unfinishable action");
  const strength = strengthReason(action);
  return [
    ...(punitive === undefined ? [] : [wordingNote(punitive, punitive.ask)]),
    ...(endless === undefined ? [] : [wordingNote(endless, "what would be seen when it is done?")]),
    ...openPlaceNote(action),
    ...similarNotes(action, context),
    ...(strength === null
      ? []
      : [{ id: `strength/${action.strength}`, about: "strength", sentence: strength } as const]),
  ];
}

/** A reminder says as its strength what the rule would say once more. */
function isToldByStrength(rule: string, { strength }: CoachedAction): boolean {
  return rule === "punitive/remind" && strength === "remind";
}

function wordingOf({ title, doneWhen }: CoachedAction, { people, services }: Incident): readonly WordingFinding[] {
  return findWording(title, {
    people: people.flatMap(({ name }) => (name === undefined ? [] : [{ name }])),
    services: services.map(({ name }) => name),
    kind: "action",
    hasDoneWhen: doneWhen !== undefined,
  });
}

function wordingNote({ rule, quote }: WordingFinding, ask: string): CoachNote {
  const question = ask.charAt(0).toLowerCase() + ask.slice(1);
  return { id: rule, about: "wording", sentence: `“${quote.trim().replace(/\s+/g, " ")}”: ${question}` };
}

function openPlaceNote({ doneWhen }: CoachedAction): readonly CoachNote[] {
  if (doneWhen === undefined || !hasOpenPlace(doneWhen)) return [];
  const sentence = "“Done when” has a place that only you can fill: “…”.";
  return [{ id: "done-when/open-place", about: "done when", sentence }];
}

function similarNotes({ title, breaks }: CoachedAction, context: CoachContext): readonly CoachNote[] {
  const { index, incident, policy, shownAs } = context;
  return similarActions(index, { incident: incident.id, title, breaks }, policy).map((other) => ({
    id: `similar/${other.action.id}`,
    about: "similar",
    sentence: similarInWords(other, shownAs),
    other,
  }));
}

function similarInWords({ action, incident, kind }: SimilarAction, shownAs: PeopleShownAs): string {
  const shown = (text: string) => showPeople(text, incident.people, shownAs);
  const named = `“${shown(action.title)}”`;
  const reason = kind === "failed" ? whyItFailed(action) : kind === "declined" ? action.risk?.reason : null;
  const because = reason === null || reason === undefined || reason === "" ? "" : ` (“${shown(reason)}”)`;
  switch (kind) {
    case "failed":
      return `${named} of ${incident.key} did not hold${because}: what is different here?`;
    case "declined":
      return `${named} of ${incident.key} was declined${because}: what is different here?`;
    case "open":
      return `${named} of ${incident.key} is open: could it do for both?`;
    default:
      return assertNever(kind);
  }
}
