import type { Factor, Insight } from "../../model/learning";
import type { Named } from "../../model/person";
import { sampleId } from "../ids";
import { events, nodes, who } from "./refs";

const factor = (number: number) => sampleId("queue", "factor", number);
const insight = (number: number) => sampleId("queue", "insight", number);

/** The themes that the incident uses, with their names, so that its file stands alone. */
export const queueThemes: readonly Named[] = [
  { id: "change-without-rehearsal", name: "change without rehearsal" },
  { id: "told-not-asked", name: "told, not asked" },
  { id: "change-at-a-critical-time", name: "change at a critical time" },
  { id: "changes-bundled", name: "changes bundled" },
  { id: "no-tested-way-back", name: "no tested way back" },
  { id: "single-point-of-failure", name: "single point of failure" },
  { id: "hard-coded-configuration", name: "hard-coded configuration" },
  { id: "retry-or-feedback-loop", name: "retry or feedback loop" },
  { id: "monitoring-gap", name: "monitoring gap" },
];

export const factorIds = {
  unrehearsed: factor(1),
  notAsked: factor(2),
  orderPeak: factor(3),
  bundled: factor(4),
  wayBack: factor(5),
  onePoint: factor(6),
  hardCoded: factor(7),
  retries: factor(8),
  monitoring: factor(9),
} as const;

export const queueFactors: readonly Factor[] = [
  {
    id: factorIds.unrehearsed,
    theme: "change-without-rehearsal",
    note: "There is a test environment. It has no queue, so neither change could be tried there.",
    nodes: [nodes.noTestQueue],
    events: [],
  },
  {
    id: factorIds.notAsked,
    theme: "told-not-asked",
    note: "Three messages went out, and none of them held a question. Two of the answers were “ok” and “fine with me”.",
    nodes: [nodes.notAsked],
    events: [events.announced, events.told, events.fine],
  },
  {
    id: factorIds.orderPeak,
    theme: "change-at-a-critical-time",
    note: "Two o'clock is the quiet hour of the machines and the busiest of the shop. Everyone was there to help.",
    nodes: [nodes.renamed],
    events: [events.goAhead],
  },
  {
    id: factorIds.bundled,
    theme: "changes-bundled",
    note: "Done together so that the machine is touched only once. Which of the two it was is still open.",
    nodes: [nodes.renamed, nodes.updated],
    events: [events.renamed, events.updated],
  },
  {
    id: factorIds.wayBack,
    theme: "no-tested-way-back",
    note: "The way back was thought of at 14:44, for the first time, with the broker already full.",
    nodes: [nodes.noWayBack, nodes.rebuilt],
    events: [events.whichQuicker, events.killed],
  },
  {
    id: factorIds.onePoint,
    theme: "single-point-of-failure",
    note: "One queue on one machine, known and accepted since the company's first year.",
    nodes: [nodes.oneMachine],
    events: [],
  },
  {
    id: factorIds.hardCoded,
    theme: "hard-coded-configuration",
    note: "“A few configs” were eleven, in four repositories.",
    nodes: [nodes.hardCoded],
    events: [events.coffee, events.waitForOld],
  },
  {
    id: factorIds.retries,
    theme: "retry-or-feedback-loop",
    note: "The loop was written for a broker that is away for a second.",
    nodes: [nodes.noPause, nodes.retries],
    events: [events.retries, events.memoryFull],
  },
  {
    id: factorIds.monitoring,
    theme: "monitoring-gap",
    note: "The host check was green through the whole outage, and a green check sent people elsewhere.",
    nodes: [nodes.hostCheck],
    events: [events.green, events.boxGreen, events.customer],
  },
];

export const queueInsights: readonly Insight[] = [
  {
    id: insight(1),
    kind: "went well",
    text: "Twelve minutes after the first call both teams were in one channel, and stayed there.",
    by: who.supportLead,
    nodes: [],
    events: [events.customer, events.boxGreen],
  },
  {
    id: insight(2),
    kind: "went well",
    text: "One consumer was tried first before all were let on.",
    by: who.orderLead,
    nodes: [],
    events: [events.oneConsumer],
  },
  {
    id: insight(3),
    kind: "got lucky",
    text: "A year-old image of the VM still lay on a desk. Without it the rights would have been guessed one by one.",
    by: who.administrator,
    nodes: [nodes.rebuilt],
    events: [events.image],
  },
  {
    id: insight(4),
    kind: "got lucky",
    text: "The shop keeps unfinished orders as drafts; what was in the queue could be placed again.",
    by: who.developerTwo,
    nodes: [],
    events: [events.killed],
  },
  {
    id: insight(5),
    kind: "surprised us",
    text: "The broker takes its own name from the machine. Whoever renames the machine renames the broker at its next start.",
    by: who.platformLead,
    nodes: [nodes.nameGone],
    events: [events.restarted, events.emptyStore],
  },
  {
    id: insight(6),
    kind: "surprised us",
    text: "About twenty renames like this one had gone without trouble. None of them had been of a machine with a broker.",
    by: who.administrator,
    nodes: [nodes.renamed],
    events: [events.goAhead],
  },
  {
    id: insight(7),
    kind: "was hard",
    text: "With a green host check in front of you the queue is the last place to look.",
    by: who.developerOne,
    nodes: [nodes.hostCheck],
    events: [events.boxGreen],
  },
  {
    id: insight(8),
    kind: "open question",
    text: "Was it the rename or the update? Both teams have a good reason, and nobody can try it yet.",
    by: who.orderLead,
    nodes: [nodes.renamed, nodes.updated],
    events: [events.renamed, events.updated],
  },
];
