import {
  addActionIdea,
  changeSeveralActions,
  moveActionDueDate,
  moveActionTo,
  removeActionIdea,
  renameAction,
  setActionBlocked,
  setActionBreaks,
  setActionDetail,
  setActionDoneWhen,
  setActionEffect,
  setActionFactors,
  setActionInterim,
  setActionLookAgain,
  setActionOwner,
  setActionPriority,
  setActionStrength,
  setActionTracker,
} from "../../../renderer/store/commands/actionCommands";
import {
  addActionEvidence,
  removeActionEvidence,
  setActionCheckDue,
  setActionHowWeKnow,
  setActionMethod,
} from "../../../renderer/store/commands/actionVerificationCommands";
import { at, first, given, type Sample } from "./commandCase";

/** The action with this number. */
const numbered = ({ incident }: Sample, wanted: number) =>
  first(incident.actions, ({ number }) => number === wanted).id;
const note = (sample: Sample) => ({
  action: numbered(sample, 2),
  evidence: { id: "shown-by-test", kind: "note", note: "Seen on the dashboard." } as const,
});

/** The actions, of every status. */
export const actionCases = [
  given(addActionIdea)((sample) => ({
    title: "Automate the check of names",
    breaks: [{ incident: sample.incident.id, element: at(sample.incident.cascade.links, 0).id }],
  })),
  given(removeActionIdea)((sample) => ({ action: numbered(sample, 9) })),
  given(renameAction)((sample) => ({ action: numbered(sample, 1), title: "Said otherwise" })),
  given(setActionDoneWhen)((sample) => ({ action: numbered(sample, 1), doneWhen: "" })),
  given(setActionDetail)((sample) => ({ action: numbered(sample, 3), detail: "In *more* words." })),
  given(setActionOwner)((sample) => ({ action: numbered(sample, 1), owner: "the shop's team" })),
  given(setActionPriority)((sample) => ({ action: numbered(sample, 9), priority: "P1" })),
  given(changeSeveralActions)((sample) => ({
    actions: [numbered(sample, 3), numbered(sample, 8), numbered(sample, 9)],
    owner: "the platform team",
    due: "2016-04-01",
    why: "one plan for all of them",
    priority: "P3",
  })),
  given(moveActionDueDate)((sample) => ({
    action: numbered(sample, 5),
    to: "2016-04-08",
    why: "the test environment comes first",
  })),
  given(setActionEffect)((sample) => ({ action: numbered(sample, 1), effect: null })),
  given(setActionStrength)((sample) => ({ action: numbered(sample, 1), strength: "remind" })),
  given(setActionBreaks)((sample) => ({ action: numbered(sample, 1), breaks: [] })),
  given(setActionInterim)((sample) => ({ action: numbered(sample, 1), what: "somebody watches it" })),
  given(setActionBlocked)((sample) => ({ action: numbered(sample, 3), reason: "" })),
  given(setActionFactors)((sample) => ({
    action: numbered(sample, 1),
    factors: [at(sample.incident.factors, -1).id],
  })),
  given(setActionTracker)((sample) => ({
    action: numbered(sample, 1),
    url: "https://tracker.example/OPS-1",
    key: "OPS-1",
  })),
  given(setActionLookAgain)((sample) => ({ action: numbered(sample, 7), lookAgain: "2016-09-01" })),
  given(setActionMethod)((sample) => ({ action: numbered(sample, 8), method: "switch it off and look" })),
  given(setActionHowWeKnow)((sample) => ({ action: numbered(sample, 2), howWeKnow: "it was tried" })),
  given(setActionCheckDue)((sample) => ({ action: numbered(sample, 4), checkDue: "2016-06-01" })),
  given(addActionEvidence)(note),
  given(
    removeActionEvidence,
    given(addActionEvidence)(note),
  )((sample) => ({ action: numbered(sample, 2), evidence: "shown-by-test" })),
  given(moveActionTo)((sample) => ({
    action: numbered(sample, 1),
    to: "done",
    given: { howWeKnow: "both nodes were switched off in turn" },
  })),
];
