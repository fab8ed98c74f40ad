import { near, rulesOf } from "../rule";

const shared = {
  category: "absolute",
  why: 'Closes the question: "always" and "never" leave nothing to find out.',
  source: "Allspaw, Etsy Debriefing Facilitation Guide",
  ask: "When did it happen, and when not? What was different?",
} as const;

export const absoluteRules = rulesOf(shared, [
  {
    id: "absolute/never-checks",
    match: [
      near(
        "never",
      )`(?:<others>|\b(?:you|we)\b) (?:will |would |can |could )?never (?:<adv> )?(?:(?:check|ask|listen|read|test|document|review|bother|learn|communicate|think|tell|warn|follow|care|look|answer|respond|inform|clean|update|help|understand|finish|admit|own|escalate|plan|talk|share|pay|take|do|get|write|explain|reply)(?:s|es|ed|ing)?|learn(?:t|ed)?|told|thought|took|did|paid|wrote|got|understood|reads?)\b`,
      near("never")`(?<!\b<machine> )\bnever (?:asks|listens|bothers|learns|communicates|thinks|tells|warns|cares)\b`,
      near("never")`\b(?:can|could) never (?:rely on|trust|count on|depend on) (?:<people>|the (?:night|day) shift)`,
    ],
    hits: ["He never checks the log.", "Operations never asks.", "They never listened.", "We never learn."],
    misses: [
      "The certificate never expires.",
      "The script never checks the exit code.",
      "The way back was never tested.",
      "We had never seen this before.",
    ],
  },
  {
    id: "absolute/always-forgets",
    match: [
      near(
        "always constantly continually perpetually invariably forever",
      )`(?:<others>|\b(?:you|we)\b) (?:is |are |was |were |will |'s |'re )?(?:always|constantly|continually|perpetually|invariably|forever|again and again) (?:<adv> )?(?:forget|forgot|blam|complain|late\b|does this\b|do this\b|mak(?:es?|ing) (?:this|the same|mistakes|trouble|excuses)|gets? (?:it )?wrong|cut|skip|ignor|break|broke|leav|miss|fail|assum|rush|chang|push|deploy|delay|caus|repeat|mess|screw|overlook|do(?:es|ing) (?:it|the)|too late|in a hurry|find)[a-z]*`,
      near(
        "always",
      )`(?<!\b(?:<machine>|is|are|was) )\balways (?:forgets?|forgot|blames?|complains?|gets? it wrong|cuts? corners|makes? the same)\b`,
    ],
    hits: [
      "She always forgets the second host.",
      "They always skip the review.",
      "The team constantly breaks the build.",
    ],
    misses: [
      "The feature is always-on.",
      "The broker always listens on 5672.",
      "The linter always skips vendored files.",
      "We always keep two brokers.",
    ],
  },
  {
    id: "absolute/nobody-bothered",
    ask: "Who could have known, and how would they have found out?",
    match: [
      near(
        "nobody no none not",
      )`<nobody> (?:<adv> |had ){0,4}(?:bothered|bothers|cared|cares|listened|listens|thought (?:to|of|about|it)|thinks (?:of|about|to)|had the sense|took the (?:trouble|time)|takes? (?:responsibility|ownership|care)|took (?:responsibility|ownership|care)|gave it a (?:thought|second)|feels? responsible|wants? to know|reads (?:the|these|those)|looks at)\b`,
      near("nobody no")`\b(?:nobody|no[ -]one) (?:even|ever) (?!had\b|was\b|got\b)[a-z]+`,
    ],
    hits: ["Nobody bothered to look.", "No one thought to ask.", "Nobody even opened the page."],
    misses: ["Nobody was on call that night.", "No one had tried it outside production."],
  },
  {
    id: "absolute/everyone",
    ask: "Who knew what, and from when?",
    match: [
      near(
        "everyone everybody",
      )`\b(?:everyone|everybody) (?:else )?(?:just |simply |always |obviously )?(?:ignored?s?|assumed|assumes|forgot|forgets|looked away|agreed that|blames?d?|hates|thinks that|thought (?:that )?(?:somebody|someone|it)|waited for)\b`,
      near(
        "single always every time",
      )`\bevery single (?:time|day|week|release|deploy(?:ment)?|change)\b(?! the (?:job|script|timer))|\beach and every time\b`,
      near("always")`\b(?:this|it|that) always (?:happens|goes wrong|breaks|fails|ends|does)\b`,
      near(
        "again",
      )`\btime and (?:time )?again\b|\b(?:over and over|again and again),? (?:<others>|the same (?:mistake|people|team))`,
    ],
    hits: ["Everyone assumed that the name was free.", "It fails every single time.", "Everybody ignored it."],
    misses: ["Everyone on the bridge was told at 14:30.", "Every replica restarted.", "Everyone can read the runbook."],
  },
  {
    id: "absolute/not-a-single",
    ask: "Who was there, and what did each of them see?",
    match: [
      near(
        "single none one",
      )`\bnot (?:a single|one single) (?:person|engineer|developer|operator|admin|colleague|reviewer|soul|manager|one of (?:us|them))\b(?! was (?:hurt|affected))`,
      near("ever")`\bnone of (?:them|us|<role>) (?:even |ever )(?!had|was|were)[a-z]+`,
      near(
        "same",
      )`\b(?:it is|it's|it was) always (?:(?:the same|him|her|them)\b|<role>)|\bthe same people (?:always|again|every)\b`,
    ],
    hits: ["Not a single person thought of it.", "None of them ever opens the notes.", "It is always the same team."],
    misses: ["Not a single request failed.", "None of the replicas had the schema."],
  },
  {
    id: "absolute/nothing-ever",
    match: [
      near(
        "nothing ever",
      )`\bnothing (?:ever|is ever|was ever|has ever|will ever) (?:changes?|happens?|works?|improves?|been (?:done|changed|learned|learnt)|get(?:s)? (?:done|better|fixed)|done|tested|documented|checked)\b`,
      near(
        "completely utterly totally absolutely",
      )`\b(?:completely|utterly|totally|absolutely) (?:useless|unprepared|ignored|clueless|failed|unacceptable|wrong|unaware|negligent)\b`,
    ],
    hits: ["Nothing ever changes here.", "The team was completely unprepared."],
    misses: ["Nothing was written to the log.", "The disk was completely full."],
  },
]);
