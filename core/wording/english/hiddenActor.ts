import { near, rulesOf } from "../rule";

const shared = {
  category: "hidden actor",
  why: "Hides what the system did to whom and whose view is missing.",
  source: "Dekker; Jeli, Howie Guide to Post-Incident Investigations",
  ask: "Whose view is missing here, and how did it look to them? A role is enough, no name.",
} as const;

export const hiddenActorRules = rulesOf(shared, [
  {
    id: "hidden-actor/mistakes-were-made",
    match: [
      near(
        "made happened committed occurred",
      )`\b(?:mistakes?|errors?|missteps?|blunders?|oversights?|(?:wrong|bad|poor|incorrect|false|questionable|unfortunate) (?:calls?|decisions?|choices?|assumptions?|judge?ments?|turns?)|a call) (?:<adv> )?(?:was|were|has been|have been|had been|got) (?:<adv> )?(?:made|committed)\b(?! by)`,
      near("mistakes mistake errors")`\b(?:mistakes|blunders) (?:happen(?:ed)?|occur(?:red)?)\b`,
      near(
        "something things",
      )`\b(?:something|things) (?:was|were|got) (?:missed|overlooked|forgotten|not done|left undone|lost in translation|dropped)\b`,
    ],
    hits: ["Mistakes were made.", "Wrong decisions were made.", "Things were missed."],
    misses: ["A backup was made at 13:00.", "Errors were logged.", "Three requests were made."],
  },
  {
    id: "hidden-actor/it-was-decided",
    match: [
      near(
        "decided felt thought assumed believed deemed considered overlooked forgotten agreed expected presumed understood concluded judged determined",
      )`\bit (?:was|had been|has been|is) (?:<adv> |then |later |therefore ){0,4}(?:decided|felt|thought|assumed|believed|deemed|considered|overlooked|forgotten|agreed|presumed|concluded|judged|hoped|taken for granted)\b(?! by)`,
      near(
        "decision",
      )`\b(?:a|the) (?:[a-z]+ )?decision (?:was|had been|has been|is) (?:<adv> )?(?:made|taken|reached)\b(?! by)(?: (?:to|not to|that|at|in|on|without|against)|[.,])`,
    ],
    hits: ["It was decided that the server gets a new name.", "A decision was made to skip staging."],
    misses: ["The leader was elected at 14:03.", "The team decided to wait.", "The decision log is linked."],
  },
  {
    id: "hidden-actor/steps-were-skipped",
    match: [
      near(
        "ignored skipped bypassed missed followed overlooked forgotten omitted neglected consulted disregarded circumvented heeded observed left respected run read done carried dismissed",
      )`\b(?:procedures?|process(?:es)?|steps?|warnings?|alerts?|alarms?|instructions?|approvals?|runbooks?|checklists?|polic(?:y|ies)|guidelines?|protocols?|(?:safety |final |last )?checks?|reviews?|signs|rules|recommendations?|advice|concerns|documentation|tests?|rehearsals?|signals|notifications?|advisor(?:y|ies)|notices?|deadlines?|reminders?|maintenance) (?:<adv> )?(?:was|were|had been|have been|has been|got|is|are|being) (?:<adv> |simply ){0,4}(?:ignored|skipped|bypassed|missed|not (?:followed|observed|heeded|consulted|respected|run|read|done|carried out)|overlooked|forgotten|omitted|neglected|never (?:followed|read|done|run)|disregarded|circumvented|left out|dismissed)\b(?! by (?:the )?(?:scheduler|filter|job|script|parser|client|server|importer|pipeline|controller|rule|system|proxy|runner|ci))`,
      near(
        "followed adhered observed",
      )`\b(?:was|were)(?:n't| not) (?:<adv> )?(?:followed|adhered to|complied with|heeded)\b`,
    ],
    hits: ["The procedure was not followed.", "Warnings were ignored.", "The runbook was not consulted."],
    misses: [
      "The step was completed at 14:10.",
      "The job was skipped by the scheduler.",
      "The request was ignored by the filter.",
    ],
  },
  {
    id: "hidden-actor/wrong-thing",
    ask: "What did the right and the wrong one look like from where they were?",
    match: [
      near(
        "wrong incorrect",
      )`\b(?:wrong|incorrect) (?:[a-z-]+ )?(?:command|button|server|host|cluster|environment|file|option|database|parameter|key|switch|cable|region|account|branch|version|script|terminal|window|tab|table|box|disk|node|port|value|number|name|project|bucket|image|flag|record|line|setting|subnet|volume|queue|instance|menu|field)s? (?:was|were|had been|got) (?:<adv> )?(?:run|entered|typed|executed|selected|chosen|clicked|pressed|deleted|restarted|dropped|picked|removed|used|stopped|pulled|unplugged|pushed|deployed|rebooted|opened|shut|wiped|set|changed|copied|merged|renamed|terminated)\b(?! by (?:the )?(?:scheduler|script|job|controller|resolver|system|migration))`,
    ],
    hits: ["The wrong host was restarted.", "The wrong button was pressed."],
    misses: ["The wrong path was returned by the resolver.", "The table was dropped by the script."],
  },
  {
    id: "hidden-actor/left-out",
    ask: "Who would have done it, and what did the day look like for them?",
    match: [
      near(
        "forgotten overlooked left missed neglected unnoticed",
      )`\b(?:the|this|it|one|a|an|another|some) (?:(?!that |which |who )[a-z0-9-]+ ){0,4}?(?:was|were|had been|has been|got) (?:<adv> )?(?:forgotten|overlooked|left out|left undone|neglected)\b(?! by (?:the )?(?:scheduler|filter|client|server|cache|job|script))`,
      near(
        "unnoticed unattended",
      )`\b(?:was|were) left (?:unattended|undone|unread|unchecked|untested|open by someone)\b`,
    ],
    hits: ["The second host was forgotten.", "One step was left out."],
    misses: [
      "The connection was left open.",
      "The node was left in the pool.",
      "The session was forgotten by the client.",
    ],
  },
  {
    id: "hidden-actor/not-told",
    ask: "Who knew, and by which way would the others have heard?",
    match: [
      near(
        "informed told notified warned consulted asked involved briefed",
      )`(?:\b(?:customers?|users|partners?|clients|stakeholders|nobody|no one|(?:the )?developers|everyone|the (?:business|public|owners?|tenants?))\b) (?:was|were|had|have|has)(?:n't| not| never)(?: been)? (?:<adv> )?(?:informed|told|notified|warned|consulted|asked|involved|briefed|kept (?:informed|up to date))\b`,
      near("nobody no")`\b(?:nobody|no[ -]one) was (?:told|informed|asked|consulted|notified|warned)\b`,
    ],
    hits: ["The customers were not informed.", "Nobody was told.", "The developers were never asked."],
    misses: ["Customers were informed at 15:05.", "The host was not told of the change."],
  },
  {
    id: "hidden-actor/without-anyone",
    match: [
      near(
        "without",
      )`\b(?:was|were|had been|got) (?:<adv> )?(?:closed|merged|deployed|approved|changed|released|pushed|rolled out|deleted|renamed|restarted|updated|migrated|removed|switched|disabled|enabled|done|made|run|started|applied|signed off|put (?:live|into production))(?: [a-z]+){0,4}? without (?:<adv> |any |a |the |proper |prior |further |another ){0,4}(?:approval|authori[sz]ation|permission|anyone|anybody|review|testing|tests?|asking|telling|notice|warning|consultation|checking|thinking|informing|thought|a look|second thought|co-?ordination|due diligence|verification|rehearsal|announcement)\b`,
    ],
    hits: ["The change was pushed through without approval.", "It was deployed without testing."],
    misses: ["The connection was closed without a response.", "The pod was started without a limit."],
  },
  {
    id: "hidden-actor/not-done",
    ask: "Who would have done it, and what did the day look like for them?",
    match: [
      near(
        "tested reviewed checked verified rehearsed communicated documented escalated announced considered assessed performed carried run thought discussed coordinated ordinated followed",
      )`\b(?:tests|restore|restores|reviews?|rollback|way back|failover|change|backups?|migration|risks?|impact|plan|release|patch|rename|update|handover|dependenc(?:y|ies)|upgrade|fix|scripts?|incident|ticket|ownership) (?:was|were|had|has|have)(?:n't| not)(?: been)? (?:<adv> )?(?:tested|reviewed|checked|verified|rehearsed|communicated|documented|escalated|announced|considered|assessed|carried out|performed|run before|thought through|discussed|coordinated|co-ordinated|followed up)\b(?! by (?:the )?(?:job|script|pipeline|system))`,
    ],
    hits: [
      "The tests were not run before the release.",
      "The change was not communicated.",
      "The risk had not been assessed.",
    ],
    misses: ["The change was approved at 11:20.", "The certificate was not checked by the client."],
  },
]);
