import type { Action } from "../../model/action";
import type { Incident } from "../../model/incident";
import { sampleId } from "../ids";
import { instant, LONDON } from "../moments";
import { actionOf, ledgerLine } from "../records";
import { incidentIds, services } from "../sharedRefs";
import { certificateCascade } from "./cascade";
import { certificateEventList, certificateEvents } from "./events";
import { certificateLinks, certificateNodes } from "./refs";

const line = (number: number) => sampleId("certificate", "ledger", number);
const person = (number: number) => sampleId("certificate", "person", number);
const here = (element: string) => ({ incident: incidentIds.certificate, element });

const platformLead = `{@${person(1)}}`;
const supportLead = `{@${person(2)}}`;

const expiryAlert: Action = actionOf({
  id: sampleId("certificate", "action", 1),
  number: 1,
  title: "Alert 30 days before any certificate runs out, from the outside, to whoever is on call",
  doneWhen: "A certificate with 29 days left rings",
  effect: "detect",
  strength: "detect",
  priority: "P1",
  owner: platformLead,
  due: "2016-01-05",
  breaks: [here(certificateLinks.mailUnreadToOldServed)],
  factors: [],
  status: "verified",
  verification: {
    howWeKnow: "A test certificate with 29 days rang on 28 December",
    evidence: [],
    verifiedOn: "2015-12-28",
    checkDue: "2016-02-26",
  },
  ledger: [
    ledgerLine(line(11), instant("2015-12-08", "11:00"), supportLead, { what: "owner", to: platformLead }),
    ledgerLine(line(12), instant("2015-12-08", "11:00"), supportLead, { what: "due", to: "2016-01-05" }),
    ledgerLine(line(13), instant("2015-12-08", "11:00"), supportLead, { what: "status", from: "idea", to: "agreed" }),
    ledgerLine(line(14), instant("2015-12-28", "10:10"), platformLead, {
      what: "status",
      from: "agreed",
      to: "done",
      why: "A test certificate with 29 days rang on 28 December",
    }),
    ledgerLine(line(15), instant("2015-12-28", "10:10"), platformLead, {
      what: "status",
      from: "done",
      to: "verified",
      why: "A test certificate with 29 days rang on 28 December",
    }),
  ],
});

const renewByMachine: Action = actionOf({
  id: sampleId("certificate", "action", 2),
  number: 2,
  title: "Renew certificates by machine, all six places in one run",
  doneWhen: "A renewal on an ordinary Tuesday reaches all six places without anyone at the keyboard",
  effect: "prevent",
  strength: "automate",
  priority: "P2",
  owner: platformLead,
  due: "2016-03-18",
  breaks: [here(certificateLinks.runsOutToOldServed)],
  factors: [],
  status: "in progress",
  ledger: [
    ledgerLine(line(21), instant("2015-12-08", "11:05"), supportLead, { what: "owner", to: platformLead }),
    ledgerLine(line(22), instant("2015-12-08", "11:05"), supportLead, { what: "due", to: "2016-03-18" }),
    ledgerLine(line(23), instant("2015-12-08", "11:05"), supportLead, { what: "status", from: "idea", to: "agreed" }),
    ledgerLine(line(24), instant("2016-01-25", "09:00"), platformLead, {
      what: "status",
      from: "agreed",
      to: "in progress",
    }),
  ],
});

/** The smaller incident of 2 December 2015; it shares a break with the renamed queue server. */
export const certificateIncident: Incident = {
  schema: 1,
  id: incidentIds.certificate,
  key: "INC-2015-014",
  formerKeys: [],
  title: "Certificate ran out on the API",
  summary:
    "The API's certificate had been renewed in three of the six places where it is held. When the old one ran out at " +
    "06:00, partners' programs refused the connection and no feed left for 1 h 22 min.",
  severity: "SEV2",
  status: "published",
  zone: LONDON,
  services: [
    { id: services.api, name: "API" },
    { id: services.feeds, name: "Partner feeds" },
  ],
  themes: [
    { id: "hard-coded-configuration", name: "hard-coded configuration" },
    { id: "alert-noise-or-delay", name: "alert noise or delay" },
  ],
  tags: ["certificate"],
  people: [
    { id: person(1), name: "Imogen Thackeray", role: "platform lead", team: "platform team" },
    { id: person(2), name: "Beatriz Nunes", role: "support lead", team: "support" },
  ],
  keyTimes: {
    impactStart: { event: certificateEvents.noFeeds },
    detected: { event: certificateEvents.partnerWrites },
    mitigated: { event: certificateEvents.replaced },
    resolved: { event: certificateEvents.over },
  },
  impact: { text: "Nine partners received their morning feed between one and two hours late.", numbers: [] },
  changes: [],
  events: certificateEventList,
  cascade: certificateCascade,
  factors: [
    {
      id: sampleId("certificate", "factor", 1),
      theme: "hard-coded-configuration",
      note: "Six places hold the name and the certificate; the list of them was in nobody's hands.",
      nodes: [certificateNodes.sixPlaces],
      events: [],
    },
    {
      id: sampleId("certificate", "factor", 2),
      theme: "alert-noise-or-delay",
      note: "Three warnings came in good time, to a mailbox without a reader.",
      nodes: [certificateNodes.mailUnread],
      events: [certificateEvents.warned],
    },
  ],
  insights: [
    {
      id: sampleId("certificate", "insight", 1),
      kind: "got lucky",
      text: "It was six in the morning; at noon the shop's payment page would have used the same certificate.",
      by: platformLead,
      nodes: [],
      events: [],
    },
  ],
  actions: [expiryAlert, renewByMachine],
  reviews: [
    {
      id: sampleId("certificate", "review", 1),
      date: "2015-12-08",
      held: true,
      facilitator: supportLead,
      attendance: [platformLead, supportLead],
      readBy: [platformLead, supportLead],
      steps: [],
      parked: [],
      decisions: [],
    },
  ],
  sources: [],
  attachments: [],
  waivers: [],
  conflicts: [],
};
