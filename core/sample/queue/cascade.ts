import type { Cascade, CascadeLink, Safeguard } from "../../model/cascade";
import { sampleId } from "../ids";
import { linkOf } from "../records";
import { queueNodes } from "./cascadeNodes";
import { links, nodes } from "./refs";

const sure = { without: "no", confidence: "high" } as const;

const queueLinks: readonly CascadeLink[] = [
  linkOf({ id: links.renamedToNameGone, from: nodes.renamed, to: nodes.nameGone, kind: "triggered", ...sure }),
  linkOf({
    id: links.updatedToNameGone,
    from: nodes.updated,
    to: nodes.nameGone,
    kind: "triggered",
    without: "unsure",
    confidence: "low",
    note:
      "Left open. Order team: version 3.6.0 refuses clients that ask for another name, 3.5.6 let them in; so it was " +
      "the update. Platform team: every restart brings the new name, the update only gave the occasion; so it was the " +
      "rename. A test environment with a queue (A3) can settle it.",
  }),
  linkOf({
    id: links.notAskedToNoAlias,
    from: nodes.notAsked,
    to: nodes.noAlias,
    kind: "enabled",
    without: "no",
    confidence: "medium",
    note: "“In a few configs” was known at the coffee machine. The question would have brought it up.",
  }),
  linkOf({
    id: links.noTestToNoAlias,
    from: nodes.noTestQueue,
    to: nodes.noAlias,
    kind: "enabled",
    without: "no",
    confidence: "medium",
  }),
  linkOf({ id: links.noAliasToNameGone, from: nodes.noAlias, to: nodes.nameGone, kind: "enabled", ...sure }),
  linkOf({ id: links.nameGoneToUnreachable, from: nodes.nameGone, to: nodes.unreachable, kind: "spread", ...sure }),
  linkOf({ id: links.hardCodedToUnreachable, from: nodes.hardCoded, to: nodes.unreachable, kind: "enabled", ...sure }),
  linkOf({
    id: links.oneMachineToUnreachable,
    from: nodes.oneMachine,
    to: nodes.unreachable,
    kind: "enabled",
    ...sure,
  }),
  linkOf({ id: links.unreachableToRetries, from: nodes.unreachable, to: nodes.retries, kind: "triggered", ...sure }),
  linkOf({ id: links.noPauseToRetries, from: nodes.noPause, to: nodes.retries, kind: "enabled", ...sure }),
  linkOf({
    id: links.unreachableToThreads,
    from: nodes.unreachable,
    to: nodes.threads,
    kind: "spread",
    without: "no",
    confidence: "medium",
  }),
  linkOf({
    id: links.retriesToThreads,
    from: nodes.retries,
    to: nodes.threads,
    kind: "amplified",
    without: "unsure",
    confidence: "low",
    note: "Would the threads have run out without the retries, only later? If so, A4 closes nothing by itself.",
  }),
  linkOf({
    id: links.retriesToUnreachable,
    from: nodes.retries,
    to: nodes.unreachable,
    kind: "amplified",
    feedback: true,
    note: "The retries filled the broker's memory, and a full broker could not even be restarted.",
  }),
  linkOf({ id: links.threadsToNoOrders, from: nodes.threads, to: nodes.noOrders, kind: "spread", ...sure }),
  linkOf({ id: links.noWayBackToRebuilt, from: nodes.noWayBack, to: nodes.rebuilt, kind: "enabled", ...sure }),
  linkOf({
    id: links.rebuiltToNoOrders,
    from: nodes.rebuilt,
    to: nodes.noOrders,
    kind: "amplified",
    without: "yes",
    confidence: "high",
    note: "Orders had stopped an hour before; building from memory made it longer.",
  }),
  linkOf({
    id: links.hostCheckToNoOrders,
    from: nodes.hostCheck,
    to: nodes.noOrders,
    kind: "delayed detection",
    without: "yes",
    confidence: "high",
    note: "Twelve minutes until a customer called; six more until the queue was looked at.",
  }),
];

const queueSafeguards: readonly Safeguard[] = [
  {
    id: sampleId("queue", "safeguard", 1),
    label: "Calendar of the order peak",
    kind: "prevent",
    state: "bypassed",
    guards: [links.renamedToNameGone],
  },
  {
    id: sampleId("queue", "safeguard", 2),
    label: "Alias for a name that goes away",
    kind: "contain",
    state: "missing",
    guards: [links.noAliasToNameGone],
  },
  {
    id: sampleId("queue", "safeguard", 3),
    label: "Host check of the queue server",
    kind: "detect",
    state: "failed",
    guards: [nodes.unreachable],
  },
  {
    id: sampleId("queue", "safeguard", 4),
    label: "Second queue node",
    kind: "contain",
    state: "missing",
    guards: [links.oneMachineToUnreachable],
  },
  {
    id: sampleId("queue", "safeguard", 5),
    label: "Shop keeps unfinished orders as drafts",
    kind: "contain",
    state: "held",
    guards: [nodes.noOrders],
  },
  {
    id: sampleId("queue", "safeguard", 6),
    label: "Old VM image on a disk",
    kind: "recover",
    state: "held",
    guards: [nodes.rebuilt],
  },
  {
    id: sampleId("queue", "safeguard", 7),
    label: "Written set-up of the queue",
    kind: "recover",
    state: "missing",
    guards: [links.noWayBackToRebuilt],
  },
];

export const queueCascade: Cascade = { nodes: queueNodes, links: queueLinks, safeguards: queueSafeguards };
