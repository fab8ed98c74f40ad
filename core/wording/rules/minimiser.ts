import { person, phrase } from "../phrase";
import { rule } from "../rule";

const category = "minimiser";
const why =
  "Makes the work look trivial, and so the people who found it hard look poor (Woods; Etsy, Debriefing Guide).";
const ask = "What made this hard at the time?";

export const minimiserRules = [
  rule({
    id: "minimiser/simply",
    category,
    why,
    ask,
    match: [phrase`(?<!\b(?:put|not|quite|isn't|wasn't) )\bsimply\b(?! (?:put|connected|typed|linked)\b)`],
    hits: ["He simply restarted the server.", "You simply type the new name."],
    misses: ["The graph is simply connected.", "Simply put, there were two names.", "It was not simply a rename."],
  }),
  rule({
    id: "minimiser/just-had-to",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:just|merely) (?:had|have|has|needed|needs?) to\b`,
      phrase`${person} only (?:had|needed) to\b`,
      phrase`\bjust a (?:matter|question) of (?!time)`,
      phrase`\bonly takes? (?:a|one) (?:minute|second|moment|click)\b`,
    ],
    hits: ["They just had to change one line.", "She only needed to ask.", "It was just a matter of reading the log."],
    misses: ["It happened just before 14:00.", "It has just started.", "The flag only needs to be set once."],
  }),
  rule({
    id: "minimiser/all-they-needed",
    category,
    why,
    ask,
    match: [phrase`\ball (?:that )?${person} (?:needed|had|have|need|has|needs) to\b`],
    hits: ["All he needed to do was ask.", "All that the team had to check was one file."],
    misses: ["All nodes needed to restart."],
  }),
  rule({
    id: "minimiser/trivial-mistake",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:trivial|simple|silly|stupid|basic|minor|elementary|rookie|dumb|easy|small|honest) (?:mistake|slip|oversight|blunder|human)s?\b`,
      phrase`\b(?:trivial|silly|stupid|rookie|dumb) (?:typo|fix|change|task|error|rename|question|thing)s?\b`,
    ],
    hits: ["A trivial mistake.", "Some rookie error.", "It was a silly typo."],
    misses: ["A minor version was released.", "A simple query.", "A small change in latency."],
  }),
  rule({
    id: "minimiser/easy-to-see",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:is|was|been|be) (?:so |very |quite |pretty )?(?:easy|trivial|simple|straightforward) to (?:see|spot|notice|avoid|check|prevent|foresee|find|fix)\b`,
      phrase`\bhow hard (?:can|could) (?:it|that) be\b`,
    ],
    hits: ["It was easy to spot.", "It would have been trivial to prevent."],
    misses: ["It was not easy to see.", "The page is easy to read."],
  }),
  rule({
    id: "minimiser/just-a-rename",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:just|only|merely) a (?:quick |simple |small |minor |little )?(?:rename|typo|change|restart|update|config change|configuration change|one-liner|fix|detail|formality)\b`,
      phrase`\b(?:is|was|it's) (?:such )?a (?:simple|trivial|quick|five-minute|two-minute|one-minute) (?:rename|typo|change|restart|update|fix|task|matter|job)\b`,
      phrase`\b(?:is|was|it's) (?:really |quite )?trivial\b(?! to)`,
    ],
    hits: ["It was just a rename.", "It is a simple change.", "Merely a typo.", "This is trivial."],
    misses: ["There was a rename at 14:02.", "The change was merged.", "It was not trivial."],
  }),
  rule({
    id: "minimiser/just-do",
    category,
    why,
    ask,
    match: [
      phrase`${person} just (?:restarts?|restarted|clicks?|clicked|types?|typed|runs?|renames?|renamed|asks?|asked|checks?|checked|reads?|looks?|looked)\b`,
    ],
    hits: ["You just restart it.", "They just clicked through the warning."],
    misses: ["The pod just restarted.", "They had just started."],
  }),
];
