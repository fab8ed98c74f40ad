import { near, rulesOf } from "../rule";

const shared = {
  category: "punitive",
  why: "Acts on the person and leaves the system as it was; people then stop telling.",
  source: "Dekker, Just Culture; Reason, Managing the Risks of Organizational Accidents",
  ask: "What would make this impossible, or harmless, whoever is on duty?",
} as const;

export const punitiveRules = rulesOf(shared, [
  {
    id: "punitive/retrain",
    match: [
      near(
        "retrain* train educate* reeducate lecture coach counsel train training",
      )`\b(?:re-?train|educate|re-?educate|lecture|coach|counsel|school)(?:s|d|ed|ing)? (?:of )?(?:all )?<people><end>`,
      near(
        "retraining training education refresher course lesson",
      )`\b(?:additional|further|mandatory|refresher|more|better|extra|compulsory|re-?)[ ]?training (?:for|of) (?:all |the whole )?(?:<people>|everyone|newcomers)`,
      near(
        "retraining retrained trained training reeducated educated schooled education",
      )`(?:\bretraining (?:for|of) |\b(?:mandatory|compulsory) (?:re-?)?training\b|<people> (?:must|should|needs? to|has to|have to|will|is to|are to|ought to) be (?:re-?trained|better trained|re-?educated|schooled)\b|\b(?:needs?|requires?) (?:re-?training|re-?education|more training|better training)\b)`,
      near(
        "send sent enrol enroll",
      )`\b(?:send|sent|enrol|enroll) <people> (?:on|to|in|for) (?:an? |the |another )?(?:[a-z]+ ){0,4}(?:course|training|class|workshop|seminar|lesson)s?\b`,
    ],
    hits: [
      "Retrain the admin.",
      "Educate the admin or replace the admin.",
      "Mandatory training for all engineers.",
      "The operators must be retrained.",
    ],
    misses: ["Train the model on the new data.", "Retrain the classifier every week."],
  },
  {
    id: "punitive/replace",
    match: [
      near(
        "replace fire sack dismiss suspend demote remove rid terminate let",
      )`(?<=^|[.;:,!?\n] ?|[-*•] |\] |\d[.)] |\b(?:to|should|must|will|can|we|and|or|ought to|please|have to) )(?:replace|fire|sack|dismiss|suspend|demote|get rid of|lay off|reassign|terminate) (?:(?!them\b)<people><end>|whoever\b|anyone who\b|those (?:who|responsible)\b)`,
      near(
        "fired sacked dismissed demoted disciplined suspended reprimanded warned punished replaced reassigned removed",
      )`(?:<people>|\b(?:he|she|they|who)\b) (?:was|were|has been|have been|had been|got|will be|must be|should be|is to be|are to be|needs? to be|has to be|have to be|ought to be|is being) (?:<adv> |formally |immediately ){0,4}(?:fired|sacked|dismissed|demoted|disciplined|suspended|reprimanded|punished|replaced|reassigned|let go|removed from|taken off|barred|warned (?:formally|in writing|officially)|sanctioned|penali[sz]ed|named and shamed|laid off)\b`,
      near(
        "fit job role suited suitable longer allowed",
      )`(?:<them>) (?:is|are|was|were) (?:<adv> )?(?:not fit|unfit|not suited|unsuited|not suitable|unsuitable|not up to|the wrong (?:person|man|woman)) (?:for|to)\b`,
    ],
    hits: ["Replace the administrator.", "Fire whoever did this.", "He must be disciplined.", "She was sacked."],
    misses: ["Replace the disk.", "Replace the admin password.", "The alert was fired by the timer."],
  },
  {
    id: "punitive/offenders",
    match: [
      near("repeat serial habitual offend*")`\b(?:repeat|serial|habitual) offend(?:er|ers|ing)\b`,
      near(
        "tolerance strikes shame warning reprimand",
      )`\b(?:zero[- ]tolerance|three strikes|name(?:d)? and shame(?:d)?|(?:written|formal|final|official|verbal) (?:warning|reprimand|caution))s?\b(?! (?:message|log|state|level|threshold|banner|page|signs?))`,
      near("lesson")`\bteach(?:es)? <people> a lesson\b|\blearn (?:his|her|their) lesson\b|\bmake an example of\b`,
      near("heads")`\bheads (?:must|should|will|have to) roll\b`,
    ],
    hits: ["Repeat offenders have no place here.", "Zero tolerance from now on.", "That will teach them a lesson."],
    misses: ["The worst offending query took 9 s.", "A warning was written to the log."],
  },
  {
    id: "punitive/suitability",
    match: [
      near(
        "suitability fitness competence aptitude ability suited fit performance",
      )`\b(?:his|her|their|<role>'s?) (?:suitability|fitness|competence|aptitude|performance)\b(?= (?:must|should|will|is|for|to|needs|has|as|in)|[.,])`,
      near(
        "suitability fitness",
      )`\b(?:suitability|fitness) for (?:the|that|this|his|her|their) (?:role|job|post|position)\b`,
      near(
        "improvement performance",
      )`\bperformance (?:improvement plan|review of <role>)|\b(?:annual|performance) (?:review|appraisal) of (?:<role>|him|her)\b`,
      near(
        "whether if",
      )`\b(?:whether|if) <them> (?:is|are|was) (?:really |still )?(?:fit|suited|suitable|right|up to|competent|qualified|capable)\b`,
    ],
    hits: [
      "His suitability for that role must be examined.",
      "Question her fitness for the job.",
      "Ask whether he is fit for it.",
    ],
    misses: ["The suitability of the disk was tested.", "The fitness function converged."],
  },
  {
    id: "punitive/remind",
    match: [
      near(
        "remind reminded reminding reminder",
      )`\bremind(?:ed|ing|s)? (?:all )?<people> (?:[a-z]+ ){0,4}?(?:to|about|that|of|not)\b|<people> (?:is|are|were|was|will be|should be|must be) (?:<adv> |once again )?reminded (?:to|that|of|about|not)\b|\b(?:send|circulate|issue) (?:out )?an? (?:e-?mail |general )?reminder to (?:all )?<people>`,
      near(
        "careful cautious vigilant attentive mindful diligent alert thorough care attention",
      )`\b(?:be|being|become) (?:more|extra|very|especially|a little more|much more|particularly) (?:careful|cautious|vigilant|attentive|mindful|alert|diligent|thoughtful|disciplined|conscientious)\b`,
      near(
        "careful vigilant attentive cautious diligent",
      )`<people> (?:to |must |should |needs? to |has to |have to |ought to )(?:<adv> )?(?:be|stay|remain) (?:<adv> )?(?:careful|vigilant|attentive|cautious|diligent|alert)\b`,
      near(
        "harder care better",
      )`<people> (?:must|should|needs? to|has to|have to|ought to|will have to) (?:try harder|work harder|do better|take (?:more|better|greater) care|be better|think (?:first|harder|before)|get (?:better|a grip|their act)|pull (?:himself|herself|themselves))\b|\b(?:exercise|take|use) (?:more|greater|extra|better) (?:care|caution)\b`,
    ],
    hits: [
      "Remind the team to be careful.",
      "Engineers need to be more vigilant.",
      "Engineers are reminded to check twice.",
      "The team must try harder.",
    ],
    misses: ["The reminder job ran at 09:00.", "Be careful with trailing spaces."],
  },
  {
    id: "punitive/discipline",
    match: [
      near("discipline disciplin*")`\bdisciplin(?:e|es|ed|ing) <people>|\bdisciplinary\b`,
      near(
        "accountable responsible account",
      )`\b(?:hold|held|holding|holds) (?:[a-z]+ ){0,4}?(?:<people> )?(?:personally |fully )?(?:accountable|to account|liable)\b|<people> (?:must|should|will|has to|have to|needs? to|ought to|is to) be (?:held )?(?:<adv> )?(?:accountable|responsible|liable)\b(?! for (?:the )?(?:queue|service|cluster|calendar|rotation|on-call))`,
      near("investigat*")`\b(?:hr|legal|internal) investigation (?:of|into|against) (?:<people>|him|her)`,
    ],
    hits: ["Discipline the admin.", "Disciplinary steps follow.", "Hold the engineer accountable."],
    misses: ["On-call is a discipline of its own.", "The team is accountable to customers."],
  },
  {
    id: "punitive/pay-attention",
    match: [
      near(
        "attention",
      )`\b(?:make sure|ensure|see to it|insist)(?: that)? [^.\n]{1,40}? (?:pays?|is paying|are paying) (?:more |better |closer? |full |enough )?attention\b`,
      near(
        "attention",
      )`(?:\b(?:needs?|has|have|must|should|will|ought) (?:to )?|<people> to )(?:pay|paying) (?:more|better|closer?|full|greater) attention\b`,
      near(
        "focus concentrate",
      )`<people> (?:must|should|needs? to|has to|have to|ought to|to) (?:focus|concentrate)(?: (?:better|more|harder)|[.!]| on (?:the task|their|his|her))`,
    ],
    hits: [
      "Make sure the operator pays attention.",
      "Staff must pay more attention.",
      "The night shift should pay closer attention.",
    ],
    misses: ["Make sure that the alert pages the on-call engineer.", "Pay attention to the order of the flags."],
  },
  {
    id: "punitive/punish",
    match: [
      near(
        "reprimand* admonish* punish* penali* sanction* fine fined rebuke* scold* shame berate* chastise* confront*",
      )`\b(?:reprimand|admonish|punish|penali[sz]e|sanction|rebuke|scold|berate|chastise|confront|shame)(?:s|d|ed|ing)? (?:all )?(?:<people>|the (?:person|one|team) )`,
      near(
        "consequences sanctions penalties repercussions",
      )`\b(?:consequences|sanctions|penalt(?:y|ies)|repercussions) for (?:all |any )?(?:<people>|anyone|those|him|her|violat|breaking|not following|ignoring)|(?:<people>|\b(?:he|she|they)\b)(?: [a-z]+){0,4} (?:will|must|should|to|has to|have to|ought to) (?:face|suffer|bear|feel|accept|expect) (?:the |serious |severe |disciplinary |his |her |their ){0,4}(?:consequences|sanctions|penalt|action|repercussions)`,
      near(
        "bonus salary pay promotion pay",
      )`\b(?:his|her|their|<role>'s?) (?:bonus|salary|promotion|pay|raise) (?:will|should|must|is to|has|to be|was|were|shall)\b|\b(?:cut|reduce|withhold|dock) (?:his|her|their|<role>'s?) (?:bonus|salary|pay)\b|\b(?:must|should|will|has to|have to) pay for (?:this|it|that|the (?:damage|outage|mistake))\b`,
      near(
        "talk speak word talking conversation",
      )`\b(?:talk|speak|have a (?:serious |stern |quiet )?(?:word|talk|conversation)) (?:to|with) <people> about (?:being|his|her|their|this mistake|the mistake|what)`,
    ],
    hits: [
      "Punish whoever breaks the rule.",
      "Stricter consequences for those responsible.",
      "His bonus will be cut.",
      "Whoever did it will face consequences.",
    ],
    misses: ["Talk to the vendor about the limits.", "The consequences for customers were slow pages."],
  },
  {
    id: "punitive/take-away",
    ask: "Which guard would make the access safe for whoever holds it?",
    match: [
      near(
        "revoke remove withdraw take restrict limit strip",
      )`\b(?:revoke|remove|withdraw|take away|restrict|limit|suspend|cut) (?:his|her|their|<role>'s?) (?:[a-z-]+ ){0,4}(?:access|rights|privileges|permissions|keys)\b|\b(?:take|strip|remove) (?:[a-z]+ ){0,4}(?:access|rights|privileges|permissions|keys) (?:away )?from <people><end>`,
      near(
        "lose loses lost allowed rota rotation longer touch deploy",
      )`(?:<people>|\b(?:he|she|they)\b) (?:will|should|must|is to|are to) (?:lose|be stripped of) (?:his|her|their|all|production|admin)\b|(?:<people>|\b(?:he|she|they)\b) (?:will|should|must|may|is|are)(?: no longer|n't| not| never again)(?: be)? (?:allowed|permitted|trusted) (?:to|near|in|on)\b|<people> (?:must|should|will) (?:never|not|no longer) (?:again )?(?:touch|deploy|access|be (?:allowed|on call|given))\b`,
      near("ban bar forbid")`\b(?:ban|bar|forbid|prohibit) <people> (?:from|to)\b`,
      near("keep away")`\bkeep <people> (?:away from|out of)\b`,
    ],
    hits: ["Revoke his access.", "Ban the interns from production.", "She will no longer be allowed to deploy."],
    misses: ["Revoke the old token.", "The disk will be replaced.", "Remove the node from the rotation."],
  },
  {
    id: "punitive/make-them-follow",
    match: [
      near(
        "ensure make sure insist require instruct order tell told force",
      )`\b(?:ensure|make sure|insist|see to it)(?: that)? (?:all )?(?:<people>|users) (?:<adv> |must |always |will |properly ){0,4}(?:follows?|adheres?|compl(?:y|ies)|obeys?|remembers?|reads?|understands?|is careful|are careful|knows?|stick|checks?|double-checks?|learns?|behaves?)\b`,
      near(
        "instruct instructed order ordered told tell tells advise advised warn urge",
      )`\b(?:instruct|order|tell|urge|admonish|warn|advise)(?:ed|s)? (?:all )?<people> (?:not |never |always )?to (?:<adv> )?(?:be|follow|check|double-check|read|obey|stop|remember|think|take|ask|never|avoid|stick|pay|use more|exercise)\b`,
      near(
        "must should required need",
      )`(?<=^|[.;:\n] |[-*•] )(?:all )?<people> (?:must|should|have to|need to|are required to|shall) (?:always |in future |from now on |never again )?(?:follow|adhere|comply|obey|remember|double-check|think before|read the (?:manual|runbook|docs|documentation)|learn|respect|stick)\b`,
    ],
    hits: [
      "Ensure staff follow the procedure.",
      "Make sure everyone reads the page.",
      "All engineers must follow the runbook.",
    ],
    misses: ["Make sure that the client follows redirects.", "Ensure that two brokers answer."],
  },
]);
