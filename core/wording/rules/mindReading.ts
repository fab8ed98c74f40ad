import { machine, phrase, role } from "../phrase";
import { rule } from "../rule";

const category = "mind-reading";
const why =
  "Claims to know what went on in somebody's head; only they can tell, and only as it was then (Dekker; Allspaw).";
const ask = "What did they say that they saw and expected? Was it asked?";
const they = String.raw`(?:\b(?:he|she|they)\b|${role})`;

export const mindReadingRules = [
  rule({
    id: "mind-reading/thought-they-knew",
    category,
    why,
    ask,
    match: [
      phrase`${they} (?:clearly |probably |just |simply |wrongly )?(?:thought|believed|figured|imagined|felt) (?:that )?(?:he|she|they|everything|nothing|no one|nobody)(?:'d)? (?:knew|know|could|was|were|would|had|is|are)\b`,
    ],
    hits: ["He thought he knew the machine.", "The admin believed that nothing would happen."],
    misses: ["The operator saw 0 % errors and read this as recovery.", "We thought about a second node."],
  }),
  rule({
    id: "mind-reading/did-not-care",
    category,
    why,
    ask,
    match: [
      phrase`(?:${they}|\bnobody|\bno one|\bwho) (?:\w+ )?(?:did|do|does)(?:n't| not) (?:even |really )?(?:care|bother|want to (?:know|listen|ask|hear|wait))\b`,
      phrase`(?:${they}) (?:never cared|could(?:n't| not) be bothered|couldn't care less)\b`,
    ],
    hits: ["She didn't care about the warnings.", "The team did not bother to ask."],
    misses: ["The parser does not care about case.", "Take care of the old name."],
  }),
  rule({
    id: "mind-reading/overconfident",
    category,
    why,
    ask,
    match: [
      phrase`\bover-?confiden(?:t|ce)\b`,
      phrase`\b(?:arrogan(?:t|ce|tly)|in denial|full of (?:himself|herself|themselves)|too proud|know-it-all)\b`,
      phrase`${they} (?:\w+ )?panicked\b`,
    ],
    hits: ["They were overconfident.", "The administrator panicked.", "Sheer arrogance."],
    misses: ["The kernel panicked at 14:08.", "Confidence is low for this link."],
  }),
  rule({
    id: "mind-reading/chose-to-ignore",
    category,
    why,
    ask,
    match: [
      phrase`(?<!\b(?:${machine}) )\b(?:chose|decided|opted|preferred) (?:simply |deliberately )?to (?:ignore|disregard|overlook|look away|cut corners)\b`,
      phrase`\b(?:deliberately|wilfully|willfully|knowingly|consciously) (?:ignored|disregarded|bypassed|skipped|broke|violated|withheld|hid)\b`,
    ],
    hits: ["They chose to ignore the alert.", "He knowingly bypassed the review."],
    misses: ["The filter is set to ignore heartbeats.", "The client chose to retry."],
  }),
  rule({
    id: "mind-reading/must-have-known",
    category,
    why,
    ask,
    match: [
      phrase`${they} must have (?:thought|known|assumed|believed|felt|forgotten|misread|panicked|realised|realized)\b`,
      phrase`\bknew (?:full|very|perfectly) well\b`,
      phrase`\b(?:knows?|knew) better\b`,
      phrase`${they} (?:\w+ )?(?:wanted|was trying|were trying) to (?:show off|look good|impress|hide|cover up|get it over|avoid (?:blame|work))\b`,
    ],
    hits: ["She must have known.", "They knew full well that it was in use.", "He wanted to show off."],
    misses: ["The host name must have changed.", "They knew the old name well."],
  }),
  rule({
    id: "mind-reading/state-of-mind",
    category,
    why,
    ask,
    match: [
      phrase`(?<!\b(?:said|says|told us|reported|recalled|explained)(?: that)? )${they} (?:was|were) (?:too |simply |just |so )?(?:afraid|scared|ashamed|convinced|unwilling|embarrassed|too proud|too busy|too lazy|indifferent)\b`,
      phrase`${they} (?:\w+ )?assumed (?:that )?(?:nobody|no one|everything|nothing)\b`,
    ],
    hits: ["The admin was convinced that it was safe.", "She was afraid to ask.", "They assumed nobody used it."],
    misses: ["They said that they were convinced.", "We assumed a limit of 100."],
  }),
  rule({
    id: "mind-reading/on-purpose",
    category,
    why,
    ask,
    match: [phrase`\b(?:on purpose|out of (?:spite|laziness|ignorance|pride|arrogance|convenience|boredom))\b`],
    hits: ["They ignored it on purpose.", "It was skipped out of convenience."],
    misses: ["The purpose of the queue is buffering.", "Out of 40 consumers 12 were left."],
  }),
];
