import { phrase } from "../phrase";
import { rule } from "../rule";

const category = "hindsight";
const why = "Says that it was plain to see, once the end is known (Fischhoff; Woods and Cook).";
const ask = "What was on the screen then, and what else could it have meant?";

export const hindsightRules = [
  rule({
    id: "hindsight/obviously",
    category,
    why,
    ask,
    match: [phrase`(?<!\b(?:not|less|nothing) )\bobviously\b`],
    hits: ["Obviously the name was still in use.", "It had obviously failed."],
    misses: ["The two were not obviously related.", "Nothing obvious showed on the graph."],
  }),
  rule({
    id: "hindsight/it-was-obvious",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:is|was|were|been|seems?|seemed) (?:\w+ly |quite |so )?(?:obvious|self-evident|plain to see|plain for all|a no-brainer)\b`,
      phrase`\bit (?:is|was|should have been) (?:\w+ly |quite |now |so )?clear (?:that|from the start|to (?:everyone|anyone|all))\b`,
    ],
    hits: ["It was obvious that the queue would fail.", "The risk was plain to see.", "It was clear from the start."],
    misses: ["It was not obvious which host answered.", "The all-clear was given at 15:00.", "The cache was cleared."],
  }),
  rule({
    id: "hindsight/clearly-should",
    category,
    why,
    ask,
    match: [
      phrase`\bclearly (?:should|ought|could have|must have|wrong|the wrong|a mistake|failed|knew|did(?:n't| not)|had not)\b`,
    ],
    hits: ["They clearly should have stopped.", "This was clearly a mistake."],
    misses: ["The cable was clearly labelled.", "The graph clearly shows two steps."],
  }),
  rule({
    id: "hindsight/everyone-knows",
    category,
    why,
    ask,
    match: [
      phrase`\bas (?:everyone|everybody|anyone|we all) (?:here )?knows?\b`,
      phrase`\bany(?:one|body)(?: competent| sensible)? (?:would|could|should) have (?:known|seen|spotted|noticed|told)\b`,
    ],
    hits: ["As everyone knows, renaming is risky.", "Anyone could have seen this coming."],
    misses: ["Everyone on the channel was told.", "Anyone can restart the consumer."],
  }),
  rule({
    id: "hindsight/in-hindsight",
    category,
    why,
    ask: "What was known at the time, and by whom?",
    match: [phrase`\b(?:in|with)(?: the benefit of)? (?:hindsight|retrospect)\b`],
    hits: [
      "In hindsight it is clear.",
      "With the benefit of hindsight we see it.",
      "In retrospect the sign was there.",
    ],
    misses: ["Hindsight is listed as a risk.", "We hold a retrospective on Fridays."],
  }),
  rule({
    id: "hindsight/bound-to-happen",
    category,
    why,
    ask: "How often had it gone well before, and what was different this time?",
    match: [
      phrase`\b(?:bound to (?:happen|fail)|waiting to happen|(?:only|just) a matter of time|writing (?:was )?on the wall)\b`,
      phrase`\b(?:warning )?(?:signs|red flags) (?:were|had been) (?:there|ignored|missed|overlooked|all there)\b`,
    ],
    hits: ["It was an accident waiting to happen.", "The warning signs were ignored.", "Only a matter of time."],
    misses: ["The thread was waiting to acquire the lock.", "The port was bound to the old name."],
  }),
  rule({
    id: "hindsight/needless-to-say",
    category,
    why,
    ask,
    match: [
      phrase`\bneedless to say\b`,
      phrase`\bof course,? (?:it|this|that|the \w+) (?:failed|broke|stopped|crashed|went wrong|did(?:n't| not) work)\b`,
      phrase`\bclearly,? (?:nobody|no one|no-one)\b`,
    ],
    hits: ["Needless to say, the queue stopped.", "Of course it failed.", "Clearly, nobody had tried it."],
    misses: ["Of course the log is kept for 30 days.", "Clearly stated steps helped."],
  }),
];
