import type { EventKind } from "../model/vocabulary";

/** The beginning of a long text tells its kind. */
const telling = 140;

/** First match decides: what brings a service back is told with the same verbs as what took it down. */
const kinds: readonly (readonly [EventKind, RegExp])[] = [
  [
    "recovery",
    /\b(?:resolved|recovered|recovers|recovery|restored|repaired|back up|back to (?:normal|0|zero)|back online|came back|comes back|(?:working|works?|flow(?:s|ing)?|up|fine|healthy|ok) again|all clear|is back|are back|was back|were back)\b|(?<!roll(?:ed)? |switched |went )\bback\.?$/iu,
  ],
  [
    "escalation",
    /\b(?:escalated?|escalating|called in|incident declared|declared an? incident|woke up|paged (?:the|our)|major incident)\b/iu,
  ],
  [
    "detection",
    /\b(?:detected|noticed|spotted|first seen|(?:users?|customers?|clients?|someone) (?:\w+ )?report(?:ed|s)?|first (?:user|customer|client|support) (?:call|ticket|complaint|report|mail)|reported (?:by|that))\b/iu,
  ],
  ["alert", /\b(?:alert(?:s|ed|ing)?|alarms?|paged|pages|pager|monitor(?:ing)? (?:fired|reported)|critical:)\b/iu],
  [
    "communication",
    /\b(?:told|informed|announced|posted|notified|status page|mailed|e-?mailed|wrote to|update sent|apologised|apologized)\b/iu,
  ],
  ["decision", /\b(?:decided|decision|agreed to|agreed that|chose to|go\/no-go)\b/iu],
  [
    "mitigation",
    /\b(?:rolled back|rolling back|rollback|reverted|reverting|failed over|failover|restart(?:ed|ing|s)?|reboot(?:ed|ing|s)?|killed|kill(?:ing)? the|rebuilt|rebuild|built (?:anew|again)|recreated|new (?:vm|server|machine)\b(?! was| name)|uncordon(?:ed)?|drain(?:ed|ing)?|workaround|fix(?:ed)?|hotfix|mitigat(?:ed|ion)|scaled up|switched back|shift(?:ed)? (?:\w+ )?back)\b/iu,
  ],
  [
    "change",
    /\b(?:renam(?:ed|ing|es)|updat(?:ed|ing|es)|upgrad(?:ed|ing|es)|deploy(?:ed|ing|s)|chang(?:ed|ing)|migrat(?:ed|ing)|install(?:ed|ing)|releas(?:ed|ing)|merg(?:ed|ing)|appl(?:ied|ying)|reconfigur(?:ed|ing)|remov(?:ed|ing)|delet(?:ed|ing)|replac(?:ed|ing)|rotat(?:ed|ing)|patch(?:ed|ing)|switched|moved|terminated|destroyed|enabled|disabled|rolled (?:out|the|a|an|my|our)|ran `?terraform)\b/iu,
  ],
  [
    "failure",
    /\b(?:fault|fail(?:s|ed|ing|ure)?|crash(?:ed|es|ing)?|stop(?:s|ped)|died|dies|ran out of|expired|down|unavailable|unreachable|outage|refused|broke|broken|lost|out of memory|oom|panic|exited|not working|stuck)\b/iu,
  ],
  [
    "symptom",
    /\b(?:slow|errors?|time-?outs?|timed out|backlog|pil(?:ed|ing) up|growing|grows|latency|pending|evicted|full|spik(?:e|ed|ing)|warnings?|complain(?:ed|ts?)?|delayed|throw(?:s|ing)|5xx|500s|50[234]s?)\b/iu,
  ],
  [
    "diagnosis",
    /\b(?:found|finds|identified|investigat(?:ed|ing|ion)|check(?:ed|ing)?|looked|looking|reali[sz]ed|discovered|suspect(?:ed)?|confirmed|traced|understood|compared|log shows?|turns out)\b/iu,
  ],
  ["action", /\b(?:started|began|opened|closed|created|added|ran|tried|called|raised|asked)\b/iu],
];

/** The kind of event that its wording suggests; "note" when nothing does. A guess to be corrected by a person. */
export function guessKind(text: string): EventKind {
  return kinds.find(([, pattern]) => pattern.test(text.slice(0, telling)))?.[0] ?? "note";
}
