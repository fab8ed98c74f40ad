import { near, rulesOf } from "../rule";

const shared = {
  category: "unfinishable action",
  why: "Has no end that anyone could observe, so it is never done and never proven.",
  source: "Google, The Site Reliability Workbook, Postmortem Action Items",
  ask: 'What can be seen when this is done? Write it under "done when".',
} as const;

export const unfinishableActionRules = rulesOf(shared, [
  {
    id: "unfinishable/improve",
    where: "action",
    match: [
      near(
        "improv* enhanc* strength* optimi* increas* tighten harden work reduc* boost rais* streamlin* simplif* refin* minimi* maximi* foster promot* encourag* clean* rethink revisit overhaul modern*",
      )`<begins><endless>(?:improve|enhance|strengthen|optimi[sz]e|increase|tighten up|work on|reduce|boost|streamline|refine|minimi[sz]e|foster|promote|encourage|rethink|revisit|overhaul|moderni[sz]e|improving|improvement of|improvements? (?:to|in))\b ?[^\n]{0,60}`,
      near(
        "more better less fewer faster stronger tighter closer improved clearer",
      )`<begins><endless>(?:more|better|less|fewer|faster|stronger|tighter|closer|improved|clearer) (?=[a-z]) ?[^\n]{0,60}`,
    ],
    hits: ["Improve monitoring", "Better communication", "- [ ] Improve the runbooks"],
    misses: ["Alert on queue depth > 1,000 within 2 min", "Improve p95 of the login page to 200 ms"],
  },
  {
    id: "unfinishable/investigate",
    where: "action",
    match: [
      near(
        "investigat* consider* look* think explor* discuss* evaluat* assess* raise try keep aware continue monitor analy* analysis research understand examin* study find check review follow figure dig watch talk brainstorm reconsider see",
      )`<begins><endless>(?:investigate|consider|look (?:into|at)|think about|explore|discuss|evaluate|assess|raise awareness|try to|keep an eye|be aware|continue to|monitor closely|monitor the|analy[sz]e|understand|examine|find out|figure out|dig into|talk about|brainstorm|reconsider|follow up|see (?:if|whether)|review (?:our|the|all|existing|current)|check (?:if|whether))\b`,
    ],
    hits: ["Investigate", "Consider a second broker", "Look into the old name"],
    misses: ["Write down the three options and pick one", "Investigation notes are linked in the runbook"],
  },
  {
    id: "unfinishable/make-better",
    where: "action",
    match: [
      near(
        "make ensure get become need",
      )`<begins><endless>(?:make|get|keep) [^\n]{2,50}? (?:more|better|safer|easier|faster|clearer|simpler|stronger|less)\b[^\n]{0,40}|<begins><endless>ensure (?:better|more|proper|good|adequate|that (?:this|it) (?:does not|doesn't|never)|this)\b`,
      near(
        "need should must will want have to",
      )`<begins><endless>(?:we|the team|ops|operations|everyone|it|[a-z]+) (?:need(?:s)? to|should|must|will|want to|have to|has to) (?:improve|enhance|investigate|consider|look into|think about|explore|strengthen|be (?:more|better)|do better|communicate (?:better|more)|review (?:our|the)|discuss|evaluate)\b`,
    ],
    hits: ["Make deployments safer", "We need to improve our monitoring", "Ensure better handovers"],
    misses: ["Make the check block merges without tests", "Ensure that two brokers answer"],
  },
  {
    id: "unfinishable/be-more",
    where: "action",
    match: [
      near(
        "proactive* prepared aware responsive transparent organised organized reactive thorough consistent agile resilient robust communicative efficient",
      )`\bbe (?:more|better|less) (?:proactive|prepared|aware|responsive|transparent|organi[sz]ed|reactive|thorough|consistent|agile|resilient|communicative|efficient)\b`,
    ],
    hits: ["Be more proactive", "Operations to be better prepared"],
    misses: ["Page when fewer than two brokers answer"],
  },
]);
