import { near, rulesOf } from "../rule";

const shared = {
  category: "blame",
  why: "Names a person or group as the cause and ends the search for what made it possible.",
  source: "Dekker, Just Culture",
  ask: "What in the system let one action have this effect?",
} as const;

export const blameRules = rulesOf(shared, [
  {
    id: "blame/caused-by-person",
    match: [
      near(
        "caused created introduced triggered brought provoked inflicted",
      )`\b(?:caused|created|brought (?:about|on)|provoked|inflicted|introduced) (?:[a-z]+ly )?by (?:<role>|him|her|them|us|me|someone|somebody|(?:a|one) single (?:person|employee))(?!'s? |'|-)(?! (?:account|console|password|role|group|portal|panel|interface|tool|script|settings?|image|pod|bot)\b)`,
      near("because due thanks")`\b(?:because of|due to|thanks to) (?:him|her|them|<role>)(?=[.,;!\n]|$)`,
      near(
        "because due thanks",
      )`\b(?:because of|due to|thanks to|result of|consequence of) (?:(?:the )?(?:actions?|mistakes?|errors?|carelessness|negligence|decisions?|inaction|failings?|ignorance|incompetence|blunders?|oversights?) (?:of|by) (?:<role>|him|her)|(?:<role>(?:'s?)|his|her) (?:[a-z]+ )?(?:mistake|error|carelessness|negligence|failure|inaction|oversight|blunder|ignorance|incompetence|actions?|inexperience)\b)`,
      near("because")`\bbecause of <role> (?:[a-z ]{0,30})?(?:could|had|was|were|lost)\b`,
    ],
    hits: [
      "The outage was caused by the admin.",
      "It was due to the administrator's mistake.",
      "It was due to the actions of one developer.",
    ],
    misses: [
      "It was caused by a full disk.",
      "The restart was triggered by the on-call engineer.",
      "Caused by the team's broker running out of memory.",
      "Thanks to the on-call engineer's notes we could rebuild it.",
    ],
  },
  {
    id: "blame/caused-the-outage",
    ask: "Which conditions turned one action into an outage?",
    match: [
      near(
        "caused created produced brought triggered",
      )`(?:<role>|\b(?:he|she|who)\b) (?:<adv> |had |has ){0,4}(?:caused|created|triggered|brought about|is causing) (?:the|this|that|an?|our|all|these) (?:[a-z-]+ ){0,4}?<outage>`,
      near(
        "caused broke did",
      )`(?:<role> who|\bwhoever|\bperson who|\bthe one who) (?:<adv> )?(?:caused|broke|did) (?:this|it|that)\b`,
    ],
    hits: [
      "The engineer caused the outage.",
      "She had triggered this whole incident.",
      "The person who caused this is known.",
    ],
    misses: ["The restart caused the outage.", "They saw what caused the outage."],
  },
  {
    id: "blame/own-mistake",
    ask: "What made this look like the right step at the time?",
    match: [
      near(
        "mistake mistakes blunder blunders fault faults screw oversight",
      )`(?:<role>(?:'s?)|\b(?:his|her|their|my|your|our|whose)) (?:[a-z]+ )?(?:mistake|blunder|screw-?up|oversight)s?\b`,
      near(
        "mistake mistakes blunder blunders oversight",
      )`\b[a-z]{2,20}'s (?:own |big |terrible |grave |stupid )?(?:mistake|blunder|screw-?up|oversight)s?\b`,
      near(
        "fault faults",
      )`(?:<role>(?:'s?)|\b(?:his|her|their|my|your|our|whose|nobody's|[a-z]{2,20}'s)) (?:own |very own )?fault(?! (?:toleran|domain|inject|model|handl|detect|line|zone|rate))(?![a-z-])`,
      near(
        "mistake mistakes error errors",
      )`(?:<role>|\b(?:he|she)\b) (?:<adv> |had |has ){0,4}(?:made|commit(?:s|ted)|makes?) (?:an?|the|this|that|several|many|some|another|two|one|big|such an?) (?:[a-z-]+ ){0,4}?(?:mistakes?|errors?|blunders?|slips?)\b`,
    ],
    hits: [
      "This was Nina's mistake.",
      "It was his own fault.",
      "{@p1}'s blunder took the queue down.",
      "The engineer made a mistake.",
    ],
    misses: [
      "We learned from our fault injection run.",
      "The default gateway changed.",
      "Their fault-tolerance test passed.",
      "The parser made an error.",
    ],
  },
  {
    id: "blame/to-blame",
    ask: "What else had to be true for this to happen?",
    match: [
      near(
        "blame",
      )`(?<!(?:\b(?:not|nobody|no one|nothing)|n't) (?:is |was |were )?)\b(?:is|are|was|were|be|partly|solely|squarely|entirely|only|clearly) to blame\b`,
      near("blame")`\bblame\b[^.\n]{0,40} (?:lies|lay|rests|rested|falls|fell|belongs|sits) (?:[a-z]+ )?(?:with|on)\b`,
      near(
        "blame blamed blames blaming",
      )`(?:<person>) (?:<adv> )?(?:blame[sd]?|put the blame on) (?:it on )?(?:<people>|the [a-z-]+|him|her|them)`,
      near(
        "blame blames blamed bear bears take takes",
      )`\b(?:bears?|takes?|carr(?:y|ies)|shares?|deserves?|gets?) (?:[a-z]+ ){0,4}?(?:blame|guilt)\b`,
    ],
    hits: [
      "The team is to blame.",
      "Operations was solely to blame.",
      "The blame lies with the vendor.",
      "We blame the vendor.",
    ],
    misses: [
      "We used git blame to find the commit.",
      "Nobody was looking for someone to blame.",
      "Nobody is to blame.",
    ],
  },
  {
    id: "blame/at-fault",
    ask: "What conditions were in place before anyone acted?",
    match: [
      near("fault")`(?<!(?:\b(?:not|nobody|no one|nobody else)|n't) (?:is |was |were )?)\bat fault\b`,
      near("fault")`\b(?:fault|guilt) (?:lies|lay|rests|rested|sits) (?:[a-z]+ )?with\b`,
      near(
        "fault error mistake failing shortcoming negligence",
      )`\b(?:fault|mistake|error|failing|shortcoming|negligence) (?:of|on the part of) (?:him|her|<role>)(?!'s)`,
      near(
        "failed let",
      )`<role> (?:<adv> |has |had |have ){0,4}(?:failed us|failed miserably|let (?:us|everyone|everybody|customers|the [a-z]+) down|dropped the ball|screwed)\b`,
    ],
    hits: ["The database team was at fault.", "The fault lies with operations.", "The team let everyone down."],
    misses: ["Fault tolerance was never rehearsed.", "Nobody was at fault.", "A fault of the disk stopped it."],
  },
  {
    id: "blame/responsible-for-outage",
    ask: "Which decisions, tools and conditions came together here?",
    match: [
      near(
        "responsible accountable liable",
      )`<person> (?:<adv> )?(?:is|are|was|were) (?:<adv> |personally |fully )?(?:responsible|accountable|liable) for (?:the|this|that|our|an?|these|all) (?:[a-z-]+ ){0,4}?<outage>`,
      near(
        "responsible",
      )`\b(?:person|people|individual|one|ones|engineer|those) (?:who (?:is|was|were) )?responsible (?:for (?:the|this|that) (?:[a-z-]+ ){0,4}?<outage>|(?:was|is|were|are|must|will|should)\b)`,
      near(
        "attribut* ascribed assigned traced",
      )`\b(?:attributable|attributed|ascribed|put down) to (?:the )?(?:<role>|him|her)(?!'s)`,
      near(
        "doing work",
      )`\b(?:was|were|is) (?:all |entirely |clearly )?(?:his|her|their|<role>'s?) (?:own )?(?:doing|handiwork)\b`,
    ],
    hits: [
      "The administrator was responsible for the outage.",
      "The loss is attributable to the vendor.",
      "It was their doing.",
    ],
    misses: [
      "The platform team is responsible for the queue.",
      "The scheduler is responsible for the outage window flag.",
      "The person responsible for the queue was told.",
    ],
  },
  {
    id: "blame/broke-it",
    ask: "Which step had which effect, and what stood in its way?",
    match: [
      near(
        "broke took brought crashed ruined wrecked killed destroyed wiped sank tore knocked break breaks",
      )`(?:<role>|\b(?:he|she|who)\b) (?:<adv> |had |has |accidentally |single-handedly ){0,4}(?:broke|breaks|broken|took down|brought down|crashed|ruined|wrecked|killed|destroyed|wiped(?: out)?|knocked out|tore down) (?:<production>)`,
      near(
        "down",
      )`(?:<role>|\b(?:he|she|who)\b) (?:<adv> ){0,4}(?:took|brought) (?:<production>|[a-z]+)(?: [a-z]+){0,4}? down\b`,
      near(
        "accidentally mistakenly inadvertently",
      )`(?:<role>|\b(?:he|she|who|someone|somebody)\b) (?:had )?(?:accidentally|mistakenly|inadvertently|unintentionally|carelessly) (?:deleted|dropped|removed|ran|run|wiped|pushed|committed|overwrote|shut|stopped|disabled|deployed|merged|executed|truncated|restarted|terminated|unplugged|changed|entered|typed|published|leaked)\b`,
      near(
        "wrong",
      )`\bby (?:<role>|someone|somebody) who (?:<adv> )?(?:ran|deleted|used|chose|picked|typed|entered|pushed|restarted|pressed|clicked|did) the wrong\b`,
    ],
    hits: [
      "The developer broke production.",
      "A junior engineer accidentally deleted the table.",
      "He took the site down.",
    ],
    misses: [
      "The update broke the consumer.",
      "The kernel killed the worker.",
      "The engineer brought the service back.",
    ],
  },
  {
    id: "blame/messed-up",
    ask: "Which step had which effect, and what stood in its way?",
    match: [
      near(
        "messed screwed cocked fouled mucked goofed",
      )`\b(?:messed|screwed|cocked|fouled|mucked|f[u*]cked) (?:(?:it|this|that|things|everything|the [a-z-]+(?: [a-z-]+)?) )?up\b`,
      near(
        "botched bungled goofed blundered fumbled blew",
      )`(?:\b(?:botched|bungled|blundered|goofed|fumbled)\b|<them> blew it\b)`,
    ],
    hits: ["She messed it up.", "A botched rename.", "Someone messed up the firewall rules."],
    misses: ["The log was cleaned up.", "The mesh came up."],
  },
  {
    id: "blame/culprit",
    ask: "What did the situation look like to them?",
    match: [
      near(
        "culprit culprits guilty offender offenders perpetrator",
      )`(?:\b(?:he|she|they)\b|<role>) (?:is|are|was|were) (?:<adv> |the |main |real |sole ){0,4}(?:culprits?|guilty|offenders?|perpetrators?)\b`,
      near(
        "culprit culprits offender perpetrator guilty",
      )`\b(?:culprits?|perpetrators?|offenders?) (?:is|are|was|were|turned out to be) (?:<role>|him|her|an? (?:new|junior|young|former) )`,
      near("guilty")`\bguilty (?:party|parties|person|one|ones|engineer|developer|team)\b`,
    ],
    hits: ["The administrator is the culprit.", "The culprit was a new hire.", "The guilty party has left."],
    misses: ["The culprit was a full disk.", "The person responsible for the queue was told."],
  },
  {
    id: "blame/actions-caused",
    ask: "Which conditions turned this action into an outage?",
    match: [
      near(
        "action actions decision decisions behaviour behavior inaction conduct negligence carelessness ignorance",
      )`(?:\b(?:his|her|their)|<role>(?:'s?)) (?:[a-z]+ )?(?:actions?|decisions?|behaviou?r|inaction|conduct|negligence|carelessness|ignorance) (?:[a-z]+ )?(?:caused|led to|resulted in|brought|cost|took|broke|made)\b`,
    ],
    hits: ["His actions caused the outage.", "The admin's negligence led to it."],
    misses: ["Their retries led to a longer queue.", "We asked who saw the outage first."],
  },
]);
