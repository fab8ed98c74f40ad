import { machine, person, phrase } from "../phrase";
import { rule } from "../rule";

const category = "absolute";
const why =
  'Closes the question: "always" and "never" leave nothing to find out (Etsy, Debriefing Facilitation Guide).';
const ask = "When did it happen, and when not? What was different?";

export const absoluteRules = [
  rule({
    id: "absolute/never-checks",
    category,
    why,
    ask,
    match: [
      phrase`(?<!\b(?:${machine}) )\bnever (?:checks|asks|listens|reads|tests|documents|reviews|bothers|learns?|communicates?|thinks|tells|warns|follows|cares)\b`,
      phrase`(?<!\b(?:was|were) )${person} never (?:check(?:ed)?|ask(?:ed)?|listen(?:ed)?|bother(?:ed)?|read|care(?:d)?|communicate(?:d)?|test|document)\b`,
    ],
    hits: ["He never checks the log.", "Operations never asks.", "They never listened."],
    misses: [
      "The certificate never expires.",
      "The script never checks the exit code.",
      "The way back was never tested.",
    ],
  }),
  rule({
    id: "absolute/always-forgets",
    category,
    why,
    ask,
    match: [
      phrase`(?<!\b(?:${machine}) )\balways (?:forgets?|forgot|blames?|complains?|late\b|does this\b|makes? (?:this|the same|mistakes)|gets? it wrong|cuts? corners)`,
      phrase`${person} always (?:skips?|skipped|ignores?|ignored|breaks?|broke)\b`,
    ],
    hits: ["She always forgets the second host.", "They always skips the review."],
    misses: [
      "The feature is always-on.",
      "The broker always listens on 5672.",
      "The linter always skips vendored files.",
    ],
  }),
  rule({
    id: "absolute/nobody-bothered",
    category,
    why,
    ask: "Who could have known, and how would they have found out?",
    match: [
      phrase`\b(?:nobody|no[ -]one|not one (?:person|of them)|none of (?:them|us|the \w+)) (?:even |ever |really )?(?:bothered|cared|listened|thought (?:to|of|about)|had the sense|took the trouble|took responsibility|gave it a thought)\b`,
      phrase`\b(?:nobody|no[ -]one) (?:even|ever) \w+`,
    ],
    hits: ["Nobody bothered to look.", "No one thought to ask.", "Nobody even opened the page."],
    misses: ["Nobody was on call that night.", "No one had tried it outside production."],
  }),
  rule({
    id: "absolute/everyone",
    category,
    why,
    ask: "Who knew what, and from when?",
    match: [
      phrase`\b(?:everyone|everybody) (?:just |simply )?(?:knew|ignored|assumed|forgot|looked away|agreed that)\b`,
      phrase`\bevery single time\b`,
      phrase`\b(?:this|it|that) always (?:happens|goes wrong|breaks|fails)\b`,
      phrase`\btime and (?:time )?again\b`,
    ],
    hits: ["Everyone assumed that the name was free.", "It fails every single time."],
    misses: ["Everyone on the bridge was told at 14:30.", "Every replica restarted."],
  }),
];
