import type { Theme } from "../model/workspace";

/** The themes that every new workspace begins with. 2-model, "Factor": each with a definition and two questions. */
export const shippedThemes: readonly Theme[] = [
  {
    id: "change-without-rehearsal",
    name: "change without rehearsal",
    definition: "A change reached production before anyone had seen it run anywhere else.",
    questions: ["Where could it have been tried first?", "What differs there, and would it have shown this?"],
  },
  {
    id: "no-tested-way-back",
    name: "no tested way back",
    definition: "There was no way to undo the change, or none that anyone had walked before.",
    questions: ["What would going back have taken, in steps and minutes?", "When was that last done on purpose?"],
  },
  {
    id: "told-not-asked",
    name: "told, not asked",
    definition: "Those who depend on it heard of the change, but nobody put a question to them.",
    questions: ["Which question would have brought up what they knew?", "Who could have said no, and how?"],
  },
  {
    id: "change-at-a-critical-time",
    name: "change at a critical time",
    definition: "The change was made at an hour when the business could bear an outage least.",
    questions: ["Whose calendar called this a quiet hour?", "What speaks for that hour: who is there to help then?"],
  },
  {
    id: "changes-bundled",
    name: "changes bundled",
    definition: "Several changes went in together, so that cause and way back could not be told apart.",
    questions: ["Could each have been undone alone?", "What made it attractive to do them together?"],
  },
  {
    id: "approval-or-review-absent",
    name: "approval or review absent",
    definition: "No second person looked at the change before it was made.",
    questions: ["Who would have been the natural second pair of eyes?", "How long would that look have taken?"],
  },
  {
    id: "single-point-of-failure",
    name: "single point of failure",
    definition: "One part, whose loss nothing else could carry, stood in the way of everything behind it.",
    questions: ["What would a second one have carried, and for how long?", "Where else does one part stand alone?"],
  },
  {
    id: "hidden-dependency",
    name: "hidden dependency",
    definition: "Something depended on the changed part and nobody concerned knew that it did.",
    questions: ["Where could one have looked it up?", "How did it come to light this time?"],
  },
  {
    id: "hard-coded-configuration",
    name: "hard-coded configuration",
    definition: "A name, address or value stood in many places instead of one.",
    questions: ["In how many places does it stand, and who can list them?", "What keeps it from standing in one?"],
  },
  {
    id: "environment-drift",
    name: "environment drift",
    definition: "Two environments that were taken to be alike had grown apart.",
    questions: ["What differs, and since when?", "What would tell us the next time they part?"],
  },
  {
    id: "capacity-or-limits",
    name: "capacity or limits",
    definition: "A limit of threads, memory, connections, disk or quota was reached.",
    questions: ["Who knew of the limit, and how near it were we on a normal day?", "What happens at the limit?"],
  },
  {
    id: "retry-or-feedback-loop",
    name: "retry or feedback loop",
    definition: "The reaction to a failure made the failure larger.",
    questions: ["What would have let the load fall off?", "Does every client wait longer after each failed try?"],
  },
  {
    id: "monitoring-gap",
    name: "monitoring gap",
    definition: "What failed was not watched, or was watched by its shell and not by its work.",
    questions: ["What did the screens show at that minute?", "What would a customer's view have shown?"],
  },
  {
    id: "alert-noise-or-delay",
    name: "alert noise or delay",
    definition: "An alert came late, went unheard among others, or reached someone who could not act on it.",
    questions: ["What else was ringing in that hour?", "How long from the first sign to a person who could act?"],
  },
  {
    id: "unclear-ownership",
    name: "unclear ownership",
    definition: "It was not known who owns the part, decides about it or is to be called.",
    questions: ["Whom did people try to reach first, and why?", "Who owns the whole picture, across the parts?"],
  },
  {
    id: "runbook-or-knowledge-gap",
    name: "runbook or knowledge gap",
    definition: "What was needed was not written down, or was in the head of someone elsewhere.",
    questions: ["What had to be remembered under pressure?", "Which page would have saved the most minutes?"],
  },
  {
    id: "access-or-tooling-under-pressure",
    name: "access or tooling under pressure",
    definition: "Rights, consoles or tools that work on a calm day were missing or slow in the outage.",
    questions: ["What was out of reach, and for how long?", "Which tools share their fate with what they repair?"],
  },
  {
    id: "communication-under-pressure",
    name: "communication under pressure",
    definition: "News reached customers, colleagues or those who decide late, in pieces or not at all.",
    questions: ["Who learned of it from whom, and when?", "Who had the time to tell, and who was told to?"],
  },
  {
    id: "time-pressure-or-workload",
    name: "time pressure or workload",
    definition: "Deadlines, other work or a thin staff shaped what could be done.",
    questions: ["What else was on the same desk that day?", "What was given up to keep the date?"],
  },
  {
    id: "third-party",
    name: "third party",
    definition: "Something that others run or deliver failed, changed or could not be reached.",
    questions: ["How did we learn of it, and when did they say so?", "What can go on here while they are away?"],
  },
  {
    id: "latent-defect",
    name: "latent defect",
    definition: "A fault had been in the code or set-up for long and needed this day to show.",
    questions: ["Since when has it been there?", "What kept it quiet until now?"],
  },
  {
    id: "data-or-migration",
    name: "data or migration",
    definition: "Data, its form, or its move from one place to another took part in the failure.",
    questions: ["Which data behaved unlike the data of the trial?", "Can the move be stopped and taken back half-way?"],
  },
  {
    id: "security-control",
    name: "security control",
    definition:
      "A certificate, right, filter or other control stopped what it was meant to let through, or let through what it was meant to stop.",
    questions: ["Who learns before a control changes or runs out?", "What is the safe way past it in an outage?"],
  },
  {
    id: "testing-gap",
    name: "testing gap",
    definition: "The tests that ran could not have shown this.",
    questions: ["Which test would have been red?", "What makes that test hard to have?"],
  },
  {
    id: "recovery-path-untested",
    name: "recovery path untested",
    definition: "Failover, restore or rebuild was used in earnest for the first time.",
    questions: ["When was it last seen to work, and by whom?", "Which step of it took longest, and why?"],
  },
];
