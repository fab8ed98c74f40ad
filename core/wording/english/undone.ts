import { near, rulesOf } from "../rule";
import { counterfactual } from "./counterfactual";

/** Counterfactuals that say what somebody left undone. */
export const undoneRules = rulesOf(counterfactual, [
  {
    id: "counterfactual/failed-to",
    ask: "What did they attend to instead, and why did that make sense?",
    match: [
      near(
        "fail*",
      )`(?:<role>|\b(?:he|she|i|we|nobody|who)\b) (?:<adv> |had |has |have |repeatedly ){0,4}fail(?:ed|s|ing)? to (?!(?:connect|log|authenticate|start|reach|reproduce|find|access|load|sign in|join)\b)[a-z]+`,
      near("fail*")`(?<!\b<machine> )\bfail(?:ed|s|ing)? to (?:<adv> )?<heed>\b`,
      near(
        "fail*",
      )`\bfailure (?:of <role> )?to (?:<adv> )?(?:inform|tell|consult|communicate|follow|ask|escalate|document|consider|warn|co-?ordinate|anticipate|reali[sz]e|recogni[sz]e|appreciate|understand|involve|plan|rehearse)\b`,
      near("fail*")`(?<=^|[.\n] )failing to (?:notify|tell|check|test|inform|ask)\b`,
    ],
    hits: [
      "Operations failed to notify the developers.",
      "The engineer failed to check the old name.",
      "Failure to communicate made it longer.",
    ],
    misses: [
      "The health check failed to connect.",
      "The pod failed to start.",
      "Alertmanager failed to notify the pager.",
      "They failed to start after the upgrade.",
    ],
  },
  {
    id: "counterfactual/neglected",
    ask: "What asked for attention at that moment?",
    match: [
      near("neglect* omitted overlooked")`\b(?:neglect(?:ed|s|ing)?|omitted) to [a-z]+`,
      near(
        "neglect* omitted overlooked disregarded",
      )`(?:<others>|\bwe\b) (?:<adv> |had |has ){0,4}(?:overlooked|neglected|omitted|disregarded)\b`,
      near(
        "missed",
      )`(?:<them>|\bwe\b) (?:<adv> |had |has ){0,4}missed (?:the|an?|this|that|these|those|his|her|their|our|several|all|both|two|three|many) (?:[a-z-]+ ){0,4}?(?:page|alert|alarm|warning|step|deadline|sign|signal|e-?mail|message|notice|entry|line|call|error|point|fact|dependency|check|change|detail|reminder|notification)(?:s|es|ies)?\b`,
    ],
    hits: [
      "They neglected to write it down.",
      "The on-call engineer missed the page.",
      "She had overlooked the entry.",
    ],
    misses: ["The autoscaler missed the new metric.", "The cache missed on every read.", "Omitted fields are null."],
  },
  {
    id: "counterfactual/did-not",
    ask: "What did they do instead, and what made that the natural thing to do?",
    match: [
      near("did does do")`(?:<role>|\b(?:he|she|who)\b) (?:<adv> )?(?:did|does|do)(?:n't| not) (?:<adv> )?<attend>\b`,
      near("did does do")`\bthey (?:<adv> )?(?:did|do)(?:n't| not) (?:<adv> )?<heed>\b`,
      near(
        "had has",
      )`(?:<role>|\b(?:he|she|they)\b) ha(?:d|s)(?:n't| not|d never|s never) (?:<adv> )?(?:informed|told|asked|consulted|warned|notified|followed|checked|verified|communicated|escalated|considered|read the|tested|reviewed|thought of|rehearsed)\b`,
    ],
    hits: [
      "The operator did not check the old name.",
      "They didn't tell the developers.",
      "Ops does not consult the owners.",
    ],
    misses: [
      "The engineer did not have access.",
      "The client does not check the name.",
      "The engineer did not receive the page.",
    ],
  },
  {
    id: "counterfactual/nobody-did",
    ask: "Who could have, and what would have told them?",
    match: [
      near(
        "nobody no none not",
      )`<nobody> (?:<adv> |had ){0,4}(?:checked|double-checked|asked|tested|verified|followed|told|informed|reviewed|escalated|warned|rehearsed|documented|considered|questioned|consulted|challenged|validated|raised|communicated|spoke up|took (?:ownership|charge|action)|acted|reacted|responded to)\b`,
    ],
    hits: ["Nobody followed the runbook.", "No one checked the replica.", "None of the reviewers questioned it."],
    misses: ["Nobody was on call that night.", "No one had tried it outside production.", "Nobody answered."],
  },
  {
    id: "counterfactual/did-not-follow",
    ask: "How is this work usually done, and what did the procedure look like from there?",
    match: [
      near(
        "follow adhere comply respect stick observe obey abide",
      )`\b(?:did|does|do)(?:n't| not) (?:<adv> )?(?:follow|adhere to|comply with|respect|stick to|observe|obey|abide by) (?:[a-z-]+ ){0,4}?<procedure>\b`,
      near(
        "violat* breach* bypass* circumvent* flout* deviat* departed",
      )`<others> (?:<adv> |had ){0,4}(?:violat|breach|bypass|circumvent|flout|deviat|depart)(?:e?d|s|es|ing)? (?:from )?(?:[a-z-]+ ){0,4}?(?:<procedure>|reviews?|approval|freeze|safeguards?|checks?|controls?)\b`,
    ],
    hits: [
      "One did not follow the change procedure.",
      "The steps taken didn't follow our runbook.",
      "The engineer bypassed the approval.",
    ],
    misses: ["The client does not follow redirects.", "The job bypasses the cache.", "The agent violates no policy."],
  },
  {
    id: "counterfactual/without-asking",
    ask: "What made going ahead look like the normal thing to do?",
    match: [
      near(
        "without",
      )`(?:<them>|\bwho\b|\bsomeone\b|\bsomebody\b) [^.;\n]{2,70}? without (?:<adv> )?(?:asking|telling|informing|consulting|checking|thinking|verifying|testing|looking|reading|announcing|warning|permission|authori[sz]ation|approval|co-?ordinating|a second thought|following)\b`,
      near(
        "instead rather",
      )`<them> [^.;\n]{2,70}? (?:instead of|rather than) (?:asking|checking|waiting|reading|telling|following|consulting|testing|looking|calling|escalating|investigating|stopping)\b`,
    ],
    hits: ["The admin renamed it without asking anybody.", "She restarted it instead of waiting."],
    misses: ["The client connects without checking the name.", "The page loads without a login."],
  },
  {
    id: "counterfactual/forgot-to",
    ask: "What else was going on, and what would have brought it to mind?",
    match: [
      near(
        "forgot forgotten forget forgets",
      )`(?:<person>) (?:<adv> |had |has |have ){0,4}(?:forgot(?:ten)?|forgets?)\b`,
      near("forgot")`(?<!\b<machine> )\bforgot (?:to|about)\b`,
    ],
    hits: ["The operator forgot to restart it.", "They simply forgot about the second host."],
    misses: ["The client forgets the session after 5 minutes.", "Forgotten sessions are closed."],
  },
  {
    id: "counterfactual/supposed-to",
    ask: "How is it done on an ordinary day, and what was done this time?",
    match: [
      near(
        "supposed meant expected required obliged",
      )`<them> (?:was|were|is|are) (?:<adv> )?(?:supposed|meant|expected|required|obliged) to (?!be\b)`,
      near("job duty responsibility")`\b(?:it was|was) (?:his|her|their|<role>'s?) (?:job|duty|responsibility) to\b`,
    ],
    hits: [
      "She was supposed to check the list.",
      "The engineer was required to ask first.",
      "It was her job to check.",
    ],
    misses: ["The replica was supposed to take over.", "We are expected to answer within an hour."],
  },
]);
