/** Word classes of the English rules, as sources of patterns. A class may name others. */
export const classes: Readonly<Record<string, string>> = {
  /** A person token, or people named by role, team or given name. */
  role: "[\\uE000\\uE002]",
  /** Anybody. */
  person:
    "(?:<role>|\\b(?:i|he|she|they|we|you|who|someone|somebody|anyone|anybody|everyone|everybody|nobody|no[ -]one)\\b)",
  /** Anybody but the writers. */
  others: "(?:<role>|\\b(?:he|she|they|who|someone|somebody|everyone|everybody|nobody|no[ -]one)\\b)",
  /** Somebody in particular, but the writers. */
  them: "(?:<role>|\\b(?:he|she|they)\\b)",
  /** People to whom something is done. */
  people:
    "(?:<role>|\\b(?:him|her|them|us|whoever|everyone|everybody|anyone|anybody|those (?:responsible|involved|concerned|who)|users)\\b)",
  nobody:
    "\\b(?:nobody|no[ -]one|not (?:one|a single) (?:person|soul|one of (?:them|us)|<role>)|none of (?:them|us|<role>))",
  /** Adverbs and the like that may stand between subject and verb. */
  adv: "(?:[a-z]{2,14}ly|also|just|even|really|then|still|never|first|once|again|at least|all|both|so|too|already|instead|not|ever)",
  /** "should have", in every contraction, with what may stand within. */
  should: "(?:should|ought|needed)(?:n't| not)?(?: to)?(?: <adv>)?(?: have|'ve| of)(?: <adv>| at the very least){0,4}",
  /** "could have", but not "could not have". */
  could: "(?:could|might)(?!n't| not)(?: <adv>)?(?: have|'ve| of)(?: (?!not )<adv>){0,4}",
  /** Past participles; not every word that ends so is one. */
  participle:
    "(?!(?:need|speed|feed|seed|bed|shed|embed|red|hundred|led)\\b)(?:[a-z-]{2,20}ed|been|done|gone|known|seen|told|thought|taken|made|had|run|read|kept|left|put|set|sent|spoken|written|caught|built|begun|given|found|foreseen|understood|paid|held|let|stuck|sought|shown|chosen|drawn|come|become|got|gotten|said|met|dealt|stood|brought|rolled|undone|withdrawn|felt|fought|broken|driven)\\b",
  /** What only people do, as a participle. */
  attended:
    "(?:asked|told|noticed|double-checked|checked|consulted|reali[sz]ed|recogni[sz]ed|thought|foreseen|anticipated|questioned|rehearsed|read|paid|looked|listened|warned|informed|notified|escalated|communicated|documented|verified|reviewed|spotted|seen|known|tested|planned|considered|remembered|raised|coordinated|called|spoken|discussed|followed|understood|investigated|insisted|objected|prepared|trained|been (?:more|less|aware|careful|prepared|better|faster|quicker))\\b",
  /** What is said to have been left undone, as a participle: of things too. */
  diligence:
    "(?:checked|double-checked|tested|asked|told|noticed|seen|spotted|caught|prevented|avoided|averted|verified|known|reali[sz]ed|recogni[sz]ed|thought|foreseen|anticipated|predicted|informed|notified|warned|read|followed|reviewed|consulted|looked|waited|communicated|documented|rehearsed|questioned|approved|escalated|raised|detected|stopped|planned|tried|announced|discussed|coordinated|involved|asked for|rolled back|reverted|fixed|found|discovered|addressed|considered|prepared|trained|removed|renewed|updated|monitored|taken|paged|called|validated|refused|rejected|postponed|delayed|cancelled|canceled|automated|deleted|cleaned up|turned off|disabled|enabled|put in place|set up|in place)\\b",
  /** What one is said not to have done, in the infinitive: attention to others and to the work. */
  attend:
    "(?:check|double-check|verify|inform|notify|tell|ask|consult|warn|follow|review|consider|communicate|escalate|document|rehearse|co-?ordinate|reali[sz]e|recogni[sz]e|anticipate|foresee|appreciate|notice|spot|listen|think|adhere|comply|raise|question|announce|involve|seek|bother|plan|prepare|look|test|read|alert|update|validate|understand|grasp|investigate|respond to|react to|act on|keep|renew|obtain|get approval|wait|remember)",
  /** The same, as far as only people do it. */
  heed: "(?:inform|tell|ask|consult|warn|follow the|follow our|adhere|comply with|communicate|escalate|document|rehearse|co-?ordinate|reali[sz]e|anticipate|foresee|appreciate|listen|think|bother|understand|involve|notice|double-check|consider)",
  /** Parts of a system that may fail, check and forget without anybody being blamed. */
  machine:
    "(?:scripts?|jobs?|checks?|probes?|services?|servers?|clients?|code|parsers?|compilers?|pipelines?|queues?|consumers?|producers?|systems?|apps?|applications?|controllers?|daemons?|cron|monitors?|monitoring|alerts?|alarms?|alertmanager|functions?|librar(?:y|ies)|tools?|pods?|nodes?|hosts?|databases?|workers?|process(?:es)?|brokers?|schedulers?|hooks?|webhooks?|deploys?|it|which|that|requests?|threads?|replicas?|agents?|pagers?|linters?|tests?|caches?|proxy|proxies|routers?|switch(?:es)?|firewalls?|gateways?|balancers?|filters?|importers?|exporters?|handlers?|drivers?|plugins?|modules?|bots?|builds?|clusters?|instances?|containers?|backups?|dashboards?|rules?|timers?|backends?|frontends?|apis?|kernel|loops?|sync|mails?|messages?|pages?|this|there|container|network|connections?|certificates?|migrations?|updates?|releases?|deployments?|autoscalers?)",
  /** Somebody failed, and the story stops: what an outage is called. */
  outage:
    "(?:outages?|incidents?|failures?|downtime|crash(?:es)?|disasters?|problems?|mess|issues?|data loss|disruptions?|breakages?|breach|leak|delays?|accidents?|interruptions?|loss|catastrophe|fiasco|debacle|chaos)\\b",
  /** What people break. */
  production:
    "(?:production|prod|the [a-z-]+|our [a-z-]+|everything|it|us|half of [a-z]+|the (?:whole|entire|main|live|production) [a-z-]+)",
  /** What is followed, or not. */
  procedure:
    "(?:process(?:es)?|procedures?|runbooks?|playbooks?|polic(?:y|ies)|rules?|checklists?|guidelines?|guidance|instructions?|protocols?|manuals?|documentation|standards?|plan|steps?|best practices?|change management|sop)",
  /** The beginning of an action, behind bullet, number or task box. */
  begins: "(?<=^|\\n)[^a-z\\n]{0,12}",
  /** No number and no stated aim follows: it has no end. */
  endless:
    "(?![^\\n]{0,200}(?:\\d|\\b(?:so that|within|below|until|at least|at most|under|above|fewer than|by (?:monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december|the end of))\\b))",
  /** What is done to a machine's input and state. */
  input:
    "format|encod|escap|sign|pars|render|siz|align|terminat|clos|nest|indent|quot|spell|cas|label|sort|rout|cach|mount|cabl|index|report(?:s|ing)? (?:zero|0)",
  /** The end of a phrase whose last word is its noun: not "replace the admin password". */
  end: '(?=[.,;:!?)"\\n]|$| (?:and|or|who|that|with|from|for|after|to|on|in|at|by|as|about|immediately|now|before|until|if|because|again|once|asap|today|personally|accordingly|over|regarding|when|properly|so|whose|of|next|this|via|more|not|another|every|instead)\\b)',
};
