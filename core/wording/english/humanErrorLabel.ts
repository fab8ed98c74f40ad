import { near, rulesOf } from "../rule";

const shared = {
  category: "human-error label",
  why: "Ends the inquiry where it should begin: the label explains nothing.",
  source: "Cook, How Complex Systems Fail; Woods and Dekker, Behind Human Error",
  ask: "How did the work look from inside, and what made this action sensible?",
} as const;

export const humanErrorLabelRules = rulesOf(shared, [
  {
    id: "human-error/label",
    leavesQuotations: true,
    match: [
      near(
        "error errors",
      )`(?<!\b(?:no|not|than|label|called|word|words|term) (?:a |an |as |of )?)\b(?:human|operator|user|pilot|admin(?:istrator)?|engineer|developer|staff|operational|manual|personnel|people|technician|employee|procedural|dba)(?:'s|s')?[ -]errors?\b(?![-\w]| (?:rates?|messages?|codes?|logs?|pages?|handlers?|handling|reports?|budgets?|responses?|counts?|counters?|types?|class|tracking|boundar|became|appear|rose|rise|increas|spik|dropp|fell|(?:are|were|is|was) (?:logged|printed|returned|shown|counted|displayed|written|sent|raised)))`,
    ],
    hits: [
      "The cause was human error.",
      "User error caused the loss.",
      "An operator-error at 14:02.",
      "Put down as administrator error.",
    ],
    misses: [
      "The error rate rose.",
      "It prints a human-readable error.",
      "The user error message was shown twice.",
      "User errors are logged with code 400.",
    ],
  },
  {
    id: "human-error/mistake",
    leavesQuotations: true,
    match: [
      near(
        "human user operator manual admin administrator engineer pilot staff",
      )`\b(?:human|user|operator|manual|admin|administrator|engineer|pilot|staff) (?:mistakes?|failings?|failures?|oversights?|slips?|fallibility|blunders?|weakness(?:es)?|mishaps?)\b(?! (?:rate|mode|domain|count))`,
      near(
        "human",
      )`\bhuman (?:factors?|element|component) (?:failures?|problems?|issues?|was|is|errors?|to blame|caused|as (?:the|a) cause|at fault)\b`,
      near("finger trouble")`\bfinger trouble\b`,
    ],
    hits: ["It came down to a human mistake.", "A human failing, nothing more.", "The human factor was the problem."],
    misses: ["A human approved it.", "The human-facing failure page came up.", "Human review took an hour."],
  },
  {
    id: "human-error/error-by",
    match: [
      near(
        "error errors mistake mistakes typo typos slip blunder",
      )`\b(?:errors?|mistakes?|typos?|slips?|blunders?) (?:(?:was |were )?made )?(?:by|from|on the part of|of) (?:<role>|him|her|someone|somebody)(?!'s|'| (?:account|client|node|pod|portal|tool|console|service|script|group))`,
    ],
    hits: ["An error by the administrator removed it.", "It was a mistake by the engineer."],
    misses: ["Errors by region are below.", "The error of the driver was logged.", "The typo was found at 16:10."],
  },
  {
    id: "human-error/fat-finger",
    match: [near("fat")`\bfat[- ]?finger(?:ed|ing|s)?\b`, near("fatfinger*")`\bfatfinger(?:ed|ing|s)?\b`],
    hits: ["Someone fat-fingered the host name.", "A fat finger on the keyboard."],
    misses: ["The fat client timed out.", "The finger protocol is off."],
  },
  {
    id: "human-error/pebkac",
    match: [
      near("pebkac pebcak picnic")`\b(?:pebkac|pebcak)\b|\bpicnic (?:problem|error|issue)\b`,
      near("layer")`\blayer[- ]8 (?:problem|issue|error)\b`,
      near("between")`\bbetween (?:the )?(?:keyboard|chair) and (?:the )?(?:keyboard|chair)\b`,
      near("id")`\bid-?10-?t\b`,
    ],
    hits: ["Classic PEBKAC.", "A layer 8 problem.", "The fault sat between keyboard and chair."],
    misses: ["Layer 7 rules were reloaded.", "The link between keyboard and switch."],
  },
  {
    id: "human-error/came-down-to-people",
    match: [
      near(
        "people human humans",
      )`\b(?:comes?|came|boils?|boiled|was|is) (?:all )?down to (?:people|humans|the human|human nature|the individual|individuals)\b`,
      near("human")`\b(?:to err is human|only human|humans? (?:make|will make|made) (?:mistakes|errors))\b`,
      near("weakest weak")`\b(?:weak|weakest) link (?:was|is) (?:the )?(?:human|people|person|<role>)`,
    ],
    hits: ["In the end it came down to people.", "The weakest link was the human."],
    misses: ["The number came down to 20.", "The weak link was the cable.", "A human read the log."],
  },
]);
