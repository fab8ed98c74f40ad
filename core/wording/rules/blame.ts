import { person, phrase, role } from "../phrase";
import { rule } from "../rule";

const category = "blame";
const why =
  "Names a person or group as the cause and ends the search for what made it possible (Dekker, Just Culture).";

export const blameRules = [
  rule({
    id: "blame/caused-by-person",
    category,
    why,
    ask: "What in the system let one action have this effect?",
    match: [
      phrase`\b(?:caused|created|brought (?:about|on)) (?:entirely |solely |directly |mainly )?by (?:him|her|them|us|me|developers|operations|management|(?:a |one )?single person|${role})(?!'s? )`,
      phrase`\b(?:due to|because of|thanks to) (?:him|her|${role}(?:'s?)? (?:mistake|error|carelessness|actions?|negligence|failure|decision)\b)`,
      phrase`(?:\b(?:he|she)\b|${role}) (?:\w+ )?caused (?:the|this|an?|our) (?:\w+ )?(?:outage|incident|failure|downtime|problem|mess)\b`,
    ],
    hits: [
      "The outage was caused by the admin.",
      "It was due to the administrator's mistake.",
      "The engineer caused the outage.",
    ],
    misses: [
      "It was caused by a full disk.",
      "The restart was triggered by the on-call engineer.",
      "Caused by the team's broker running out of memory.",
    ],
  }),
  rule({
    id: "blame/own-mistake",
    category,
    why,
    ask: "What made this look like the right step at the time?",
    match: [
      phrase`[\p{L}\uE000](?:'s|s') (?:own |big |terrible )?(?:mistake|blunder|screw-?up|oversight)s?\b`,
      phrase`\b(?:his|her|their|my|your|our) (?:own )?(?:mistake|blunder|fault|screw-?up)s?\b(?![- ](?:toleran|domain|inject|model|handl|detect))`,
    ],
    hits: ["This was Nina's mistake.", "It was his own fault.", "{@p1}'s blunder took the queue down."],
    misses: [
      "We learned from our fault injection run.",
      "The default gateway changed.",
      "Their fault-tolerance test passed.",
    ],
  }),
  rule({
    id: "blame/to-blame",
    category,
    why,
    ask: "What else had to be true for this to happen?",
    match: [
      phrase`\b(?:is|are|was|were|be|partly|solely|squarely|entirely) to blame\b`,
      phrase`\bblame\b[^.\n]{0,24} (?:lies|rests|falls|belongs)\b`,
    ],
    hits: ["The team is to blame.", "Operations was solely to blame.", "The blame lies with the vendor."],
    misses: ["We used git blame to find the commit.", "Nobody was looking for someone to blame."],
  }),
  rule({
    id: "blame/at-fault",
    category,
    why,
    ask: "What conditions were in place before anyone acted?",
    match: [phrase`(?<!\b(?:not|nobody|no one|n't) (?:is |was )?)\bat fault\b`],
    hits: ["The database team was at fault."],
    misses: ["Fault tolerance was never rehearsed.", "Nobody was at fault.", "The default gateway was kept."],
  }),
  rule({
    id: "blame/responsible-for-outage",
    category,
    why,
    ask: "Which decisions, tools and conditions came together here?",
    match: [
      phrase`${person} (?:is|are|was|were) (?:\w+ly )?responsible for (?:the|this|that|our|an?) (?:\w+ )?(?:outage|incident|failure|downtime|breakage|crash|data loss|mess|problem)\b`,
    ],
    hits: ["The administrator was responsible for the outage."],
    misses: [
      "The platform team is responsible for the queue.",
      "The scheduler is responsible for the outage window flag.",
    ],
  }),
  rule({
    id: "blame/broke-it",
    category,
    why,
    ask: "Which step had which effect, and what stood in its way?",
    match: [
      phrase`(?:\b(?:he|she)\b|${role}) (?:\w+ )?(?:broke|took down|brought down|crashed|ruined|wrecked|killed) (?:production|prod|the|our|everything)\b`,
      phrase`\b(?:messed|screwed|cocked) (?:it |this |everything )?up\b`,
      phrase`\b(?:botched|bungled)\b`,
    ],
    hits: ["The developer broke production.", "She messed it up.", "A botched rename."],
    misses: ["The update broke the consumer.", "The kernel killed the worker."],
  }),
  rule({
    id: "blame/fault-of",
    category,
    why,
    ask: "What made it possible for one step to have this effect?",
    match: [
      phrase`${role}(?:'s|s') (?:own )?(?:fault|error)\b(?![- ](?:toleran|domain|inject|rate|budget|log|message|code|page))`,
      phrase`\bfault (?:lies|lay|rests) with\b`,
      phrase`\bfault of (?:him|her|${role})`,
    ],
    hits: ["It was the admin's fault.", "The fault lies with operations.", "The outage was the fault of the DBA."],
    misses: ["The team's error budget is spent.", "A fault of the disk stopped it."],
  }),
  rule({
    id: "blame/culprit",
    category,
    why,
    ask: "What did the situation look like to them?",
    match: [
      phrase`(?:\b(?:he|she|they)\b|${role}) (?:is|are|was|were) (?:clearly |the (?:main |real )?|solely )?(?:culprits?|guilty|offenders?)\b`,
      phrase`\b(?:person|people|individual|one|ones|those) responsible (?:was|is|were|are|for (?:the|this) (?:\w+ )?(?:outage|incident|failure|mess))\b`,
    ],
    hits: ["The administrator is the culprit.", "The person responsible was on leave."],
    misses: ["The culprit was a full disk.", "The person responsible for the queue was told."],
  }),
  rule({
    id: "blame/actions-caused",
    category,
    why,
    ask: "Which conditions turned this action into an outage?",
    match: [
      phrase`(?:\b(?:his|her|their)|${role}(?:'s|s')) (?:actions?|decisions?|behaviou?r|inaction|conduct) (?:\w+ )?(?:caused|led to|resulted in|brought)\b`,
      phrase`\bwho (?:broke|crashed|took down|brought down|caused) (?:it|this|production|prod|the (?:outage|incident|failure))\b`,
    ],
    hits: ["His actions caused the outage.", "The developer who broke it has left."],
    misses: ["Their retries led to a longer queue.", "We asked who saw the outage first."],
  }),
];
