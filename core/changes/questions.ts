import type { Change } from "../model/change";
import type { EditContext } from "../model/editContext";
import type { Incident } from "../model/incident";
import type { AskedLevel, ChangeWindow } from "../model/vocabulary";
import { editChange } from "./edits";

type ChangeFields = { readonly [Key in keyof Change]?: Change[Key] | undefined };

/** One answer to a question: a key, a word, and what it says about the change. */
export interface ChangeAnswer {
  /** One letter, unique within the question. */
  readonly key: string;
  readonly text: string;
  readonly isGiven: (change: Change) => boolean;
  readonly fields: (change: Change, ctx: EditContext) => ChangeFields;
}

/** One of the six questions that yield the sentence of the report. */
export interface ChangeQuestion {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly ChangeAnswer[];
}

/** Who is meant as long as nobody said which role was told or asked. */
const DEPENDENTS = "those who depend on it";
const NO_TROUBLE = "none";
const SOME_TROUBLE = "some";

function windowAnswer(key: string, text: string, window: ChangeWindow): ChangeAnswer {
  return { key, text, isGiven: (change) => change.window === window, fields: () => ({ window }) };
}

function doneBeforeAnswer(key: string, text: string, doneBefore: NonNullable<Change["doneBefore"]>): ChangeAnswer {
  const isGiven = (change: Change) =>
    change.doneBefore?.answer === doneBefore.answer &&
    (doneBefore.trouble === undefined || isWithoutTrouble(change) === (doneBefore.trouble === NO_TROUBLE));
  return {
    key,
    text,
    isGiven,
    fields: (change) => ({ doneBefore: { ...change.doneBefore, ...kept(change, doneBefore) } }),
  };
}

/** "With trouble" keeps the words that already say which. */
function kept(change: Change, doneBefore: NonNullable<Change["doneBefore"]>): typeof doneBefore {
  const told = change.doneBefore?.trouble;
  const isTold = told !== undefined && told !== NO_TROUBLE;
  return isTold && doneBefore.trouble === SOME_TROUBLE ? { ...doneBefore, trouble: told } : doneBefore;
}

function isWithoutTrouble(change: Change): boolean {
  return change.doneBefore?.trouble === NO_TROUBLE;
}

function rehearsedAnswer(key: string, text: string, rehearsed: NonNullable<Change["rehearsed"]>): ChangeAnswer {
  const isGiven = (change: Change) =>
    change.rehearsed?.answer === rehearsed.answer &&
    (rehearsed.wouldHaveShown === undefined || change.rehearsed.wouldHaveShown === rehearsed.wouldHaveShown);
  return { key, text, isGiven, fields: (change) => ({ rehearsed: { ...change.rehearsed, ...rehearsed } }) };
}

function wayBackAnswer(key: string, text: string, answer: NonNullable<Change["wayBack"]>["answer"]): ChangeAnswer {
  return {
    key,
    text,
    isGiven: (change) => change.wayBack?.answer === answer,
    fields: (change) => ({ wayBack: { ...change.wayBack, answer } }),
  };
}

function askedAnswer(key: string, text: string, level: AskedLevel): ChangeAnswer {
  return {
    key,
    text,
    isGiven: (change) => change.asked.length > 0 && change.asked.every((each) => each.level === level),
    fields: (change, ctx) => ({
      asked:
        change.asked.length === 0
          ? [{ id: ctx.newId(), who: DEPENDENTS, level, evidence: [] }]
          : change.asked.map((each) => (each.level === level ? each : { ...each, level })),
    }),
  };
}

function approvedAnswer(key: string, text: string, approver: (change: Change) => string): ChangeAnswer {
  return {
    key,
    text,
    isGiven: (change) => change.approvedBy !== undefined && change.approvedBy === approver(change),
    fields: (change) => ({
      approvedBy: approver(change),
      ...(change.kind === "unreviewed" ? { kind: undefined } : {}),
    }),
  };
}

/** The six one-key questions on a change, in the order in which they are asked. 1-product, "The first ten minutes". */
export const changeQuestions: readonly ChangeQuestion[] = [
  {
    id: "window",
    text: "Which time was it for the business?",
    answers: [
      windowAnswer("c", "critical", "critical"),
      windowAnswer("f", "a change freeze", "freeze"),
      windowAnswer("p", "a preferred time for changes", "preferred"),
      windowAnswer("n", "none of these", "none"),
    ],
  },
  {
    id: "doneBefore",
    text: "Had it been done like this before?",
    answers: [
      doneBeforeAnswer("y", "yes, without trouble", { answer: "yes", trouble: NO_TROUBLE }),
      doneBeforeAnswer("t", "yes, with trouble", { answer: "yes", trouble: SOME_TROUBLE }),
      doneBeforeAnswer("n", "no", { answer: "no" }),
      doneBeforeAnswer("u", "not known", { answer: "unknown" }),
    ],
  },
  {
    id: "rehearsed",
    text: "Was it tried outside production first?",
    answers: [
      rehearsedAnswer("y", "yes", { answer: "yes" }),
      rehearsedAnswer("n", "no", { answer: "no" }),
      rehearsedAnswer("u", "not known", { answer: "unknown" }),
    ],
  },
  {
    id: "wayBack",
    text: "Was there a way back?",
    answers: [
      wayBackAnswer("y", "yes, and it had been tried", "tested"),
      wayBackAnswer("u", "yes, untried", "untested"),
      wayBackAnswer("n", "no", "none"),
    ],
  },
  {
    id: "asked",
    text: "Those who depend on it: had they been told, or asked?",
    answers: [
      askedAnswer("n", "not told", "not told"),
      askedAnswer("t", "told", "told"),
      askedAnswer("a", "asked", "asked"),
      askedAnswer("y", "asked, and they agreed", "agreed"),
    ],
  },
  {
    id: "approved",
    text: "Who said yes to it?",
    answers: [
      approvedAnswer("m", "whoever made it", (change) => change.changedBy ?? "whoever made it"),
      approvedAnswer("o", "the owner of the service", (change) => change.serviceOwner ?? "the owner of the service"),
      {
        key: "n",
        text: "nobody was asked",
        isGiven: (change) => change.kind === "unreviewed" && change.approvedBy === undefined,
        fields: () => ({ kind: "unreviewed", approvedBy: undefined }),
      },
    ],
  },
];

/** The incident with one question answered by its key; unchanged when change, question or key is unknown. */
export function answerQuestion(
  incident: Incident,
  input: { readonly change: string; readonly question: string; readonly key: string },
  ctx: EditContext,
): Incident {
  const change = incident.changes.find((each) => each.id === input.change);
  const question = changeQuestions.find((each) => each.id === input.question);
  const answer = question?.answers.find((each) => each.key === input.key);
  if (change === undefined || answer === undefined) return incident;
  return editChange(incident, change.id, answer.fields(change, ctx));
}
