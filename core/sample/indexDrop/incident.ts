import type { Incident } from "../../model/incident";
import { sampleId } from "../ids";
import { instant, LONDON } from "../moments";
import { actionOf, ledgerLine } from "../records";
import { incidentIds, services } from "../sharedRefs";
import { indexCascade, indexEventList, indexEvents, indexLinks } from "./cascade";

const line = (number: number) => sampleId("index", "ledger", number);
const here = (element: string) => ({ incident: incidentIds.index, element });

/** The smaller incident of 14 October 2015: cut by now, with a load test still to come. */
export const indexIncident: Incident = {
  schema: 1,
  id: incidentIds.index,
  key: "INC-2015-011",
  formerKeys: [],
  title: "Slow checkout after index drop",
  summary:
    "An index that looked unused was dropped at noon. The basket query needed it, and checkout was slow for 50 " +
    "minutes until it was built again.",
  severity: "SEV3",
  status: "published",
  zone: LONDON,
  services: [
    { id: services.database, name: "Order database" },
    { id: services.shop, name: "Web shop" },
  ],
  themes: [
    { id: "change-without-rehearsal", name: "change without rehearsal" },
    { id: "change-at-a-critical-time", name: "change at a critical time" },
  ],
  tags: ["database", "change"],
  people: [],
  keyTimes: {
    impactStart: { event: indexEvents.slow },
    detected: { event: indexEvents.alert },
    mitigated: { event: indexEvents.built },
  },
  impact: {
    text: "Checkout took up to 40 seconds. About a fifth of the baskets of that hour were left standing.",
    numbers: [],
  },
  changes: [
    {
      id: sampleId("index", "change", 1),
      what: "An unused index was dropped",
      services: [services.database],
      kind: "standard",
      doneBefore: { answer: "yes", times: 5, trouble: "none" },
      rehearsed: {
        answer: "yes",
        where: "a copy of the database",
        differs: "The copy has no traffic",
        wouldHaveShown: "no",
      },
      wayBack: { answer: "untested", steps: "Build the index again.", minutes: 30, used: "yes", worked: "yes" },
      asked: [],
    },
  ],
  events: indexEventList,
  cascade: indexCascade,
  factors: [
    {
      id: sampleId("index", "factor", 1),
      theme: "change-without-rehearsal",
      note: "It was rehearsed on a copy without traffic, which could not show it.",
      nodes: [],
      events: [indexEvents.dropped],
    },
  ],
  insights: [
    {
      id: sampleId("index", "insight", 1),
      kind: "went well",
      text: "The alert rang five minutes in and named the right page.",
      nodes: [],
      events: [indexEvents.alert],
    },
  ],
  actions: [
    actionOf({
      id: sampleId("index", "action", 1),
      number: 1,
      title: "An index is switched off for a week before it is dropped",
      effect: "prevent",
      strength: "guardrail",
      priority: "P2",
      owner: "platform lead",
      due: "2015-12-09",
      breaks: [here(indexLinks.droppedToScan)],
      status: "verified",
      verification: {
        howWeKnow: "The drop script refuses an index that was in use within seven days; shown on 3 November",
        evidence: [],
        verifiedOn: "2015-11-03",
      },
      ledger: [
        ledgerLine(line(11), instant("2015-10-16", "10:00"), "platform lead", { what: "owner", to: "platform lead" }),
        ledgerLine(line(12), instant("2015-10-16", "10:00"), "platform lead", { what: "due", to: "2015-12-09" }),
        ledgerLine(line(13), instant("2015-10-16", "10:00"), "platform lead", {
          what: "status",
          from: "idea",
          to: "agreed",
        }),
        ledgerLine(line(14), instant("2015-11-03", "15:30"), "platform lead", {
          what: "status",
          from: "agreed",
          to: "done",
          why: "The drop script refuses an index that was in use within seven days",
        }),
        ledgerLine(line(15), instant("2015-11-03", "15:30"), "platform lead", {
          what: "status",
          from: "done",
          to: "verified",
          why: "The drop script refuses an index that was in use within seven days",
        }),
      ],
    }),
    actionOf({
      id: sampleId("index", "action", 3),
      number: 3,
      title: "Load test of index drops on a copy with a day's real traffic",
      doneWhen: "The drop of 14 October fails the load test",
      effect: "prevent",
      strength: "guardrail",
      priority: "P3",
      owner: "order team lead",
      due: "2016-02-29",
      breaks: [here(indexLinks.noTrialToScan)],
      status: "agreed",
      ledger: [
        ledgerLine(line(31), instant("2015-10-16", "10:10"), "platform lead", { what: "owner", to: "order team lead" }),
        ledgerLine(line(32), instant("2015-10-16", "10:10"), "platform lead", { what: "due", to: "2016-01-08" }),
        ledgerLine(line(33), instant("2015-10-16", "10:10"), "platform lead", {
          what: "status",
          from: "idea",
          to: "agreed",
        }),
        ledgerLine(line(34), instant("2016-01-07", "16:20"), "order team lead", {
          what: "due",
          from: "2016-01-08",
          to: "2016-02-29",
          why: "the copy with real traffic comes with the new storage in February",
        }),
      ],
    }),
  ],
  reviews: [],
  sources: [],
  attachments: [],
  waivers: [],
  conflicts: [],
};
