import { phrase } from "../phrase";
import { rule } from "../rule";

const category = "single root cause";
const why =
  "Puts one cause in place of a web of them; each was necessary, none sufficient (Cook, How Complex Systems Fail).";
const ask = "What else had to be true for this to happen?";

export const singleRootCauseRules = [
  rule({
    id: "root-cause/root-cause",
    category,
    why,
    ask,
    match: [
      phrase`(?<!\b(?:no|not|without|than|instead of|never)(?: a| an| the| one)?(?: single| one)? )\broot[- ]cause(?!s| anal| categor| field|d)\b`,
    ],
    hits: ["The root cause was a renamed host.", "Root cause: the update.", "A single root-cause was found."],
    misses: [
      "The root certificate expired.",
      "There is no single root cause.",
      "Several causes came together.",
      "We stopped writing root cause analyses.",
    ],
  }),
  rule({
    id: "root-cause/real-cause",
    category,
    why,
    ask,
    match: [
      phrase`(?<!\b(?:no|not) (?:a |the )?)\b(?:real|true|actual|sole|single|only|ultimate|primary|main|underlying) cause\b(?! of action)`,
      phrase`\b(?:real|true|sole|only|main|single) reason (?:for|of|behind) (?:the|this|our) (?:\w+ )?(?:outage|incident|failure|downtime|crash)\b`,
    ],
    hits: ["The real cause was the update.", "The only reason for the outage was the name."],
    misses: ["One of several causes.", "The main reason for two brokers is failover."],
  }),
  rule({
    id: "root-cause/ultimately",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:ultimately|solely|entirely|purely|single-handedly) (?:caused|triggered|due to|because of|down to|the result of)\b`,
      phrase`\b(?:boil(?:s|ed)|c[ao]me(?:s)?|traced)(?: back)? (?:down )?to (?:one|a single) (?:thing|cause|mistake|action|command|change|person)\b`,
    ],
    hits: ["It was ultimately caused by one command.", "It all comes down to one mistake."],
    misses: ["The queue ultimately drained.", "Traffic came back to one node."],
  }),
  rule({
    id: "root-cause/the-cause-was",
    category,
    why,
    ask,
    match: [
      phrase`\bthe cause (?:of|for|behind) (?:the|this|our|that) (?:\w+ )?(?:outage|incident|failure|downtime|crash|disruption|problem) (?:was|is|turned out)\b`,
    ],
    hits: ["The cause of the outage was the rename."],
    misses: ["One cause of the outage was the rename.", "The cause of the alert is shown below."],
  }),
];
