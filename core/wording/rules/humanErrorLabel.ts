import { phrase } from "../phrase";
import { rule } from "../rule";

const category = "human-error label";
const why = "Ends the inquiry where it should begin: the label explains nothing (Cook; Woods; Dekker).";
const ask = "How did the work look from inside, and what made this action sensible?";

export const humanErrorLabelRules = [
  rule({
    id: "human-error/label",
    category,
    why,
    ask,
    match: [
      phrase`(?<!\b(?:no|not|than|label|called) (?:a |as )?)\b(?:human|operator|user|pilot|admin(?:istrator)?|engineer|developer|staff|operational|manual)[ -]errors?\b(?![-\w]| (?:rates?|messages?|codes?|logs?|pages?|handlers?|handling|reports?|budgets?|responses?|count|(?:are|were|is|was) (?:logged|printed|returned|shown)))`,
    ],
    hits: [
      "The cause was human error.",
      "User error caused the loss.",
      "An operator-error at 14:02.",
      "Put down as administrator error.",
    ],
    misses: ["The error rate rose.", "It prints a human-readable error.", "The user error message was shown twice."],
  }),
  rule({
    id: "human-error/mistake",
    category,
    why,
    ask,
    match: [phrase`\b(?:human|user|operator|manual|admin) (?:mistakes?|failings?|oversights?|slips?|fallibility)\b`],
    hits: ["It came down to a human mistake.", "A human failing, nothing more."],
    misses: ["A human approved it.", "The human-facing failure page came up."],
  }),
  rule({
    id: "human-error/fat-finger",
    category,
    why,
    ask,
    match: [
      phrase`\bfat[- ]?finger(?:ed|ing|s)?\b`,
      phrase`\bfinger trouble\b`,
      phrase`\bpebkac\b`,
      phrase`\blayer[- ]8 (?:problem|issue|error)\b`,
    ],
    hits: ["Someone fat-fingered the host name.", "A fat finger on the keyboard.", "Classic PEBKAC."],
    misses: ["The fat client timed out.", "Layer 7 rules were reloaded."],
  }),
];
