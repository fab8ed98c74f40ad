import { near, rulesOf } from "../rule";

const shared = {
  category: "single root cause",
  why: "Puts one cause in place of a web of them; each was necessary, none sufficient.",
  source: "Cook, How Complex Systems Fail",
  ask: "What else had to be true for this to happen?",
} as const;

export const singleRootCauseRules = rulesOf(shared, [
  {
    id: "root-cause/root-cause-was",
    match: [
      near(
        "root",
      )`(?<!\b(?:no|not|without|than|instead of|never|one of the|some) (?:a |an |the |one |any |single ){0,4})\broot[- ]cause (?:of [^.;\n]{2,60}? |for [^.;\n]{2,60}? |behind [^.;\n]{2,60}? |here |analysis (?:showed|found|revealed) )?(?:was|is|were|has been|had been|turned out|appears|seems|proved|lies|lay|being|could be|can be|came)\b(?! (?:not known|unknown|not yet|still|being|under|unclear|to be|discussed|recorded|missing))`,
      near(
        "root",
      )`(?<=^|[\n.|] ?|[-*•#] |\d[.)] )root[- ]cause ?(?::|–|—| - )(?! ?(?:$|\n|analysis|not|unknown|none|tbd|n/a|see|pending))`,
    ],
    hits: [
      "The root cause was a renamed host.",
      "Root cause: the update.",
      "The root cause of the outage is the name.",
    ],
    misses: [
      "The root certificate expired.",
      "There is no single root cause.",
      "Several causes came together.",
      "We stopped writing root cause analyses.",
    ],
  },
  {
    id: "root-cause/a-root-cause",
    match: [
      near(
        "root",
      )`\b(?:found|identified|determined|discovered|confirmed|traced|pinpointed|isolated|established|know|knew|understood|revealed|discover|reached) (?:[a-z ]{1,24} )?(?:the|a|our|its|this|that)(?: [a-z]+)? root[- ]cause\b(?!s| anal)`,
      near(
        "root",
      )`(?<!(?:\b(?:no|not|never|than|of)|n't) (?:[a-z]{1,12} ){0,4}(?:a |an |any |the |one )?)\b(?:single|one|true|real|underlying|ultimate|actual|sole|only|main|primary|main) root[- ]cause\b(?! anal)`,
      near("root")`\b(?:as|be|was|is) the root[- ]cause\b(?! anal)`,
    ],
    hits: [
      "We found the root cause in the driver.",
      "A single root-cause was found.",
      "The rename was the root cause.",
    ],
    misses: ["The team looked for causes.", "There is no single root cause.", "The root volume is full."],
  },
  {
    id: "root-cause/real-cause",
    match: [
      near(
        "cause",
      )`(?<!(?:\b(?:no|not|never|than)|n't) (?:a |the |one |any )?)\b(?:real|true|actual|sole|single|only|ultimate|primary|main|underlying|one and only|proximate|definitive|fundamental|principal|exact|precise) cause\b(?! of action)(?! and\b)(?=[.,:;!\n]|$| (?:was|is|of|for|behind|turned|has|had|lies|lay|sits|remains|being|in|seems|appears|that|we|here|which))(?! of (?:the )?(?:alert|alarm|error message|warning))`,
      near("cause")`\b(?:had|has|have|was|is|be) (?:only |just |exactly |really |but )?one cause\b`,
      near(
        "reason",
      )`\b(?:real|true|sole|only|single|one|actual|ultimate|main|primary) reason (?:for|of|behind|why|that) (?:the|this|our|it|that|we|all|everything) ?(?:[a-z-]+ ){0,4}?(?:<outage>|failed|broke|happened|crashed|went down|stopped|was down|went wrong|occurred)`,
    ],
    hits: [
      "The real cause was the update.",
      "The only reason for the outage was the name.",
      "The outage had one cause: a name.",
    ],
    misses: [
      "One of several causes.",
      "The main reason for two brokers is failover.",
      "A main cause and four conditions are drawn.",
    ],
  },
  {
    id: "root-cause/ultimately",
    match: [
      near(
        "ultimately solely entirely purely single exclusively wholly",
      )`\b(?:ultimately|solely|entirely|purely|exclusively|wholly|only|completely|simply) (?:caused|triggered|due to|because of|down to|the result of|attributable to|a result of|the fault|a consequence of)\b`,
      near(
        "ultimately",
      )`(?<=^|[.!?\n] )ultimately,? (?:it|this|the (?:fault|cause|problem|failure|outage|incident|reason|blame)|everything) (?:was|is|came|comes|were|lay|boil)`,
      near(
        "solely exclusively alone",
      )`\b(?:caused|triggered|due|explained) (?:solely|exclusively|entirely|purely|only) (?:by|to)\b|\bcaused by [^.;\n]{2,40} alone\b`,
    ],
    hits: [
      "It was ultimately caused by one command.",
      "It is entirely due to the firmware.",
      "It was caused solely by the update.",
    ],
    misses: [
      "The queue ultimately drained.",
      "Ultimately, the queue drained by itself.",
      "The page consists entirely of text.",
    ],
  },
  {
    id: "root-cause/one-thing",
    match: [
      near(
        "comes came come boils boiled boil goes went traced trace down",
      )`\b(?:boil(?:s|ed)?|c[ao]me(?:s)?|goes|went|traced|narrowed) (?:all |back |down ){0,4}to (?:just |only |exactly )?(?:one|a single|this one|that one) (?:(?:[a-z-]+ ){0,4}?(?:thing|cause|mistake|action|command|change|person|line|flag|character|semicolon|bug|typo|error|point|setting|decision|option|word|parameter|rule|commit|missing|wrong|bad|forgotten)|[a-z-]+ing\b)`,
      near(
        "everything all",
      )`\b(?:everything|it all|all of (?:it|this)) (?:goes back|comes down|came down|went back|started with|is explained by|can be explained by|stems from|stemmed from) (?:to )?(?:one|a|the|this)\b`,
    ],
    hits: ["It all comes down to one mistake.", "It can be traced back to a single line."],
    misses: ["Traffic came back to one node.", "The query can be traced back to the reporting job."],
  },
  {
    id: "root-cause/the-cause-was",
    match: [
      near(
        "cause",
      )`\bthe cause (?:of|for|behind) (?:the|this|our|that|all) (?:[a-z-]+ ){0,4}?<outage> (?:was|is|turned out|has been|had been|proved|lies|lay|appears)\b(?! (?:not|unknown|unclear|still|being))`,
      near(
        "cause",
      )`(?<=^|[\n.!?] )the cause (?:was|is|turned out to be)\b(?! (?:not|unknown|unclear|still|being|shown))`,
    ],
    hits: ["The cause of the outage was the rename.", "The cause was a full disk."],
    misses: ["One cause of the outage was the rename.", "The cause of the alert is shown below."],
  },
]);
