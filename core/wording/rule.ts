/** The categories of 9-wording, in the order of its table. */
export const wordingCategories = [
  "counterfactual",
  "blame",
  "human-error label",
  "judgement of character",
  "hindsight",
  "normative adverb",
  "single root cause",
  "mind-reading",
  "minimiser",
  "absolute",
  "names",
  "hidden actor",
  "punitive",
  "unfinishable action",
] as const;

export type WordingCategory = (typeof wordingCategories)[number];

/** What kind of text a rule reads: the account of what happened, or the wording of an action. */
export type WordingPlace = "prose" | "action";

/**
 * One rule. `match` sees normalised text (see readableProse): lower case, single spaces, straight apostrophes, a
 * token of a person as one character. `hits` and `misses` are the rule's own test.
 */
export type WordingRule = {
  readonly id: string;
  readonly category: WordingCategory;
  /** Why this wording hides something, with its source. */
  readonly why: string;
  /** The question that leads to a better sentence. */
  readonly ask: string;
  readonly match: readonly RegExp[];
  readonly hits: readonly string[];
  readonly misses: readonly string[];
  /** Absent: read in prose and in actions. */
  readonly where?: WordingPlace;
  /** True: a phrase inside quotation marks is a quotation and is left alone. */
  readonly leavesQuotations?: boolean;
};

/** Declares one rule; exists so that a rule file reads as a list of rules and is checked as one. */
export function rule(definition: WordingRule): WordingRule {
  return definition;
}
