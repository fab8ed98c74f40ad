import type { ActionGrouping } from "../../../core/actions/groups";
import type { ActionEffect, ActionStatus, ActionStrength } from "../../../core/model/vocabulary";

/** What each strength means, in one plain sentence. */
export const strengthWords: Readonly<Record<ActionStrength, string>> = {
  eliminate: "What could fail is not there any more.",
  "make redundant": "One may fail, another takes over at once.",
  guardrail: "The system itself refuses the step that led here.",
  automate: "A machine does it the same way every time.",
  detect: "We notice sooner; what happens still happens.",
  document: "Whoever reads it in time knows what to do.",
  train: "People have practised it; on a bad day it still rests on them.",
  remind: "It asks a person to hold what the system could hold.",
};

/** What each effect means. */
export const effectWords: Readonly<Record<ActionEffect, string>> = {
  prevent: "It does not begin.",
  detect: "We notice it sooner.",
  contain: "It spreads less far.",
  recover: "We are back sooner.",
  learn: "We know more about it.",
};

/** A status as the heading of a column. */
export const statusTitles: Readonly<Record<ActionStatus, string>> = {
  idea: "Ideas",
  agreed: "Agreed",
  "in progress": "In progress",
  done: "Done",
  verified: "Verified",
  proven: "Proven",
  declined: "Declined",
};

/** What would stand in an empty column. */
export const statusMeanings: Readonly<Record<ActionStatus, string>> = {
  idea: "thought of, not agreed to",
  agreed: "somebody owns it, by a date",
  "in progress": "somebody works on it",
  done: "waits for evidence",
  verified: "evidence shows that it works",
  proven: "it held when it was looked at again",
  declined: "somebody accepted the risk",
};

/** "moved once", "moved twice", "moved 3 times". */
export function movedWords(slips: number): string {
  return slips === 1 ? "moved once" : slips === 2 ? "moved twice" : `moved ${slips} times`;
}

/** "A3" within its incident, "2016-001-A3" among all. */
export function shortKey(key: string, scope: "incident" | "all"): string {
  return scope === "incident" ? (/A\d+$/u.exec(key)?.[0] ?? key) : key.replace(/^INC-/u, "");
}

/** What the rows can be put together by, as a menu says it. */
export const groupingTitles: Readonly<Record<ActionGrouping, string>> = {
  status: "Status",
  owner: "Owner",
  service: "Service",
  incident: "Incident",
};

/** The heading of the actions that have nothing to be put together by. */
export const groupedByNothing: Readonly<Record<ActionGrouping, string>> = {
  status: "No status",
  owner: "Nobody owns it yet",
  service: "No service named",
  incident: "Without a title",
};
