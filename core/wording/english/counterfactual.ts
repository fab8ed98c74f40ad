import { near, rulesOf } from "../rule";

/** What every rule of the category says, unless it says something of its own. */
export const counterfactual = {
  category: "counterfactual",
  why: "Tells of a world that did not happen and hides how it looked from inside.",
  source: "Dekker, The Field Guide to Understanding Human Error; Allspaw",
  ask: "What did they see and expect at that moment?",
} as const;

export const counterfactualRules = rulesOf(counterfactual, [
  {
    id: "counterfactual/should-have",
    match: [
      near("should ought needed")`<person> (?:<adv> )?<should> <participle>`,
      near(
        "should ought needed",
      )`(?<!\b<machine> )\b<should> <attended>(?! (?:access|only|permissions?|rights|replicas?|privileges?)\b)`,
    ],
    hits: [
      "She should have checked the queue first.",
      "The administrator shouldn't have renamed it on a Friday.",
      "They ought to have asked.",
      "We should've tested the way back.",
      "{@p1} should never have updated both at once.",
      "Kim should have waited for the night.",
    ],
    misses: [
      "The deploy should finish in 5 minutes.",
      "The deploy should have a flag.",
      "We should have a second broker.",
      "We should add a replica.",
      "The role should have read access.",
    ],
  },
  {
    id: "counterfactual/should-have-been",
    ask: "What made it sensible, on that day, to go on without it?",
    match: [
      near("should ought")`\b<should> been (?:<adv> )?<diligence>`,
      near(
        "could might",
      )`\b<could> been (?:<adv> )?(?:avoided|prevented|averted|caught|spotted|noticed|detected|stopped|foreseen|anticipated|predicted|shorter|shortened|mitigated|tested|found|discovered|resolved|fixed|handled|done|contained|minimi[sz]ed|limited)\b`,
    ],
    hits: [
      "The outage could easily have been avoided.",
      "This should have been tested in staging.",
      "It might have been caught by a second look.",
    ],
    misses: ["The record should have been replicated by then.", "It could not have been foreseen from the dashboard."],
  },
  {
    id: "counterfactual/should-not-have-happened",
    ask: "What made it possible, and what had kept it from happening before?",
    match: [
      near(
        "should",
      )`\bshould(?:n't| not| never)(?: <adv>)?(?: have|'ve)(?: <adv>)? (?:happened|occurred|been (?:possible|necessary|allowed|able|there|deployed|merged|approved|run|started|made|given|left|released|done|touched|changed|renamed|used|restarted|deleted|closed|ignored|skipped|pushed|rolled out|signed off))\b`,
      near(
        "need have happen",
      )`\b(?:need(?:ed)?(?:n't| not) have|did(?:n't| not) (?:have|need) to) (?:happen(?:ed)?|occur(?:red)?|be this way)\b`,
    ],
    hits: ["This should never have happened.", "It did not have to happen.", "The flag should not have been merged."],
    misses: ["A switch should not lose packets.", "The record should not have two owners."],
  },
  {
    id: "counterfactual/could-have",
    ask: "What would have had to be visible for them to do that?",
    match: [
      near(
        "could might",
      )`<person> (?:<adv> )?<could> (?:<attended>|(?:prevented|avoided|caught|detected|stopped|found|fixed|rolled back|reverted|waited|used|done|chosen|taken|tried|restarted|run|kept|saved|acted|reacted|responded|written|set|guessed)\b)`,
      near(
        "could might",
      )`(?<!\b<machine> )\b<could> (?:asked|told|noticed|double-checked|consulted|foreseen|anticipated|warned|informed)\b`,
    ],
    hits: ["He could have asked the developers.", "The team could easily have noticed the backlog."],
    misses: [
      "They could not have known that from the dashboard.",
      "We could have up to ten replicas.",
      "We could have lost the data of a day.",
    ],
  },
  {
    id: "counterfactual/would-have-prevented",
    ask: "What stood in the place of that safeguard on the day?",
    match: [
      near(
        "would",
      )`\bwould(?!n't| not)(?: <adv>)?(?: have|'ve)(?: <adv>)? (?:been (?:<adv> )?)?(?:avoided|prevented|caught|averted|spotted|saved|spared|mitigated|stopped|shown|revealed|uncovered|noticed|warned|alerted us|exposed|detected)\b`,
      near(
        "would",
      )`\bwould(?:n't| not| never)(?: <adv>)?(?: have|'ve)(?: <adv>)? (?:happened|occurred|failed|broken|crashed|come to|gone (?:down|wrong)|been (?:lost|down|affected|necessary|needed|an? (?:outage|incident|issue|problem)|interrupted|impacted|so (?:long|bad|large)))\b`,
    ],
    hits: [
      "With a checklist it would have been prevented.",
      "A staged rollout would have caught this.",
      "The incident would never have happened.",
    ],
    misses: [
      "It would have been the third restart.",
      "It would take two hours to restore.",
      "A flag would not have caught it.",
    ],
  },
  {
    id: "counterfactual/if-only",
    ask: "What did happen instead, and what made it the natural thing to do?",
    match: [
      near(
        "only",
      )`\bif only (?:<person>|it|there|this|that|(?:the|a|an|our) [a-z-]+(?: [a-z-]+)?)(?:'d\b| (?:had(?:n't)?|would|could|were|was)\b)`,
    ],
    hits: ["If only he had asked the developers.", "If only there had been a second node.", "If only they'd looked."],
    misses: ["If only one replica is up, the probe fails.", "The alert fires if only the primary is down."],
  },
  {
    id: "counterfactual/had-they",
    ask: "What did they know at that moment, and what did they do with it?",
    match: [
      near(
        "had",
      )`\bhad (?:<person>|it|this|that|there|the [a-z-]+(?: [a-z-]+)?) (?:<adv> )?<participle>[^.;?\n]{0,120}?\b(?:would|could|might)\b`,
      near(
        "had",
      )`\b(?:would|could|might)(?:n't| not| never)?(?: <adv>)? have\b[^.;?\n]{1,100}? had (?:<person>|it|this|that|there) (?:<adv> )?<participle>`,
      near("had")`\bhad <person> (?:only|just|first|but) <participle>`,
    ],
    hits: [
      "Had they tested it, this would not have happened.",
      "Had the operator looked up, the alarm would have been in sight.",
      "None of it would have been lost had we kept the proxy.",
    ],
    misses: [
      "They had tested it twice before.",
      "The team had told the developers on Monday.",
      "Had the load fallen? Yes.",
    ],
  },
  {
    id: "counterfactual/if-they-had",
    ask: "What did they know at that moment, and what did they do with it?",
    match: [
      near(
        "if",
      )`\bif (?=[^.;?\n]{1,100}(?: had|n't|'d) )(?=[^.;?\n]{1,180} (?:would|could|might)(?:n't| not| never)?(?: <adv>)?(?: have|'ve)\b)[^.;?\n]{1,180}? (?:have|had)\b`,
      near(
        "if",
      )`\b(?:would|could|might)(?:n't| not| never)?(?: <adv>)? have\b[^.;?\n]{1,100}? if (?:<person>|it|this|that|there|(?:the|a|an|our) [a-z-]+)(?:'d| had(?:n't)?)\b`,
    ],
    hits: [
      "If she had asked the owner, the name could have stayed.",
      "He would have seen it if he had read the log.",
      "If the vendor had told us, we would have raised the quota.",
    ],
    misses: ["If the primary had failed before, the counter says so.", "If the disk is full, the writer stops."],
  },
  {
    id: "counterfactual/would-have-been-better",
    ask: "What spoke for the way that was chosen, at that moment?",
    match: [
      near(
        "would",
      )`\bwould have been (?:much |far |a lot )?(?:better|wiser|safer|smarter|easier|enough|sufficient|appropriate|prudent|sensible|correct)\b`,
      near(
        "better proper careful",
      )`\b(?:better|proper|more careful|more thorough|closer|stricter) (?:judge?ment|care|planning|preparation|communication|testing|reviews?|monitoring|co-?ordination|training|oversight) (?:would|could|might) have\b`,
    ],
    hits: ["It would have been better to wait.", "Better planning would have helped."],
    misses: ["A second broker is better.", "It would have been the third restart."],
  },
  {
    id: "counterfactual/preventable",
    ask: "What made it likely on that day, with what was there?",
    match: [
      near(
        "preventable avoidable",
      )`(?<!\b(?:not|hardly|un) )\b(?:was|were|is|be|been|an|a|entirely|easily|completely|perfectly|wholly|totally) (?:(?!not )<adv> )?(?:preventable|avoidable)\b`,
      near("easily")`\b(?:could|can|might) easily (?:be|have been) (?:avoided|prevented|checked|tested|seen|found)\b`,
    ],
    hits: ["The outage was preventable.", "An entirely avoidable loss."],
    misses: ["It was unavoidable.", "The delay was not avoidable."],
  },
]);
