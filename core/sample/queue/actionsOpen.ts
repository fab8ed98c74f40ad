import type { Action } from "../../model/action";
import { certificateLinks } from "../certificate/refs";
import { sampleId } from "../ids";
import { instant } from "../moments";
import { actionOf, ledgerLine } from "../records";
import { incidentIds } from "../sharedRefs";
import { factorIds } from "./learning";
import { actions, links, who } from "./refs";

const line = (number: number) => sampleId("queue", "ledger", number);
const here = (element: string) => ({ incident: incidentIds.queue, element });

/** What is still to come: agreed, in progress, done but not verified. */
export const queueOpenActions: readonly Action[] = [
  actionOf({
    id: actions.redundant,
    number: 1,
    title: "Make the queue redundant",
    doneWhen: "Either queue node can be switched off for ten minutes in business hours and no order is lost",
    effect: "contain",
    strength: "make redundant",
    priority: "P0",
    owner: who.platformLead,
    due: "2016-02-19",
    interim: { what: "Names are changed only with an alias that keeps the old one", since: "2016-01-22" },
    breaks: [here(links.oneMachineToUnreachable)],
    factors: [factorIds.onePoint],
    status: "in progress",
    verification: { method: "A switch-off drill, seen by the order team", evidence: [] },
    ledger: [
      ledgerLine(line(11), instant("2016-01-22", "11:20"), who.supportLead, { what: "owner", to: who.platformLead }),
      ledgerLine(line(12), instant("2016-01-22", "11:20"), who.supportLead, { what: "due", to: "2016-02-05" }),
      ledgerLine(line(13), instant("2016-01-22", "11:20"), who.supportLead, {
        what: "status",
        from: "idea",
        to: "agreed",
        why: "cannot wait for the review",
      }),
      ledgerLine(line(14), instant("2016-01-22", "11:24"), who.platformLead, {
        what: "interim",
        to: "Names are changed only with an alias that keeps the old one",
      }),
      ledgerLine(line(15), instant("2016-02-01", "09:15"), who.platformLead, {
        what: "status",
        from: "agreed",
        to: "in progress",
      }),
      ledgerLine(line(16), instant("2016-02-04", "10:32"), who.platformLead, {
        what: "due",
        from: "2016-02-05",
        to: "2016-02-12",
        why: "the second machine was not delivered",
      }),
      ledgerLine(line(17), instant("2016-02-11", "10:18"), who.platformLead, {
        what: "due",
        from: "2016-02-12",
        to: "2016-02-19",
        why: "the cluster needs a version that must be tried first",
      }),
    ],
  }),
  actionOf({
    id: actions.alias,
    number: 2,
    title: "The old name works as an alias that outlives the machine",
    doneWhen: "mq01 answers through the name service after the machine behind it was replaced",
    effect: "prevent",
    strength: "guardrail",
    priority: "P1",
    owner: who.administrator,
    due: "2016-02-12",
    breaks: [here(links.noAliasToNameGone)],
    factors: [factorIds.hardCoded],
    status: "done",
    verification: { method: "Replace the machine behind the alias on a quiet morning", evidence: [] },
    ledger: [
      ledgerLine(line(21), instant("2016-01-28", "15:02"), who.supportLead, { what: "owner", to: who.administrator }),
      ledgerLine(line(22), instant("2016-01-28", "15:02"), who.supportLead, { what: "due", to: "2016-02-12" }),
      ledgerLine(line(23), instant("2016-01-28", "15:02"), who.supportLead, {
        what: "status",
        from: "idea",
        to: "agreed",
      }),
      ledgerLine(line(24), instant("2016-02-04", "16:40"), who.administrator, {
        what: "status",
        from: "agreed",
        to: "done",
      }),
    ],
  }),
  actionOf({
    id: actions.testQueue,
    number: 3,
    title: "Require a test environment with a real queue before the queue is changed",
    detail: "Two nodes, the same version as production, fed with a day of orders without customers' data.",
    doneWhen: "The rename of 21 January can be played there, with and without the update",
    effect: "prevent",
    strength: "guardrail",
    priority: "P1",
    owner: who.orderLead,
    due: "2016-02-26",
    breaks: [here(links.noTestToNoAlias)],
    factors: [factorIds.unrehearsed],
    status: "agreed",
    blocked: { reason: "waits for the second machine of A1", by: "supplier", since: "2016-02-15" },
    ledger: [
      ledgerLine(line(31), instant("2016-01-28", "15:05"), who.supportLead, { what: "owner", to: who.orderLead }),
      ledgerLine(line(32), instant("2016-01-28", "15:05"), who.supportLead, { what: "due", to: "2016-02-26" }),
      ledgerLine(line(33), instant("2016-01-28", "15:05"), who.supportLead, {
        what: "status",
        from: "idea",
        to: "agreed",
      }),
      ledgerLine(line(34), instant("2016-02-15", "09:40"), who.orderLead, {
        what: "blocked",
        to: "waits for the second machine of A1",
      }),
    ],
  }),
  actionOf({
    id: actions.wayBack,
    number: 5,
    title: "A way back for the queue, as a script, tried every two months",
    doneWhen: "A queue machine is rebuilt from nothing in under 20 minutes by someone who has never done it",
    effect: "recover",
    strength: "automate",
    priority: "P2",
    owner: who.administrator,
    due: "2016-03-24",
    breaks: [here(links.noWayBackToRebuilt)],
    factors: [factorIds.wayBack],
    status: "in progress",
    ledger: [
      ledgerLine(line(51), instant("2016-01-28", "15:11"), who.supportLead, { what: "owner", to: who.administrator }),
      ledgerLine(line(52), instant("2016-01-28", "15:11"), who.supportLead, { what: "due", to: "2016-03-24" }),
      ledgerLine(line(53), instant("2016-01-28", "15:11"), who.supportLead, {
        what: "status",
        from: "idea",
        to: "agreed",
      }),
      ledgerLine(line(54), instant("2016-02-16", "08:55"), who.administrator, {
        what: "status",
        from: "agreed",
        to: "in progress",
      }),
    ],
  }),
  actionOf({
    id: actions.oneNamePlace,
    number: 8,
    title: "Services read the queue's and the API's name from one place",
    doneWhen: "Neither name stands in any repository of ours outside that place",
    effect: "prevent",
    strength: "eliminate",
    priority: "P2",
    owner: who.developerTwo,
    due: "2016-03-24",
    breaks: [
      here(links.hardCodedToUnreachable),
      { incident: incidentIds.certificate, element: certificateLinks.sixPlacesToOldServed },
    ],
    factors: [factorIds.hardCoded],
    status: "agreed",
    ledger: [
      ledgerLine(line(81), instant("2016-01-28", "15:20"), who.supportLead, { what: "owner", to: who.developerTwo }),
      ledgerLine(line(82), instant("2016-01-28", "15:20"), who.supportLead, { what: "due", to: "2016-03-24" }),
      ledgerLine(line(83), instant("2016-01-28", "15:20"), who.supportLead, {
        what: "status",
        from: "idea",
        to: "agreed",
      }),
    ],
  }),
  actionOf({
    id: actions.brokerCheck,
    number: 9,
    title: "A check that sends a message through the broker and reads it back",
    effect: "detect",
    strength: "detect",
    factors: [factorIds.monitoring],
    status: "idea",
    ledger: [],
  }),
];
