import { phrase } from "../phrase";
import { rule } from "../rule";

const category = "judgement of character";
const why = "Explains what was done by virtue instead of by what was seen, known and asked for (Dekker, Just Culture).";
const ask = "What competed for attention at that moment?";

export const judgementOfCharacterRules = [
  rule({
    id: "character/adjective",
    category,
    why,
    ask,
    leavesQuotations: true,
    match: [
      phrase`\b(?:careless|reckless|thoughtless|clueless|irresponsible|unprofessional|negligent|incompetent|complacent|inept|inattentive|lackadaisical|sloppy|foolish)(?:ly|ness)?\b`,
      phrase`\b(?:sloppiness|negligence|incompetence|complacency|ineptitude|laziness|stupidity|foolhardy|unprofessionalism|irresponsibly)\b`,
    ],
    hits: [
      "A careless rename.",
      "It was sloppy work.",
      "Negligence on the part of operations.",
      "The team had grown complacent.",
    ],
    misses: ['The rule "no careless edits" came up twice.', "Take care when you rename a host."],
  }),
  rule({
    id: "character/lazy",
    category,
    why,
    ask,
    leavesQuotations: true,
    match: [
      phrase`(?:\b(?:was|were|is|are|being|too|just|so|got|grown) |\b(?:a|the|our|his|her|their) (?=lazy (?:admin|engineer|developer|team|operator|approach|work|person|shortcut|colleague)))lazy\b(?![- ](?:load|eval|init|fetch|import|match|quantif|migrat|compil|instant|mode|bind|mount|unmount|writ|alloc|delet))`,
    ],
    hits: ["The administrator was lazy.", "A lazy shortcut."],
    misses: ["Lazy loading was on.", "The field is lazy-loaded.", "The page is lazy loading its images."],
  }),
  rule({
    id: "character/attention",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:(?:not|never|stopped|without)|\w+n't) (?:really )?pay(?:ing)? (?:enough |proper |close |any )?attention\b`,
      phrase`\black(?:s|ed|ing)?(?: of)? (?:attention to detail|attention|care|diligence|discipline|competence|professionalism|common sense|foresight)\b`,
      phrase`\b(?:poor|bad) (?:judge?ment|attitude|work ethic)\b`,
    ],
    hits: [
      "He was not paying attention.",
      "A lack of diligence.",
      "They weren't paying attention.",
      "Poor judgement on the day.",
    ],
    misses: ["A lack of disk space.", "Pay attention to the exit code."],
  }),
];
