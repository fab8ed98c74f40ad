import { near, rulesOf } from "../rule";

const shared = {
  category: "minimiser",
  why: "Makes the work look trivial, and so the people who found it hard look poor.",
  source: "Woods; Allspaw, Etsy Debriefing Facilitation Guide",
  ask: "What made this hard at the time?",
} as const;

export const minimiserRules = rulesOf(shared, [
  {
    id: "minimiser/simply",
    match: [
      near(
        "simply",
      )`(?<!\b(?:put|not|quite|isn't|wasn't|more|very) )\bsimply\b(?! (?:put|connected|typed|linked|stated|speaking|because the)\b)`,
    ],
    hits: ["He simply restarted the server.", "You simply type the new name."],
    misses: ["The graph is simply connected.", "Simply put, there were two names.", "It was not simply a rename."],
  },
  {
    id: "minimiser/just-had-to",
    match: [
      near(
        "just merely only",
      )`(?:<person>|\b(?:it|one)\b) (?:would (?:have )?|could (?:have )?|'d )?(?:just|merely) (?:had|have|has|needed|needs?|need) to\b`,
      near("only merely just")`<person> (?:would )?only (?:had|needed|needs?|have|has|need) to\b`,
      near(
        "just matter question simple",
      )`\b(?:just|merely|only|simply) a (?:matter|question) of (?!time|when)|\ba simple (?:matter|question|case) of\b`,
      near(
        "takes take took taken",
      )`\b(?:only|just) takes? (?:a|one|two|five|a few|a couple of) (?:minutes?|seconds?|moments?|clicks?)\b|\bwould (?:only |just )?have taken (?:just |only |no more than )?(?:a|one|two|five|ten|a few|a couple of|\d{1,3}) (?:minutes?|seconds?|moments?|clicks?|lines?)\b`,
    ],
    hits: ["They just had to change one line.", "She only needed to ask.", "It was just a matter of reading the log."],
    misses: ["It happened just before 14:00.", "It has just started.", "The flag only needs to be set once."],
  },
  {
    id: "minimiser/all-they-needed",
    match: [
      near("all")`\ball (?:that )?<person> (?:<adv> )?(?:needed|had|have|need|has|needs) to\b`,
      near(
        "all",
      )`\ball (?:that )?(?:it|this) (?:took|takes|would have taken|needed|needs) (?:was|is|to)?\b|\ball (?:that was|that is) (?:needed|required)\b`,
    ],
    hits: ["All he needed to do was ask.", "All that the team had to check was one file.", "All it took was one call."],
    misses: ["All nodes needed to restart.", "All of it took an hour."],
  },
  {
    id: "minimiser/trivial-mistake",
    match: [
      near(
        "mistake mistakes slip slips oversight oversights blunder blunders error errors typo typos misunderstanding",
      )`\b(?:trivial|simple|silly|stupid|basic|minor|elementary|rookie|dumb|easy|small|honest|beginner's|schoolboy|careless|tiny|little|mere) (?:mistake|slip|oversight|blunder|human|typing|misunderstanding|typo|copy-paste)s?(?: (?:mistake|error|slip)s?)?\b`,
      near(
        "trivial silly rookie beginner beginners elementary schoolboy",
      )`\b(?:trivial|silly|stupid|rookie|dumb|schoolboy|elementary|beginner's) (?:typo|fix|change|task|error|rename|question|thing|step|bug|matter|detail|problem|check|operation|issue|command)s?\b`,
    ],
    hits: ["A trivial mistake.", "Some rookie error.", "It was a silly typo."],
    misses: ["A minor version was released.", "A simple query.", "A small change in latency."],
  },
  {
    id: "minimiser/easy-to-see",
    match: [
      near(
        "easy trivial simple straightforward hard",
      )`(?<!\bnot )\b(?:is|was|been|be|it's|were) (?:so |very |quite |pretty |really |relatively |[a-z]+ly |too )?(?:easy|trivial|simple|straightforward|child's play)(?: enough)? to (?:see|spot|notice|avoid|check|prevent|foresee|find|fix|do|understand|test|detect|tell|follow|ask)\b(?! (?:and took|which|whether))`,
      near(
        "hard difficult rocket surgery",
      )`\bhow (?:hard|difficult) (?:can|could) (?:it|that|this) (?:be|have been)\b|\b(?:is|was|were|are)(?:n't| not)(?: <adv>)? (?:rocket science|that hard|that difficult|so hard|brain surgery)\b`,
      near(
        "brainer play cake doddle",
      )`\b(?:a no-brainer|child's play|piece of cake|a doddle|a breeze|dead (?:simple|easy))\b`,
    ],
    hits: [
      "It was easy to spot.",
      "It would have been trivial to prevent.",
      "How hard can it be?",
      "It is not rocket science.",
    ],
    misses: ["It was not easy to see.", "The page is easy to read."],
  },
  {
    id: "minimiser/just-a-rename",
    match: [
      near(
        "just only merely mere nothing",
      )`\b(?:just|only|merely|nothing (?:more|but) (?:than )?|no more than|nothing but) ?(?:a|an|one) (?:single |quick |simple |small |minor |little |routine |tiny |standard ){0,4}(?:rename|typo|change|restart|update|config change|configuration change|one-liner|fix|detail|formality|reboot|tweak|patch|upgrade|deployment|deploy|test|warning|checkbox|click|command|config (?:tweak|fix)|edit|swap|tick)\b`,
      near(
        "simple trivial quick minute easy small",
      )`\b(?:is|was|it's) (?:just |only |such )?(?:a|an) (?:really |very )?(?:simple|trivial|quick and easy|easy|five-minute|two-minute|one-minute|no-risk) (?:rename|typo|change|restart|update|fix|task|matter|job|config change|edit|upgrade|tweak|swap|thing|process|operation|procedure)\b`,
      near(
        "trivial simple easy",
      )`(?<!\bnot )\b(?:is|was|it's|are|were) (?:really |quite |so |very |fairly |absolutely |completely )?trivial\b(?! to\b)|\bas (?:simple|easy) as\b`,
      near("mere")`\ba mere (?:formality|detail|typo|rename|restart|update|trifle|click|bagatelle|change)\b`,
    ],
    hits: [
      "It was just a rename.",
      "It is a simple change.",
      "Merely a typo.",
      "This is trivial.",
      "It was a mere formality.",
    ],
    misses: [
      "There was a rename at 14:02.",
      "The change was merged.",
      "It was not trivial.",
      "The change was small: 14 lines.",
    ],
  },
  {
    id: "minimiser/just-do",
    match: [
      near(
        "just",
      )`(?:<others>|\b(?:you|we|i)\b) (?:could |can |would |should |'d )?(?:have )?just (?:restarts?|restarted|clicks?|clicked|types?|typed|runs?|ran|renames?|renamed|asks?|asked|checks?|checked|reads?|looks?|looked|pressed|press|flip(?:ped)?|called|call|waited|wait|copied|pasted|used|use|forgot|did(?:n't| not)|tried|deleted|pushed|merged|kept|went)\b`,
      near(
        "just simply",
      )`(?<=^|[.;:\n] |\bor |\bto )(?:just|simply) (?:restart|reboot|click|type|run|ask|check|read|look|press|call|wait|rename|roll back|revert|delete)\b`,
      near(
        "rebooting restarting clicking asking checking",
      )`\bjust (?:rebooting|restarting|clicking|asking|checking|reading|looking|pressing|calling|waiting)\b`,
    ],
    hits: ["You just restart it.", "They just clicked through the warning.", "Just ask the owner."],
    misses: ["The pod just restarted.", "They had just started.", "Just before 14:00 it stopped."],
  },
]);
