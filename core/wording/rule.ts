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

/** A pattern, and the words of which one stands in whatever it matches: it is tried only where one of them does. */
export interface WordingPattern {
  /** Whole words, separated by spaces; `fail*` is every word that begins so (four letters at least). */
  readonly near: string;
  /**
   * Source of a regular expression over lower-cased text, with word classes of the language in angle brackets:
   * `<person> forgot`. Repetitions are bounded, so that no text takes long.
   */
  readonly source: string;
}

/** What a finding says of its rule. */
export interface WordingAdvice {
  readonly id: string;
  readonly category: WordingCategory;
  /** What this wording hides. */
  readonly why: string;
  /** Who found that out. */
  readonly source: string;
  /** The question that leads to a better sentence. */
  readonly ask: string;
}

/** One rule. `hits` and `misses` are its own test. */
export interface WordingRule extends WordingAdvice {
  readonly match: readonly WordingPattern[];
  readonly hits: readonly string[];
  readonly misses: readonly string[];
  /** Absent: read in prose and in actions. */
  readonly where?: WordingPlace;
  /** True: a phrase inside quotation marks is a quotation and is left alone. */
  readonly leavesQuotations?: boolean;
}

/** A language of the checker: rules and words as data. */
export interface WordingLanguage {
  /** As in BCP 47: "en". */
  readonly tag: string;
  /** Word classes that patterns name in angle brackets: sources of regular expressions that may name others. */
  readonly classes: Readonly<Record<string, string>>;
  readonly people: PeopleWords;
  readonly rules: readonly WordingRule[];
}

/** By which words a language speaks of people as roles. */
export interface PeopleWords {
  /** Nouns that are people wherever an article or the like stands before them: "the admin". */
  readonly nouns: ReadonlySet<string>;
  /** Nouns that need nothing before them: "engineers", "operations". */
  readonly bare: ReadonlySet<string>;
  /** Nouns that are people only after one of these words: "night" before "shift". */
  readonly after: ReadonlyMap<string, ReadonlySet<string>>;
  readonly determiners: ReadonlySet<string>;
  /** Nouns that may be a part of a system, and the words before them that make them one: "package manager". */
  readonly machineNouns: ReadonlySet<string>;
  readonly machines: ReadonlySet<string>;
  /** What may stand before a noun at the beginning of a note, without an article: "Network engineer restarted it". */
  readonly modifiers: ReadonlySet<string>;
  /** Words over which an article does not reach forward to a noun. */
  readonly breaks: ReadonlySet<string>;
  /** Pairs of words over which an article reaches all the same: "on call". */
  readonly pairs: ReadonlySet<string>;
  /** What may follow and belongs to the role: "on call". A pattern to try behind the noun. */
  readonly tail: RegExp;
  /** What may stand before and belongs to it: "one of". A pattern for the words before the role. */
  readonly head: RegExp;
  /** Given names, in lower case. */
  readonly givenNames: ReadonlySet<string>;
}

/** Tags a pattern with the words it stands near: near("never")`<person> never ask`. */
export function near(words: string): (strings: TemplateStringsArray) => WordingPattern {
  return (strings) => ({ near: words, source: strings.raw.join("") });
}

type OfOneCategory = Pick<WordingRule, "category" | "why" | "source" | "ask">;

/** The rules of one category: what they share is said once, and each may say it differently. */
export function rulesOf(
  shared: OfOneCategory,
  rules: readonly (Omit<WordingRule, keyof OfOneCategory> & Partial<OfOneCategory>)[],
): readonly WordingRule[] {
  return rules.map((rule) => ({ ...shared, ...rule }));
}
