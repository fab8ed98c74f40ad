import { near, rulesOf } from "../rule";

const shared = {
  category: "judgement of character",
  why: "Explains what was done by virtue instead of by what was seen, known and asked for.",
  source: "Dekker, Just Culture",
  ask: "What competed for attention at that moment?",
} as const;

export const judgementOfCharacterRules = rulesOf(shared, [
  {
    id: "character/careless",
    leavesQuotations: true,
    match: [
      near(
        "careless* reckless* thoughtless* negligen* sloppy inattentive lackadaisical slipshod slapdash cavalier heedless* remiss unthinking* mindless*",
      )`\b(?:careless|reckless|thoughtless|negligent|sloppy|inattentive|lackadaisical|slipshod|slapdash|cavalier|heedless|remiss|unthinking|mindless)(?:ly|ness)?\b(?! (?:quorum|mode|matching|phrase|focus|retry|security))`,
      near(
        "sloppi* negligen* laxity inattention",
      )`\b(?:sloppiness|sloppily|negligence|negligently|laxity|inattention)\b`,
    ],
    hits: ["A careless rename.", "It was sloppy work.", "Negligence on the part of operations."],
    misses: [
      'The rule "no careless edits" came up twice.',
      "Take care when you rename a host.",
      "A sloppy quorum was set.",
    ],
  },
  {
    id: "character/incompetent",
    ask: "What did the situation ask for that nobody had been shown?",
    leavesQuotations: true,
    match: [
      near(
        "incompeten* inept* clueless* unskilled unqualified amateur* ignoran*",
      )`\b(?:incompetent|inept|clueless|unskilled|unqualified|amateurish|ignorant)(?:ly|ness)?\b(?! of\b)(?!-)`,
      near(
        "incompeten* inept* ignoran* amateur* clueless*",
      )`\b(?:incompetence|incompetency|ineptitude|cluelessness|amateurism|amateurs|(?<!in )ignorance)\b`,
      near(
        "inexperienced inexperience unfit hopeless useless incapable unreliable untrustworthy depth",
      )`<them> (?:was|were|is|are|proved|seemed|had been) (?:<adv> |far |much ){0,4}(?:inexperienced|unfit|hopeless|useless|incapable|unreliable|untrustworthy|out of (?:his|her|their) depth)\b`,
    ],
    hits: ["An incompetent answer.", "The operators were inexperienced.", "Sheer ineptitude."],
    misses: ["The signature was unfit for the algorithm.", "The client is ignorant of the change."],
  },
  {
    id: "character/complacent",
    leavesQuotations: true,
    match: [
      near(
        "complacen* irresponsib* unprofessional* foolhard* lazily laziness stubborn* arrogan* unmotivated undisciplined unconcerned",
      )`\b(?:complacen(?:t|tly|cy)|irresponsib(?:le|ly|ility)|unprofessional(?:ly|ism)?|foolhard(?:y|iness)|laziness|unmotivated|undisciplined)\b`,
      near(
        "stubborn lethargic unwilling uncooperative difficult impatient hasty disorganised disorganized unreasonable forgetful distracted nervous absent unhelpful",
      )`<them> (?:was|were|is|are|had been|has been|can be|became|got) (?:<adv> |far |known to be |known for being |much ){0,4}(?:stubborn|lethargic|uncooperative|impatient|disorgani[sz]ed|unreasonable|forgetful|distracted|absent-minded|unhelpful|indecisive|hot-headed|trigger-happy)\b`,
    ],
    hits: ["The team had grown complacent.", "It was irresponsible.", "The manager is known to be stubborn."],
    misses: ["The process was stubborn.", "The responsible team was told."],
  },
  {
    id: "character/foolish",
    ask: "What made it look sensible at the time?",
    leavesQuotations: true,
    match: [
      near(
        "foolish* stupid stupidity idiot idiots idiotic moron* fool fools imbecile dumb dumbest brainless braindead insane crazy",
      )`\b(?:foolish(?:ly|ness)?|stupid(?:ity|ly)?|idiots?|idiotic|morons?|moronic|imbeciles?|brainless|brain-?dead)\b(?! questions? welcome)`,
      near(
        "dumb dumbest insane crazy ridiculous silly unwise",
      )`\b(?:(?:was|were|is|so|really|pretty|very|just|how|a|an|such a) (?:dumb|insane|crazy|ridiculous|silly|unwise))(?= (?:to\b|of\b|idea|thing|move|decision|mistake|thinking|choice|plan)|[.!,])`,
      near("fool fools")`\b(?:a|the|such a|some|like a) fool\b`,
    ],
    hits: ["It was stupid to run it.", "A foolish decision.", "Only an idiot does that.", "It was a dumb idea."],
    misses: ["Foolproof plugs were used.", "A dumb terminal showed it.", "The silly window syndrome of TCP."],
  },
  {
    id: "character/lazy",
    leavesQuotations: true,
    match: [
      near(
        "lazy",
      )`(?:\b(?:was|were|is|are|being|too|just|so|got|grown|plain|simply|very|pretty) |\b(?:a|an|the|our|his|her|their|some) (?=lazy (?:admin|engineer|developer|team|operator|approach|work|person|shortcut|colleague|attitude|way|habit|programmer|contractor|reviewer|vendor)))lazy\b(?![- ](?:load|eval|init|fetch|import|match|quantif|migrat|compil|instant|mode|bind|mount|unmount|writ|alloc|delet))`,
      near("lazy")`(?<=^|[.:;] )lazy (?:admins?|engineers?|developers?|work|reviewing|testing)\b`,
    ],
    hits: ["The administrator was lazy.", "A lazy shortcut.", "They are too lazy to test."],
    misses: ["Lazy loading was on.", "The field is lazy-loaded.", "The page is lazy loading its images."],
  },
  {
    id: "character/attention",
    match: [
      near(
        "attention",
      )`(?:(?:\bnot|\bnever|\bstopped|\bwithout|n't) (?:<adv> )?(?:pay(?:ing)?|paid) (?:enough |proper |close |any |sufficient |much |full )?attention|paid (?:no|little|too little|insufficient|scant) attention)\b`,
      near(
        "asleep sleeping switch wheel ball",
      )`\b(?:asleep|sleeping) (?:at the (?:wheel|switch|keyboard)|on the job)\b|\btook (?:his|her|their) eyes? off the ball\b|\bdropped the ball\b`,
      near(
        "care",
      )`<them> (?:<adv> )?(?:took|takes|take|showed|shows|exercised) (?:no|little|too little|insufficient|not enough) care\b`,
    ],
    hits: [
      "He was not paying attention.",
      "They weren't paying attention.",
      "She paid no attention to it.",
      "Asleep at the wheel.",
    ],
    misses: ["Pay attention to the exit code.", "The job paid no heed.", "The sleeping thread woke."],
  },
  {
    id: "character/lack-of",
    match: [
      near(
        "lack lacks lacked lacking want absence without",
      )`\b(?:lack(?:s|ed|ing)?(?: of)?|want of|absence of|without any) (?:the |a |any |an |his |her |their |basic |necessary |proper |required |sufficient |of ){0,4}(?:attention to detail|attention|care|diligence|discipline|competence|professionalism|common sense|foresight|judge?ment|commitment|seriousness|motivation|responsibility|accountability|interest|thoroughness|work ethic|sense of (?:urgency|responsibility|ownership)|rigou?r)\b`,
      near("common")`\b(?:no|little|basic|plain) common sense\b`,
    ],
    hits: ["A lack of diligence.", "The operator lacks the necessary discipline.", "For want of care it failed."],
    misses: ["A lack of disk space.", "The lack of alerts made the night quiet."],
  },
  {
    id: "character/poor-judgement",
    ask: "What did the choice look like with what was known then?",
    match: [
      near(
        "poor bad questionable terrible faulty",
      )`\b(?:poor|bad|questionable|terrible|faulty|lousy) (?:judge?ment|attitude|work ethic|discipline|decision[- ]making|workmanship|engineering|craftsmanship|call by)\b`,
      near(
        "attitude mentality",
      )`\b(?:cowboy|cavalier|careless|sloppy|laissez-faire|couldn't-care-less|don't-care|reckless|wrong) (?:attitude|mentality|approach|culture)\b`,
      near(
        "cowboy cowboys gung hero",
      )`\b(?:cowboy (?:coding|coders?|engineers?|change|deploy)|like cowboys?|gung-ho|hero culture)\b`,
    ],
    hits: ["Poor judgement on the day.", "A bad attitude to testing.", "A cowboy mentality."],
    misses: ["A poor signal.", "The bad block was mapped out."],
  },
]);
