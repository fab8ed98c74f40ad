import type { Action } from "../../model/action";
import { sampleId } from "../ids";
import { instant } from "../moments";
import { actionOf, ledgerLine } from "../records";
import { incidentIds } from "../sharedRefs";
import { factorIds } from "./learning";
import { actions, links, nodes, who } from "./refs";

const line = (number: number) => sampleId("queue", "ledger", number);
const here = (element: string) => ({ incident: incidentIds.queue, element });
const evidence = (number: number) => sampleId("queue", "evidence", number);

/** What has ended: verified without a check to come, proven by a drill, declined with the risk accepted. */
export const queueEndedActions: readonly Action[] = [
  actionOf({
    id: actions.pause,
    number: 4,
    title: "Consumers wait longer after each failed try, and stop after ten",
    doneWhen: "With the broker away for an hour the order service keeps 150 of its 200 threads",
    effect: "contain",
    strength: "eliminate",
    priority: "P2",
    owner: who.developerOne,
    due: "2016-03-24",
    breaks: [here(links.noPauseToRetries)],
    factors: [factorIds.retries],
    status: "verified",
    verification: {
      howWeKnow: "Broker taken away for an hour on a copy of the order service: 171 threads stayed free",
      evidence: [{ id: evidence(9041), kind: "note", note: "Trial of 10 February, watched by both order developers." }],
      verifier: who.developerTwo,
      verifiedOn: "2016-02-10",
    },
    ledger: [
      ledgerLine(line(41), instant("2016-01-28", "15:08"), who.supportLead, { what: "owner", to: who.developerOne }),
      ledgerLine(line(42), instant("2016-01-28", "15:08"), who.supportLead, { what: "due", to: "2016-03-24" }),
      ledgerLine(line(43), instant("2016-01-28", "15:08"), who.supportLead, {
        what: "status",
        from: "idea",
        to: "agreed",
      }),
      ledgerLine(line(44), instant("2016-02-02", "09:30"), who.developerOne, {
        what: "status",
        from: "agreed",
        to: "in progress",
      }),
      ledgerLine(line(45), instant("2016-02-10", "16:15"), who.developerOne, {
        what: "status",
        from: "in progress",
        to: "done",
        why: "Broker taken away for an hour on a copy of the order service: 171 threads stayed free",
      }),
      ledgerLine(line(46), instant("2016-02-10", "16:15"), who.developerOne, {
        what: "status",
        from: "done",
        to: "verified",
        why: "Broker taken away for an hour on a copy of the order service: 171 threads stayed free",
      }),
    ],
  }),
  actionOf({
    id: actions.depthAlert,
    number: 6,
    title: "Alert on queue depth above 1,000 within two minutes",
    doneWhen: "A held-up queue rings the phone of whoever is on call within two minutes",
    effect: "detect",
    strength: "detect",
    priority: "P1",
    owner: who.orderLead,
    due: "2016-02-12",
    breaks: [here(nodes.unreachable)],
    factors: [factorIds.monitoring],
    status: "proven",
    verification: {
      method: "Hold a queue on purpose and wait for the phone",
      howWeKnow: "Rule is live; a held test queue rang after 70 seconds",
      evidence: [],
      verifier: who.supportLead,
      verifiedOn: "2016-02-01",
      checkDue: "2016-04-01",
      provenOn: "2016-02-09",
      proof: "Unannounced drill at 11:40: rang after 84 seconds, the right person, the right words",
    },
    ledger: [
      ledgerLine(line(61), instant("2016-01-28", "15:14"), who.supportLead, { what: "owner", to: who.orderLead }),
      ledgerLine(line(62), instant("2016-01-28", "15:14"), who.supportLead, { what: "due", to: "2016-02-12" }),
      ledgerLine(line(63), instant("2016-01-28", "15:14"), who.supportLead, {
        what: "status",
        from: "idea",
        to: "agreed",
      }),
      ledgerLine(line(64), instant("2016-02-01", "14:05"), who.orderLead, {
        what: "status",
        from: "agreed",
        to: "done",
        why: "Rule is live; a held test queue rang after 70 seconds",
      }),
      ledgerLine(line(65), instant("2016-02-01", "14:05"), who.orderLead, {
        what: "status",
        from: "done",
        to: "verified",
        why: "Rule is live; a held test queue rang after 70 seconds",
      }),
      ledgerLine(line(66), instant("2016-02-09", "12:10"), who.supportLead, {
        what: "status",
        from: "verified",
        to: "proven",
        why: "Unannounced drill at 11:40: rang after 84 seconds, the right person, the right words",
      }),
    ],
  }),
  actionOf({
    id: actions.noPeakChanges,
    number: 7,
    title: "No changes at all between 12:00 and 16:00",
    effect: "prevent",
    strength: "guardrail",
    priority: "P2",
    breaks: [here(nodes.renamed), here(nodes.updated)],
    factors: [factorIds.orderPeak],
    status: "declined",
    risk: {
      acceptedBy: who.director,
      reason:
        "Two views, both heard. In those hours everyone is there to help, and about forty changes in them went well. " +
        "What is asked of a change in the peak is now a rule instead.",
      lookAgain: "2016-06-30",
    },
    ledger: [
      ledgerLine(line(71), instant("2016-01-28", "15:26"), who.director, {
        what: "status",
        from: "idea",
        to: "declined",
        why: "everyone is there to help in those hours; a rule for changes in the peak instead",
      }),
    ],
  }),
];
