import { near, rulesOf } from "../rule";

const shared = {
  category: "mind-reading",
  why: "Claims to know what went on in somebody's head; only they can tell, and only as it was then.",
  source: "Dekker; Allspaw, Etsy Debriefing Facilitation Guide",
  ask: "What did they say that they saw and expected? Was it asked?",
} as const;

export const mindReadingRules = rulesOf(shared, [
  {
    id: "mind-reading/thought-they-knew",
    leavesQuotations: true,
    match: [
      near(
        "thought believed figured imagined felt thinks believes reckoned",
      )`(?<!\b(?:said|says|told us|reported|recalled|explained|as)(?: that)? )<them> (?:<adv> |had ){0,4}(?:thought|believed|figured|imagined|felt|thinks?|believes?|reckoned)(?: that)? (?:(?:he|she|they)(?:'d| could| knew| know| was| were| would| had| is| are)\b|(?:everything|nothing|no one|nobody|all) (?:was|were|would|could|is|had|will)\b|(?:it|this) (?:was (?:someone|somebody|not (?:his|her|their))|would (?:be fine|not matter|go unnoticed)|could (?:not|never)|was (?:safe|fine|beneath|good enough)))`,
      near(
        "thought believed felt sure",
      )`<them> (?:<adv> )?(?:felt|seemed|were|was) (?:<adv> |very |so |quite |too ){0,4}(?:sure of (?:himself|herself|themselves)|invincible|infallible|untouchable|superior|entitled)\b`,
    ],
    hits: [
      "He thought he knew the machine.",
      "The admin believed that nothing would happen.",
      "They felt sure of themselves.",
    ],
    misses: ["The operator saw 0 % errors and read this as recovery.", "We thought about a second node."],
  },
  {
    id: "mind-reading/did-not-care",
    leavesQuotations: true,
    match: [
      near(
        "care cared bother bothered want wanted like interested interest intention desire less arsed",
      )`(?:<others>) (?:<adv> )?(?:(?:did|do|does)(?:n't| not) (?:<adv> )?(?:care\b(?! about case)|bother\b|want to\b|feel like\b|like to\b)|never (?:cared|wanted to|bothered)|could(?:n't| not) (?:be bothered|care less|be arsed)|cared (?:little|nothing|more about|only)|had no (?:interest|intention|desire))`,
      near(
        "interested intend* willing",
      )`<them> (?:<adv> )?(?:was|were|is|are)(?:n't| not) (?:<adv> )?(?:interested|bothered|willing|concerned)\b|<them> never intended\b`,
      near("nobody no one")`\b(?:nobody|no[ -]one) (?:wanted|was willing|felt like|dared|had the courage) to?\b`,
    ],
    hits: [
      "She didn't care about the warnings.",
      "The team did not bother to ask.",
      "They had no interest in it.",
      "Nobody wanted to ask.",
    ],
    misses: ["The parser does not care about case.", "Take care of the old name.", "We want to keep both."],
  },
  {
    id: "mind-reading/overconfident",
    leavesQuotations: true,
    match: [
      near(
        "overconfiden* over confiden* hubris arrogan* denial full proud vain ego egos",
      )`(?:\bover-?confiden(?:t|ce|tly)\b|\b(?:arrogan(?:t|ce|tly)|hubris|in denial|full of (?:himself|herself|themselves)|too proud|know-it-all|big egos?|(?:his|her|their) egos?)\b|<them> (?:was|were) (?:far |<adv> )?too (?:confident|sure)\b)`,
      near("blind")`\bblind (?:faith|trust|confidence) in\b|<them> (?:<adv> )?blindly (?:trusted|believed|relied)\b`,
    ],
    hits: ["They were overconfident.", "Sheer arrogance.", "The team was far too confident."],
    misses: ["Confidence is low for this link.", "The interval has 95 % confidence."],
  },
  {
    id: "mind-reading/panicked",
    leavesQuotations: true,
    match: [
      near(
        "panick* panic nerve nerves focus concentration head temper interest sight",
      )`<them> (?:<adv> |had |must have ){0,4}(?:panicked|were in (?:a )?panic|was in (?:a )?panic|got nervous|lost (?:focus|concentration|(?:his|her|their) (?:head|nerve|nerves|temper|cool|focus|concentration)|interest|sight of)|froze)\b`,
      near("panic")`\b(?:in|out of) (?:a |blind |sheer )?panic,? (?:<them>)`,
    ],
    hits: ["The administrator panicked.", "She lost focus."],
    misses: ["The kernel panicked at 14:08.", "The window lost focus.", "Nobody panicked."],
  },
  {
    id: "mind-reading/chose-to-ignore",
    leavesQuotations: true,
    match: [
      near(
        "ignore disregard overlook look cut skip gamble risk",
      )`(?<!\b<machine> )\b(?:chose|decided|opted|preferred|elected) (?:<adv> )?(?:not to (?:listen|look|tell|care|know|see|inform|ask|bother)|to (?:ignore|disregard|overlook|look away|cut corners|gamble|take the (?:risk|easy)|turn a blind eye))\b`,
      near(
        "deliberate* wilfully willfully knowingly consciously intentionally willingly purposely",
      )`(?<!\b<machine> )\b(?:deliberately|wilfully|willfully|knowingly|consciously|intentionally|willingly|purposely|wittingly) (?:ignor|disregard|bypass|skipp|broke|violat|with(?:held|hold)|hid|hiding|took|conceal|misle|left out|circumvent|risk|endanger|neglect|delay|lied)[a-z]*`,
      near(
        "blind corners eye",
      )`(?:<others>|\bwe\b) (?:<adv> )?(?:turned a blind eye|cut corners|looked the other way)\b`,
    ],
    hits: ["They chose to ignore the alert.", "He knowingly bypassed the review.", "The team cut corners."],
    misses: [
      "The filter is set to ignore heartbeats.",
      "The client chose to retry.",
      "The pod was deliberately stopped.",
    ],
  },
  {
    id: "mind-reading/must-have",
    leavesQuotations: true,
    match: [
      near(
        "must",
      )`<others> must have (?:<adv> )?(?:thought|known|assumed|believed|felt|forgotten|misread|panicked|reali[sz]ed|been (?:tired|distracted|confused|asleep|careless|nervous|aware|thinking|in a hurry)|wanted|seen|noticed|ignored|overlooked|mixed up|confused|hoped|misunderstood)\b`,
      near(
        "presumably probably apparently surely",
      )`<them> (?:presumably|probably|apparently|surely|no doubt|obviously) (?:thought|assumed|believed|wanted|hoped|forgot|felt|did(?:n't| not) (?:know|care|think)|expected)\b|\b(?:presumably|probably|apparently|no doubt|surely),? (?:<them>) (?:thought|assumed|believed|wanted|hoped|forgot|felt|was (?:tired|distracted)|were (?:tired|distracted))\b`,
    ],
    hits: ["She must have known.", "He probably hoped that it was free."],
    misses: ["The host name must have changed.", "They knew the old name well."],
  },
  {
    id: "mind-reading/knew-well",
    leavesQuotations: true,
    match: [
      near(
        "knew known know knows",
      )`\b(?:knew|known|know|knows) (?:full|very|perfectly|damn|quite|only too|all too) well (?:that|what|how|it|about)\b|\bknew full well\b`,
      near("better")`\b(?:knows?|knew|should have known|ought to have known) better\b`,
      near("aware")`<them> (?:was|were) (?:fully|well|perfectly|clearly) aware (?:that|of)\b`,
    ],
    hits: [
      "They knew full well that it was in use.",
      "She should have known better.",
      "They knew perfectly well that it was broken.",
    ],
    misses: ["They knew the old name well.", "A better index was built."],
  },
  {
    id: "mind-reading/motive",
    leavesQuotations: true,
    match: [
      near(
        "wanted trying tried want hoping hoped wished eager keen desperate tempted",
      )`<them> (?:<adv> )?(?:wanted|was trying|were trying|tried|was eager|were eager|was keen|were keen|was desperate|were desperate|wished|was hoping|were hoping|hoped) (?:to (?:show off|look (?:good|clever|smart)|impress|hide|cover|get (?:it over|home|away|rid|done|out)|avoid (?:blame|work|trouble|the review|responsibility)|finish (?:before|early|quickly|up)|save (?:time|effort|face)|prove|go home|be (?:the hero|a hero|done)|take shortcuts|please)|(?:that )?(?:nobody|no one|it) would(?:n't| not)?)`,
      near("rush hurry")`<them> (?:was|were) in (?:a|such a|too much of a) (?:rush|hurry)\b`,
      near("get away")`\b(?:get|got) away with (?:it|this|that)\b`,
    ],
    hits: [
      "He wanted to show off.",
      "The admin wanted to finish before the weekend.",
      "They were hoping that nobody would notice.",
    ],
    misses: ["The team wanted feedback from customers.", "We want to keep both.", "They tried to reach the owner."],
  },
  {
    id: "mind-reading/state-of-mind",
    leavesQuotations: true,
    match: [
      near(
        "afraid scared ashamed convinced unwilling embarrassed proud busy lazy indifferent tired bored frustrated confused careless nervous frightened happy satisfied reluctant certain distracted stressed",
      )`(?<!\b(?:said|says|told us|reported|recalled|explained|as)(?: that)? )<them> (?:was|were|is|are|felt|seemed|must be) (?:<adv> |very |clearly |so ){0,4}(?:afraid|scared|ashamed|convinced|unwilling|embarrassed|too (?:proud|busy|lazy|tired|scared|afraid|stressed|distracted)|indifferent|bored|frustrated|nervous|frightened|reluctant|blinded|oblivious|jealous|resentful)\b`,
      near(
        "illusion impression belief assumption",
      )`<them> (?:was|were) (?:<adv> )?under the (?:illusion|false impression|mistaken belief|delusion)\b`,
    ],
    hits: [
      "The admin was convinced that it was safe.",
      "She was afraid to ask.",
      "He was under the illusion that it was done.",
    ],
    misses: [
      "They said that they were convinced.",
      "We assumed a limit of 100.",
      "The team was busy with the release.",
    ],
  },
  {
    id: "mind-reading/assumed",
    leavesQuotations: true,
    ask: "What had they seen that supported it, and did they say so?",
    match: [
      near(
        "assumed assumes assume presumed assuming",
      )`(?:<them>|\b(?:everyone|everybody|who)\b) (?:<adv> |had |just ){0,4}(?:assumed|assumes?|presumed|took for granted)(?! (?:a|the|an) (?:role|limit|lead|command|position|identity|leadership))(?: that)? (?:(?:nobody|no one|everything|nothing|someone|somebody|all)\b|(?:it|this|that|he|she|they|the [a-z-]+(?: [a-z-]+){0,4}) (?:was|were|would|had|could|is|must|did)\b)`,
      near(
        "smart* clever* above",
      )`<them> (?:<adv> )?(?:thought|believed|considered) (?:themselves|himself|herself|they were|he was|she was) (?:to be )?(?:smarter|cleverer|above|better|too good)\b`,
    ],
    hits: ["They assumed nobody used it.", "The engineer assumed that it was a test host."],
    misses: [
      "We assumed a limit of 100.",
      "The service assumed the role of leader.",
      "The scheduler assumes that the clock is right.",
    ],
  },
  {
    id: "mind-reading/on-purpose",
    leavesQuotations: true,
    match: [
      near("purpose")`(?<!\b(?:the|this|that|a|on|is|was)(?: [a-z]+)? )\bon purpose\b(?! (?:left|kept|built))`,
      near(
        "spite laziness ignorance pride arrogance convenience boredom carelessness greed fear vanity",
      )`\b(?:out of|from sheer|for fear of|due to sheer) (?:sheer |pure |mere |plain )?(?:spite|laziness|ignorance|pride|arrogance|convenience|boredom|carelessness|greed|fear|vanity|habit|stubbornness|(?:looking|losing))\b`,
    ],
    hits: ["They ignored it on purpose.", "It was skipped out of convenience."],
    misses: ["The purpose of the queue is buffering.", "Out of 40 consumers 12 were left."],
  },
]);
