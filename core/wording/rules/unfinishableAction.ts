import { phrase } from "../phrase";
import { rule } from "../rule";

const category = "unfinishable action";
const why =
  "Has no end that anyone could observe, so it is never done and never proven (Google SRE Workbook, Postmortem Action Items).";
const ask = 'What can be seen when this is done? Write it under "done when".';
/** A number or a stated aim later in the same action: it has an end. */
const noMeasure = String.raw`(?![^\n]{0,200}(?:\d|\bso that\b|\bwithin\b|\bbelow\b|\buntil\b))`;

export const unfinishableActionRules = [
  rule({
    id: "unfinishable/improve",
    category,
    why,
    ask,
    where: "action",
    match: [
      phrase`(?<=^|\n)[^\p{L}\n]{0,12}${noMeasure}(?:(?:improve|enhance|strengthen|optimi[sz]e|increase|tighten up|work on)\b|(?:more|better|less) (?=monitoring|testing|tests|training|communication|awareness|documentation|docs|care|attention|alerting|alerts|logging|planning|coordination|visibility|process)) ?[^\n]{0,60}`,
    ],
    hits: ["Improve monitoring", "Better communication", "- [ ] Improve the runbooks"],
    misses: ["Alert on queue depth > 1,000 within 2 min", "Improve p95 of the login page to 200 ms"],
  }),
  rule({
    id: "unfinishable/investigate",
    category,
    why,
    ask,
    where: "action",
    match: [
      phrase`(?<=^|\n)[^\p{L}\n]{0,12}${noMeasure}(?:investigate|consider|look into|think about|explore|discuss|evaluate|assess|raise awareness|try to|keep an eye on|be aware|continue to|monitor closely)\b`,
    ],
    hits: ["Investigate", "Consider a second broker", "Look into the old name"],
    misses: ["Write down the three options and pick one", "Investigation notes are linked in the runbook"],
  }),
  rule({
    id: "unfinishable/be-more",
    category,
    why,
    ask,
    where: "action",
    match: [
      phrase`\bbe (?:more|better|less) (?:proactive|prepared|aware|responsive|transparent|organi[sz]ed|reactive|thorough|consistent)\b`,
    ],
    hits: ["Be more proactive", "Operations to be better prepared"],
    misses: ["Page when fewer than two brokers answer"],
  }),
];
