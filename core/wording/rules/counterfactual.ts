import { diligence, machine, participle, person, phrase, role } from "../phrase";
import { rule } from "../rule";

const category = "counterfactual";
const why = "Tells of a world that did not happen and hides how it looked from inside (Dekker, Field Guide; Allspaw).";

export const counterfactualRules = [
  rule({
    id: "counterfactual/should-have",
    category,
    why,
    ask: "What did they see and expect at that moment?",
    match: [
      phrase`${person} (?:really |also |at least |probably |never )?(?:should|ought|needed)(?:n't| not)?(?: to)?(?: never| also| at least| really| probably)?(?: have|'ve)(?: never| not| also| first| at least| just){0,2} ${participle}`,
    ],
    hits: [
      "She should have checked the queue first.",
      "The administrator shouldn't have renamed it on a Friday.",
      "They ought to have asked.",
      "We should've tested the way back.",
      "{@p1} should never have updated both at once.",
    ],
    misses: [
      "The deploy should finish in 5 minutes.",
      "The deploy should have a flag.",
      "We should have a second broker.",
      "We should add a replica.",
    ],
  }),
  rule({
    id: "counterfactual/should-have-been",
    category,
    why,
    ask: "What made it sensible, on that day, to go on without it?",
    match: [
      phrase`\b(?:(?:should|ought to)(?:n't| not)?(?: never| also| probably)?|(?:could|might)(?: easily| also)?)(?: have|'ve)(?: easily| never| also)? been (?:easily )?(?:${diligence})\b`,
      phrase`\bwould(?: easily)? have been (?:avoided|prevented|caught|spotted)\b`,
    ],
    hits: [
      "The outage could easily have been avoided.",
      "This should have been tested in staging.",
      "With a checklist it would have been prevented.",
    ],
    misses: ["The record should have been replicated by then.", "It could not have been foreseen from the dashboard."],
  }),
  rule({
    id: "counterfactual/could-have",
    category,
    why,
    ask: "What would have had to be visible for them to do that?",
    match: [
      phrase`${person} (?:could|might)(?: easily| also| simply| just)? have (?:easily |also |just |simply )?(?:${diligence})\b`,
    ],
    hits: ["He could have asked the developers.", "The team could easily have noticed the backlog."],
    misses: ["They could not have known that from the dashboard.", "We could have up to ten replicas."],
  }),
  rule({
    id: "counterfactual/if-only",
    category,
    why,
    ask: "What did happen instead, and what made it the natural thing to do?",
    match: [
      phrase`\bif only (?:${person}|it|there|this|that) (?:had|hadn't|would|could|were|was)\b`,
      phrase`\bif only ${person}'d\b`,
    ],
    hits: ["If only he had asked the developers.", "If only there had been a second node."],
    misses: ["If only one replica is up, the probe fails.", "The alert fires if only the primary is down."],
  }),
  rule({
    id: "counterfactual/had-they",
    category,
    why,
    ask: "What did they know at that moment, and what did they do with it?",
    match: [
      phrase`\b(?:if )?(?:had ${person}|${person} had) (?:only |just |first )?(?:${diligence}|paid attention)\b[^.\n]{0,80}? (?:would|could|might)(?:n't| not)? (?:\w+ )?have\b`,
      phrase`\bhad ${person} (?:only |just |first )(?:${diligence})\b`,
    ],
    hits: [
      "Had they tested it, this would not have happened.",
      "If she had asked the owner, the name could have stayed.",
    ],
    misses: ["They had tested it twice before.", "The team had told the developers on Monday."],
  }),
  rule({
    id: "counterfactual/failed-to",
    category,
    why,
    ask: "What did they attend to instead, and why did that make sense?",
    match: [
      phrase`(?<!\b(?:${machine}) )\bfail(?:ed|s|ing)? to (?:properly |adequately |even )?(?:notify|inform|tell|ask|consult|communicate|warn|follow|realise|realize|notice|consider|anticipate|foresee|document|coordinate|double-check|escalate|understand|think|appreciate|recognise|recognize|rehearse)\b`,
      phrase`(?:${person}) (?:\w+ )?fail(?:ed|s) to (?:check|verify|test|read|respond|act|see|plan|review|report)\b`,
      phrase`\b(?:neglected|omitted) to \w+`,
    ],
    hits: [
      "Operations failed to notify the developers.",
      "The engineer failed to check the old name.",
      "They neglected to write it down.",
    ],
    misses: [
      "The health check failed to connect.",
      "The pod failed to start.",
      "Alertmanager failed to notify the pager.",
    ],
  }),
  rule({
    id: "counterfactual/did-not-follow",
    category,
    why,
    ask: "How is this work usually done, and what did the procedure look like from there?",
    match: [
      phrase`\b(?:did|does|do)(?:n't| not) (?:follow|adhere to|comply with|respect|stick to) (?:the |our |any |proper |correct |standard |established |change ){0,3}(?:process|procedures?|runbooks?|polic(?:y|ies)|rules|checklists?|guidelines?|instructions|protocol|management)\b`,
    ],
    hits: ["The administrator did not follow the change procedure.", "They didn't follow our runbook."],
    misses: ["The client does not follow redirects.", "The page does not follow from the one before."],
  }),
  rule({
    id: "counterfactual/forgot-to",
    category,
    why,
    ask: "What else was going on, and what would have brought it to mind?",
    match: [phrase`${person} (?:\w+ )?forgot (?:to|about)\b`],
    hits: ["The operator forgot to restart it.", "They simply forgot about the second host."],
    misses: ["The client forgets the session after 5 minutes.", "Forgotten sessions are closed."],
  }),
  rule({
    id: "counterfactual/supposed-to",
    category,
    why,
    ask: "How is it done on an ordinary day, and what was done this time?",
    match: [phrase`(?:\b(?:he|she|they)\b|${role}) (?:was|were) (?:supposed|meant|expected|required|obliged) to\b`],
    hits: ["She was supposed to check the list.", "The engineer was required to ask first."],
    misses: ["The replica was supposed to take over.", "We are expected to answer within an hour."],
  }),
  rule({
    id: "counterfactual/would-have-been-better",
    category,
    why,
    ask: "What spoke for the way that was chosen, at that moment?",
    match: [
      phrase`\bwould have been (?:better|wiser|safer|smarter|easier|enough|sufficient) (?:to|if|had)\b`,
      phrase`\b(?:better|proper|more careful) (?:judge?ment|care|planning|preparation|communication|testing) (?:would|could|might) have\b`,
    ],
    hits: ["It would have been better to wait.", "Better planning would have prevented this."],
    misses: ["A second broker is better.", "It would have been the third restart."],
  }),
];
