import { near, rulesOf } from "../rule";

const shared = {
  category: "hindsight",
  why: "Says that it was plain to see, once the end is known.",
  source: "Fischhoff, Hindsight ≠ Foresight; Woods and Cook",
  ask: "What was on the screen then, and what else could it have meant?",
} as const;

export const hindsightRules = rulesOf(shared, [
  {
    id: "hindsight/obviously",
    match: [near("obviously")`(?<!(?:\b(?:not|less|nothing|so|most|more)|n't) )\bobviously\b`],
    hits: ["Obviously the name was still in use.", "It had obviously failed."],
    misses: ["The two were not obviously related.", "Nothing obvious showed on the graph."],
  },
  {
    id: "hindsight/it-was-obvious",
    match: [
      near(
        "obvious evident apparent plain evident glaring there",
      )`\b(?:is|was|were|been|be|seems?|seemed|it's) (?:(?!not\b|less\b|never\b|hardly\b)[a-z]+ly |quite |so |more than |all too )?(?:obvious|self-evident|evident|plain to see|plain for all|there for all to see|plain as day|glaring)\b(?! (?:which|how|whether|why))`,
      near(
        "obvious glaring blatant",
      )`\b(?:the|an|this|such an|most|a) (?:glaringly |blindingly |painfully |most )?(?:obvious|glaring|blatant|glaringly obvious) (?:sign|signs|warning|warnings|risk|risks|danger|dangers|mistake|error|flaw|problem|cause|solution|step|question|choice|fix|omission|oversight|gap)s?\b`,
    ],
    hits: [
      "It was obvious that the queue would fail.",
      "The risk was plain to see.",
      "An obvious warning was in the log.",
    ],
    misses: [
      "It was not obvious which host answered.",
      "The name gave no obvious hint.",
      "The effect was not evident.",
    ],
  },
  {
    id: "hindsight/it-was-clear",
    match: [
      near(
        "clear",
      )`\bit (?:is|was|should have been|had been|must have been) (?:[a-z]+ly |quite |now |so |very |always |abundantly |perfectly )?clear (?:that|from the (?:start|beginning|outset)|to (?:everyone|everybody|anyone|all|us all))\b`,
      near(
        "clear",
      )`\bclear from the (?:start|beginning|outset)\b|\b(?:clear|plain) (?:for|to) (?:everyone|everybody|anyone|all)(?: to see)?\b`,
      near("doomed")`\bdoomed (?:to fail(?:ure)?|from the (?:start|beginning|outset))\b`,
    ],
    hits: ["It was clear from the start.", "It was clear that nobody had tried it.", "The plan was doomed to fail."],
    misses: [
      "The all-clear was given at 15:00.",
      "The cache was cleared.",
      "It became clear at 14:30 that the queue grew.",
    ],
  },
  {
    id: "hindsight/clearly-should",
    match: [
      near(
        "clearly plainly evidently",
      )`\b(?:clearly|plainly|evidently) (?:should|ought|could have|must have|wrong|the wrong|a mistake|a bad|failed|knew|did(?:n't| not)|had(?:n't| not| no)|was(?:n't| not)|were(?:n't| not)|no|lacked|a case of)\b`,
      near(
        "clearly plainly evidently",
      )`(?<=^|[.!?\n] )(?:clearly|plainly|evidently),? (?:<person>|the|this|that|our|no|someone|there)`,
    ],
    hits: ["They clearly should have stopped.", "This was clearly a mistake.", "Clearly, nobody had tried it."],
    misses: ["The cable was clearly labelled.", "The graph clearly shows two steps.", "Clearly stated steps helped."],
  },
  {
    id: "hindsight/everyone-knows",
    ask: "Who knew it, from when, and how would it have come to mind?",
    match: [
      near(
        "knows know knew aware",
      )`\bas (?:everyone|everybody|anyone|we all|you all|any [a-z]+) (?:here |should |already )?know(?:s|n)?\b`,
      near(
        "knew known aware",
      )`\b(?:everyone|everybody|we all|all of us|(?:the )?whole team) (?:<adv> )?(?:knew|was aware|were aware|had known|has known)(?: for (?:years|months|weeks))?(?: that| about| of| it| how| this|[.,;])`,
      near(
        "known knowledge secret",
      )`\b(?:it (?:is|was)|this (?:is|was)) (?:a )?(?:well[- ]known|common knowledge|no secret)\b`,
    ],
    hits: ["As everyone knows, renaming is risky.", "Everyone knew that the box was old.", "It was no secret."],
    misses: [
      "Everyone on the channel was told.",
      "Everyone knew their role on the call.",
      "As you know, it starts at 22:00.",
    ],
  },
  {
    id: "hindsight/anyone-could-see",
    match: [
      near(
        "anyone anybody everyone competent any",
      )`\b(?:any(?:one|body)|everyone|everybody|any (?:[a-z]+ )?(?:engineer|admin|administrator|operator|developer|person|professional|team|dba|child))(?: (?:competent|sensible|with [a-z ]{2,20}|who [a-z ]{2,20}|else))? (?:would have|could have|should have|could|can|would|should|might have) (?:<adv> )?(?:know|known|see|seen|spot|spotted|notice|noticed|told|tell|guessed|predicted|realised|realized|done better|avoided)\b`,
      near("child")`\b(?:a|any) (?:child|five-year-old|novice|beginner) (?:could|would|knows)\b`,
    ],
    hits: [
      "Anyone could have seen this coming.",
      "Any competent engineer would have known.",
      "Anyone could see that it was full.",
    ],
    misses: [
      "Anyone can restart the consumer.",
      "Anyone can open the dashboard.",
      "Everyone could reach the page again.",
    ],
  },
  {
    id: "hindsight/in-hindsight",
    ask: "What was known at the time, and by whom?",
    match: [
      near(
        "hindsight retrospect",
      )`\b(?:in|with|by)(?: (?:the )?(?:benefit|wisdom|clarity|power|20/20|20-20|perfect)(?: of)?)?(?: 20/20)? (?:hindsight|retrospect)\b`,
      near(
        "hindsight",
      )`\bhindsight (?:is|being) (?:20/20|20-20|twenty|a wonderful)|\bhindsight (?:tells|shows|teaches)\b`,
      near(
        "looking",
      )`\blooking back,? (?:(?:it|this|that|the [a-z]+(?: [a-z]+)?) (?:is|was|were|seems|looks|should|could)|<person> (?:should|could|can|ought|might|would)|mistakes|there (?:were|was))\b`,
    ],
    hits: [
      "In hindsight it is clear.",
      "With the benefit of hindsight we see it.",
      "In retrospect the sign was there.",
      "Looking back, it is evident.",
    ],
    misses: [
      "Hindsight is listed as a risk.",
      "We hold a retrospective on Fridays.",
      "Looking back through the log took an hour.",
    ],
  },
  {
    id: "hindsight/bound-to-happen",
    ask: "How often had it gone well before, and what was different this time?",
    match: [
      near(
        "bound waiting matter question inevitab* sooner writing",
      )`\b(?:bound to (?:happen|fail|break|go wrong|come|end|be)|waiting to (?:happen|explode|blow)|(?:only|just|simply|merely) a (?:matter|question) of (?:time|when)|(?:a )?(?:question|matter) of when,? not if|writing (?:was |had been )?(?:already )?on the wall|sooner or later (?:this|it|that|the)|accident waiting)\b`,
      near(
        "inevitab* unavoidably",
      )`\b(?:(?:it|this|that|the outage|the failure|the incident|failure|the crash) (?:was|were|had become) inevitable|inevitably,? (?:it|this|the [a-z]+|that|led|failed|something|one))\b`,
    ],
    hits: [
      "It was an accident waiting to happen.",
      "Only a matter of time.",
      "The writing was on the wall.",
      "It was bound to fail.",
    ],
    misses: ["The thread was waiting to acquire the lock.", "The port was bound to the old name."],
  },
  {
    id: "hindsight/signs-were-there",
    ask: "Which sign was seen by whom, among what others?",
    match: [
      near(
        "sign signs flag flags bells bell indications clues evidence",
      )`\b(?:(?:warning |early |all the |clear |tell-?tale )?(?:signs|indications|clues)|red flags|warning bells|alarm bells) (?:were|had been|was|should have been) (?:<adv> )?(?:there|ignored|missed|overlooked|all there|everywhere|visible|plain|dismissed|clear|ringing)\b`,
      near(
        "right",
      )`\b(?:right )?(?:in front of|under) (?:everyone's|everybody's|our|their|his|her) (?:very )?(?:noses?|eyes)\b`,
      near("all see")`\bfor (?:all|everyone|anyone) to see\b`,
    ],
    hits: ["The warning signs were ignored.", "The red flags were there.", "It lay right under their noses."],
    misses: ["The sign was removed from the door.", "The flags were set at start.", "The red flag marks a freeze."],
  },
  {
    id: "hindsight/needless-to-say",
    match: [
      near("needless goes")`\b(?:needless to say|(?:it )?goes without saying)\b`,
      near(
        "course",
      )`(?<=^|[.!?;,\n] |\band |\bbut )of course,? (?:it|this|that|they|he|she|nobody|no one|nothing|the [a-z-]+(?: [a-z-]+)?|there) (?:<adv> )?(?:failed|broke|stopped|crashed|went wrong|did(?:n't| not)|was (?:full|empty|wrong|gone|missing|not|down|broken|late)|were (?:full|empty|wrong|gone|missing|not|down|broken)|had (?:no|not|never|failed|been)|was no|happened|knew|noticed)\b`,
    ],
    hits: ["Needless to say, the queue stopped.", "Of course it failed.", "Of course the backup was empty."],
    misses: ["Of course the log is kept for 30 days.", "Of the course material, two parts were old."],
  },
  {
    id: "hindsight/no-surprise",
    ask: "What had they expected, and from what?",
    match: [
      near(
        "surprise surprising surprisingly unsurprising unsurprisingly wonder",
      )`\b(?:(?:comes?|came|was|is|be|were) (?:as )?(?:no|little|hardly a|not a) (?:great |big |real )?surprise|(?:hardly|not|un)[ -]?surprising(?:ly)?|no wonder)\b`,
      near(
        "predictabl* foreseeabl* unsurprising*",
      )`(?:(?<=^|[.!?;\n] )(?:predictably|unsurprisingly|foreseeably)\b|\b(?:was|were|is|entirely|all too|quite|completely|perfectly|totally) (?:[a-z]+ly )?(?:predictable|foreseeable)\b(?! (?:within|to within|latenc|order|manner|way|load|performance)))`,
      near("wonder")`\bno wonder\b`,
    ],
    hits: [
      "It comes as no surprise that it overflowed.",
      "Predictably, it failed.",
      "No wonder it broke.",
      "It was foreseeable.",
    ],
    misses: [
      "It was a surprise that the standby answered.",
      "The load is predictable within 5 %.",
      "What surprised us is below.",
    ],
  },
]);
