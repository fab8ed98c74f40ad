import { near, rulesOf } from "../rule";

const shared = {
  category: "normative adverb",
  why: "Measures the work against an ideal that nobody could see at the time.",
  source: "Dekker; Hollnagel, Safety-I and Safety-II (work as imagined)",
  ask: "How is this done on an ordinary day, and what did they go by?",
} as const;

export const normativeAdverbRules = rulesOf(shared, [
  {
    id: "normative/improperly",
    match: [
      near(
        "improperly inappropriately unwisely imprudently unacceptably unreasonably",
      )`\b(?:improperly|inappropriately|unwisely|imprudently|unacceptably|unreasonably|unprofessionally)\b(?! (?:<input>))`,
      near(
        "improper inappropriate wrong",
      )`\bin an? (?:improper|inappropriate|incorrect|unacceptable|unprofessional|unsafe|careless|wrong) (?:way|manner|fashion)\b`,
      near(
        "improper inappropriate unacceptable",
      )`\b(?:improper|inappropriate|unacceptable) (?:actions?|decisions?|behaviou?r|conduct|handling|execution|response|reaction|change|use of|procedure|risk)\b`,
    ],
    hits: ["The host was improperly renamed.", "He acted inappropriately.", "An improper response to the alert."],
    misses: [
      "Improperly formatted lines were dropped.",
      "The proper name was kept.",
      "The disk was improperly aligned.",
    ],
  },
  {
    id: "normative/unnecessarily",
    ask: "What was it meant to achieve, with what was known then?",
    match: [
      near(
        "unnecessarily needlessly",
      )`(?:<others>|\bwe\b) (?:[a-z]+ and |<adv> |had |have ){0,4}(?:unnecessarily|needlessly)\b`,
      near(
        "unnecessarily needlessly",
      )`\b(?:unnecessarily|needlessly) (?:complicated|delayed|prolonged|long|escalated|restarted|rebooted|exposed|risked|rebuilt|risky|interrupted|changed|extended)\b`,
      near(
        "unnecessary needless",
      )`\b(?:unnecessary|needless) (?:restart|reboot|change|delay|risk|escalation|panic|outage|downtime|intervention)s?\b`,
    ],
    hits: [
      "They unnecessarily restarted the broker.",
      "The broker was needlessly restarted.",
      "An unnecessary risk was taken.",
    ],
    misses: ["The balancer unnecessarily marked two nodes.", "The cache was needlessly refilled."],
  },
  {
    id: "normative/incorrectly",
    ask: "What did they see that made this the right reading?",
    match: [
      near(
        "incorrectly wrongly mistakenly falsely erroneously wrongfully",
      )`\b(?:incorrectly|wrongly|mistakenly|falsely|erroneously|wrongfully) (?:assum|believ|thought|think|conclud|configur|appl(?:y|ied)|delet|ran\b|run\b|enter|chang|updat|us(?:ed|ing)\b|renam|decid|chose|interpret|diagnos|judg|remov|execut|select|deploy|stopp|closed by|clos(?:ed|ing) the (?:ticket|incident|alert)|dismiss|classif|suspect|blam|attribut|copi|paste|typ(?:ed|ing)|merg|approv|set up|communicat|inform|told|presum|restart|shut)`,
      near(
        "correctly",
      )`(?:\b(?:not|never|without being)|n't) (?:been )?correctly (?:followed|executed|performed|carried out|assessed|prepared|planned|tested|reviewed|understood|interpreted|communicated|done|handled)\b`,
    ],
    hits: [
      "They incorrectly assumed that the name was free.",
      "He mistakenly deleted the record.",
      "The steps were not correctly followed.",
    ],
    misses: ["Incorrectly formatted JSON was rejected.", "The header was incorrectly encoded."],
  },
  {
    id: "normative/inadequately",
    match: [
      near(
        "inadequately insufficiently poorly badly hastily half prematurely",
      )`\b(?:inadequately|insufficiently|poorly|badly|hastily|half-heartedly|superficially) (?:been )?(?:test|review|plan|thought|document|communicat|prepar|train|rehears|execut|manag|design|co-?ordinat|inform|verif|check|assess|handl|organi[sz]|co-?ordin|maintain|trained|briefed|conceived|judged|timed|staffed|supervis|monitored|understood|perform|scoped|written|implement|investigat)[a-z]*`,
      near(
        "inadequate insufficient improper poor deficient shoddy substandard",
      )`\b(?:inadequate|insufficient|improper|poor|deficient|shoddy|substandard|lacking) (?:testing|tests|reviews?|planning|documentation|communication|preparation|training|rehearsal|change management|verification|co-?ordination|supervision|oversight|handover|execution|due diligence|risk assessment|care|procedures?|housekeeping|maintenance|knowledge|understanding|follow-?up|handling|practices?|response)\b`,
      near(
        "inadequate insufficient poor unsatisfactory unacceptable",
      )`\b(?:communication|preparation|planning|testing|documentation|training|response|reaction|handling|handover|review|co-?ordination|supervision|oversight)(?: [a-z]+){0,4} (?:was|were|is|has been|had been) (?:[a-z]+ly |quite |simply )?(?:inadequate|insufficient|poor|unsatisfactory|unacceptable|lacking|deficient|substandard|bad|not good enough|subpar)\b`,
    ],
    hits: [
      "The change was inadequately tested.",
      "Poorly planned work.",
      "Inadequate testing was to come.",
      "The communication was poor.",
    ],
    misses: [
      "The disk is poorly placed in the rack.",
      "An inadequate buffer size was logged.",
      "Memory was insufficient.",
    ],
  },
  {
    id: "normative/too-long",
    ask: "What were they doing in that time, and what did they wait for?",
    match: [
      near(
        "too long",
      )`(?:<person>) (?:<adv> |had |has ){0,4}(?:took|taken|waited|spent|needed|hesitated|delayed|takes?) (?:far |much |way |[a-z]+ ){0,4}?too (?:long|much time|late)\b`,
      near("too")`\bit took (?:<role>|us|them|him|her) (?:far |much |way )?too long\b`,
      near(
        "too",
      )`\b(?:<people>) (?:was|were) (?:<adv> |only ){0,4}(?:informed|told|paged|called|notified|alerted|involved) (?:far |much |way )?too late\b`,
    ],
    hits: ["The team took far too long to answer.", "It took the team too long to find the log."],
    misses: ["The query took too long.", "The restart took 40 minutes."],
  },
  {
    id: "normative/not-properly",
    match: [
      near(
        "properly adequately sufficiently carefully thoroughly appropriately fully diligently seriously enough",
      )`(?:\b(?:not|never|without being|without)|n't) (?:been |being |<adv> )?(?:properly|adequately|sufficiently|carefully|thoroughly|appropriately|diligently) (?:test|review|plan|check|prepar|document|communicat|consider|train|rehears|verif|assess|inform|thought|think|follow|approv|escalat|investigat|co-?ordinat|execut|perform|handl|manag|understood|read|supervis|maintain|organi[sz]|brief|evaluat|analy[sz])[a-z]*\b`,
      near(
        "properly adequately correctly sufficiently fully carefully",
      )`\bfail(?:ed|s)? to (?:properly|adequately|correctly|sufficiently|fully|carefully|thoroughly) (?!encod|pars|render|clos|start|initiali|sync|replicat|load|mount|terminat|shut|clean|scale|drain|connect|register|propagat|unload|release)[a-z]+`,
      near(
        "seriously enough",
      )`(?:\b(?:not|never)|n't) (?:<adv> )?(?:taken?|took) (?:it |this |that |them |the [a-z]+ |[a-z]+ )?seriously\b`,
    ],
    hits: [
      "The change was not properly tested.",
      "They failed to properly review it.",
      "The alert was not taken seriously.",
    ],
    misses: ["The certificate was not properly encoded.", "The job was not fully drained."],
  },
  {
    id: "normative/hastily",
    ask: "What pressed for time, and what did waiting cost?",
    match: [
      near(
        "hastily rashly blindly sloppily carelessly hurriedly recklessly naively blithely impulsively",
      )`\b(?:hastily|rashly|blindly|sloppily|carelessly|hurriedly|recklessly|naively|blithely|impulsively|thoughtlessly) (?!test|review|plan)(?:[a-z]+ed|took|taken|ran|run|made|put|sent|chose|went|wrote|written|gave|given|set|built|follow|trust|copy|copied)\b`,
      near(
        "too",
      )`\b(?:reacted|responded|acted|escalated|answered|replied|intervened|decided|deployed|rolled back|moved|concluded|gave up) (?:far |much |way |a little |a bit )?too (?:slow(?:ly)?|late|hastily|quickly|early|rashly|soon|fast)\b`,
      near("too")`<them> (?:was|were) (?:far |much |way |<adv> ){0,4}too (?:slow|late|quick|hasty|rash|fast|eager)\b`,
      near(
        "prematurely hasty premature rash",
      )`(?:<others> (?:<adv> |had ){0,4}prematurely|\bprematurely (?:[a-z]+ed) by <role>|\bprematurely (?:declared|announced|closed the (?:incident|ticket)|resolved)|\b(?:a|the|this|his|her|their) (?:hasty|rash|rushed|premature|ill-considered|knee-?jerk) (?:decision|change|restart|rollback|reaction|response|deploy(?:ment)?|fix|rename|conclusion|action|step))`,
    ],
    hits: [
      "He hastily renamed the host.",
      "The team reacted too slowly.",
      "A hasty decision.",
      "She prematurely closed it.",
    ],
    misses: [
      "The probe answered in 2 s.",
      "The cache was refilled too late in the cycle.",
      "The job was closed prematurely.",
    ],
  },
]);
