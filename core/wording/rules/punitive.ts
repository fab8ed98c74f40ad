import { people, phrase, role } from "../phrase";
import { rule } from "../rule";

const category = "punitive";
const why =
  "Acts on the person and leaves the system as it was; people then stop telling (Dekker, Just Culture; Reason).";
const ask = "What would make this impossible, or harmless, whoever is on duty?";
const notThing =
  "(?! (?:accounts?|roles?|nodes?|pods?|groups?|tokens?|passwords?|keys?|consoles?|servers?|machines?|portal|panel|settings|bot|image|version|deployment|chart|page|calendar|channel))";

export const punitiveRules = [
  rule({
    id: "punitive/retrain",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:re-?train|educate|re-?educate|lecture|coach)(?:s|d|ed|ing)? (?:of )?(?:all )?${people}${notThing}`,
      phrase`\b(?:additional|further|mandatory|refresher|more|re-?)[ ]?training (?:for|of) (?:all |the whole )?${people}`,
      phrase`\bretraining (?:for|of) (?:all |the whole )?(?:team|${people})`,
      phrase`\bsend ${people} (?:on|to) (?:an? |the )?(?:\w+ )?(?:course|training|class|workshop)\b`,
      phrase`\b(?:needs?|requires?|send \w+ (?:to|on)) (?:re-?training|re-?education)\b`,
    ],
    hits: ["Retrain the admin.", "Educate the admin or replace the admin.", "Mandatory training for all engineers."],
    misses: ["Train the model on the new data.", "Retrain the classifier every week."],
  }),
  rule({
    id: "punitive/replace",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:replace|fire|sack|dismiss|suspend|demote|get rid of)(?:s|d)? (?:him|her|them|whoever|those responsible|(?:the|this|that|our) (?:\w+ )?(?:admin|administrator|engineer|developer|manager|employee|technician|person|contractor)s?)\b${notThing}`,
      phrase`\b(?:was|were|be|been|being|get) (?:fired|sacked|dismissed|demoted|disciplined)\b(?! by (?:the )?(?:alert|rule|timer|user|client))(?= for| after|[.,;!]|$)`,
    ],
    hits: ["Replace the administrator.", "Fire whoever did this.", "He must be disciplined."],
    misses: ["Replace the disk.", "Replace the admin password.", "The alert was fired by the timer."],
  }),
  rule({
    id: "punitive/offenders",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:repeat|serial|habitual) offend(?:er|ers|ing)\b`,
      phrase`\b(?:zero tolerance|three strikes|name and shame|written warning|formal warning|final warning)\b`,
      phrase`\bteach(?:es)? ${people} a lesson\b`,
    ],
    hits: ["Repeat offenders have no place here.", "Zero tolerance from now on.", "That will teach them a lesson."],
    misses: ["The worst offending query took 9 s.", "A warning was written to the log."],
  }),
  rule({
    id: "punitive/suitability",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:his|her|their) (?:suitability|fitness|competence|aptitude)\b`,
      phrase`\b(?:suitability|fitness) for (?:the|that|this|his|her|their) (?:role|job|post|position)\b`,
      phrase`\bperformance improvement plan\b`,
    ],
    hits: ["His suitability for that role must be examined.", "Question her fitness for the job."],
    misses: ["The suitability of the disk was tested.", "The fitness function converged."],
  }),
  rule({
    id: "punitive/remind",
    category,
    why,
    ask,
    match: [
      phrase`\bremind(?:ed|ing)? (?:all )?${people} (?:\w+ ){0,2}?(?:to|about|that|of|not)\b`,
      phrase`\b(?:be|being) (?:more|extra|very) (?:careful|cautious|vigilant|attentive|mindful|alert|diligent)\b`,
      phrase`\bto be (?:careful|vigilant|attentive)\b`,
    ],
    hits: [
      "Remind the team to be careful.",
      "Engineers need to be more vigilant.",
      "Remind everyone about the process.",
    ],
    misses: ["The reminder job ran at 09:00.", "Be careful with trailing spaces."],
  }),
  rule({
    id: "punitive/discipline",
    category,
    why,
    ask,
    match: [
      phrase`\bdisciplin(?:e|ing) ${people}`,
      phrase`\bdisciplinary\b`,
      phrase`(?<=^|\n)[^\p{L}\n]{0,12}discipline\b`,
      phrase`\b(?:hold|held|holding) (?:\w+ )?(?:${people} )?(?:personally )?accountable\b`,
    ],
    hits: ["Discipline the admin.", "Disciplinary steps follow.", "Hold the engineer accountable."],
    misses: ["On-call is a discipline of its own.", "The team is accountable to customers."],
  }),
  rule({
    id: "punitive/pay-attention",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:make sure|ensure|see to it)(?: that)? [^.\n]{1,40}? (?:pays?|is paying|are paying) (?:more |better |closer? |full )?attention\b`,
      phrase`\b(?:needs?|has|have|must|should|to) (?:to )?pay (?:more|better|closer?) attention\b`,
    ],
    hits: ["Make sure the operator pays attention.", "Staff must pay more attention."],
    misses: ["Make sure that the alert pages the on-call engineer.", "Pay attention to the order of the flags."],
  }),
  rule({
    id: "punitive/punish",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:reprimand|admonish|punish|penali[sz]e|sanction)(?:s|ed|ing)? ${people}`,
      phrase`\bconsequences for (?:all |any )?(?:anyone|those|him|her|${people})`,
      phrase`\b(?:revoke|remove|withdraw|take away|restrict) (?:his|her|${role}'s) (?:\w+ )?(?:access|rights|privileges|permissions)\b`,
      phrase`${role} (?:will|must|should|has to|needs to|ought to) be (?:replaced|fired|removed|dismissed|disciplined|punished|sacked|demoted|warned)\b`,
      phrase`\b(?:talk|speak|have a word) (?:to|with) ${people} about (?:being|his|her|their|this mistake|the mistake)\b`,
    ],
    hits: [
      "Punish whoever breaks the rule.",
      "Revoke his access.",
      "The admin will be replaced.",
      "Stricter consequences for those responsible.",
    ],
    misses: ["Revoke the old token.", "The disk will be replaced.", "Talk to the vendor about the limits."],
  }),
  rule({
    id: "punitive/make-them-follow",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:ensure|make sure)(?: that)? (?:all )?(?:staff|engineers|operators|admins|administrators|everyone|everybody|people|employees|developers|${role}) (?:always )?(?:follows?|adheres?|complies|comply|obeys?|remembers?|reads?|understands?|is careful|are careful)\b`,
    ],
    hits: ["Ensure staff follow the procedure.", "Make sure everyone reads the page."],
    misses: ["Make sure that the client follows redirects.", "Ensure that two brokers answer."],
  }),
];
