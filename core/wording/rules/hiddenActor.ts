import { phrase } from "../phrase";
import { rule } from "../rule";

const category = "hidden actor";
const why = "Hides what the system did to whom and whose view is missing (Dekker; Howie Guide).";
const ask = "Whose view is missing here, and how did it look to them? A role is enough, no name.";

export const hiddenActorRules = [
  rule({
    id: "hidden-actor/mistakes-were-made",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:mistakes?|errors?|missteps?|wrong (?:calls?|decisions?|choices?|assumptions?)) (?:was|were|has been|have been|had been|got) made\b`,
    ],
    hits: ["Mistakes were made.", "A wrong decision was made."],
    misses: ["A backup was made at 13:00.", "Errors were logged."],
  }),
  rule({
    id: "hidden-actor/it-was-decided",
    category,
    why,
    ask,
    match: [
      phrase`\bit (?:was|had been|has been) (?:then |later |also |subsequently |therefore )?(?:decided|felt|thought|assumed|believed|deemed|considered|overlooked|forgotten)\b`,
      phrase`\b(?:a|the) decision (?:was|had been|has been) (?:made|taken) (?:to|not to|that)\b`,
    ],
    hits: ["It was decided that the server gets a new name.", "A decision was made to skip staging."],
    misses: ["The leader was elected at 14:03.", "The team decided to wait."],
  }),
  rule({
    id: "hidden-actor/steps-were-skipped",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:procedures?|process(?:es)?|steps?|warnings?|alerts?|instructions?|approvals?) (?:was|were|had been) (?:ignored|skipped|bypassed|missed|not followed|overlooked|forgotten)\b`,
      phrase`\bwrong (?:\w+ )?(?:command|button|server|host|cluster|environment|file|name|option|database) (?:was|had been) (?:run|entered|typed|executed|selected|chosen|clicked|pressed|deleted|restarted)\b`,
    ],
    hits: ["The procedure was not followed.", "The wrong host was restarted.", "Warnings were ignored."],
    misses: ["The step was completed at 14:10.", "The job was skipped by the scheduler."],
  }),
];
