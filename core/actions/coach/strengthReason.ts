import type { Action } from "../../model/action";
import type { ActionStrength } from "../../model/vocabulary";
import { strengthSign } from "../guessStrength";

interface Reason {
  /** Stands where no words of the title can be quoted. */
  readonly subject: string;
  /** What follows the subject. */
  readonly does: string;
  /** What leads to something stronger; the four that break need none. */
  readonly ask?: string;
}

const reasons: Readonly<Record<ActionStrength, Reason>> = {
  eliminate: { subject: "To eliminate", does: "takes away what could fail" },
  "make redundant": { subject: "Redundancy", does: "lets one fail while another takes over at once" },
  guardrail: { subject: "A guardrail", does: "has the system itself refuse the step that led here" },
  automate: { subject: "Automation", does: "has a machine do it the same way every time" },
  detect: {
    subject: "Detection",
    does: "lets us notice sooner, and what happens still happens",
    ask: "what would stop it by itself?",
  },
  document: {
    subject: "A text",
    does: "helps whoever reads it in time",
    ask: "which step of it could the system take, or refuse?",
  },
  train: {
    subject: "Training",
    does: "rests on people who have practised it, also on a bad day",
    ask: "what would carry somebody who has not?",
  },
  remind: {
    subject: "A reminder",
    does: "asks a person to hold what the system could hold",
    ask: "what would make this impossible, whoever is on duty?",
  },
};

/**
 * Why an action holds as strongly as it does, in one sentence; weak ones with the question that leads further. Quotes
 * the words of the title where these are what says so. Null while it has no strength. 9-wording; 2-model, "strength".
 */
export function strengthReason({ title, strength }: Pick<Action, "title" | "strength">): string | null {
  if (strength === undefined) return null;
  const { subject, does, ask } = reasons[strength];
  const sign = strengthSign(title);
  const named = sign?.strength === strength ? `“${sign.words}”` : subject;
  return ask === undefined ? `${named} ${does}.` : `${named} ${does}: ${ask}`;
}
