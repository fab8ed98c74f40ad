import { person, phrase } from "../phrase";
import { rule } from "../rule";

const category = "normative adverb";
const why =
  "Measures the work against an ideal that nobody could see at the time (Dekker; Hollnagel, Work-as-Imagined).";
const ask = "How is this done on an ordinary day, and what did they go by?";
const input =
  "format|encod|escap|sign|pars|render|siz|align|terminat|clos|nest|indent|quot|typed|spell|cas|label|sort|rout|cach|report(?:s|ing)? (?:zero|0)";

export const normativeAdverbRules = [
  rule({
    id: "normative/improperly",
    category,
    why,
    ask,
    match: [phrase`\b(?:improperly|inappropriately|unwisely|needlessly|unnecessarily|imprudently)\b(?! (?:${input}))`],
    hits: ["The host was improperly renamed.", "They unnecessarily restarted the broker.", "He acted inappropriately."],
    misses: ["Improperly formatted lines were dropped.", "The proper name was kept."],
  }),
  rule({
    id: "normative/incorrectly",
    category,
    why,
    ask: "What did they see that made this the right reading?",
    match: [
      phrase`\b(?:incorrectly|wrongly|mistakenly|falsely|erroneously) (?:assum|believ|thought|conclud|configur|appl(?:y|ied)|delet|ran\b|run\b|enter|chang|updat|us(?:ed|ing)\b|renam|decid|chose|interpret|diagnos|judg|remov|execut|select|deploy)`,
    ],
    hits: ["They incorrectly assumed that the name was free.", "He mistakenly deleted the record."],
    misses: ["Incorrectly formatted JSON was rejected.", "The header was incorrectly encoded."],
  }),
  rule({
    id: "normative/inadequately",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:inadequately|insufficiently|poorly|hastily|prematurely|half-heartedly) (?:test|review|plan|thought|document|communicat|prepar|train|rehears|execut|manag|design|coordinat|inform|declar|verif|check)\w*`,
      phrase`\b(?:inadequate|insufficient|improper|sloppy|poor) (?:testing|reviews?|planning|documentation|communication|preparation|training|rehearsal|change management|verification)\b`,
    ],
    hits: ["The change was inadequately tested.", "Poorly planned work.", "Inadequate testing was to come."],
    misses: ["The disk is poorly placed in the rack.", "An inadequate buffer size was logged."],
  }),
  rule({
    id: "normative/too-long",
    category,
    why,
    ask: "What were they doing in that time, and what did they wait for?",
    match: [phrase`${person} (?:\w+ )?(?:took|waited|spent|needed) (?:far |much |way )?too (?:long|much time)\b`],
    hits: ["The team took far too long to answer."],
    misses: ["The query took too long.", "The restart took 40 minutes."],
  }),
  rule({
    id: "normative/not-properly",
    category,
    why,
    ask,
    match: [
      phrase`\b(?:not|never|n't|without being) (?:been )?(?:properly|adequately|sufficiently|carefully|thoroughly|appropriately) (?:tested|reviewed|planned|checked|prepared|documented|communicated|considered|trained|rehearsed|verified|assessed|informed|thought|followed|approved|escalated|investigated)\b`,
      phrase`\bfail(?:ed|s)? to (?:properly|adequately|correctly|sufficiently|fully|carefully) \w+`,
    ],
    hits: ["The change was not properly tested.", "They failed to properly review it."],
    misses: ["The certificate was not properly encoded.", "The job was not fully drained."],
  }),
  rule({
    id: "normative/hastily",
    category,
    why,
    ask: "What pressed for time, and what did waiting cost?",
    match: [
      phrase`\b(?:hastily|rashly|blindly|sloppily) (?!test|review|plan)[a-z]+ed\b`,
      phrase`\b(?:reacted|responded|acted|escalated|answered|replied) (?:far |much |way )?too (?:slowly|late|hastily|quickly)\b`,
    ],
    hits: ["He hastily renamed the host.", "The team reacted too slowly."],
    misses: ["The probe answered in 2 s.", "The cache was refilled too late in the cycle."],
  }),
];
