import type { Cascade } from "../../model/cascade";
import { sampleId } from "../ids";
import { nodes } from "../queue/refs";
import { linkOf, nodeOf } from "../records";
import { incidentIds, services } from "../sharedRefs";
import { certificateEvents } from "./events";
import { certificateLinks as links, certificateNodes as own } from "./refs";

const confirmed = { state: "confirmed" } as const;
const sure = { without: "no", confidence: "high" } as const;
const note = (number: number, text: string) => ({
  id: sampleId("certificate", "evidence", number),
  kind: "note" as const,
  note: text,
});

export const certificateCascade: Cascade = {
  nodes: [
    nodeOf({
      id: own.runsOut,
      kind: "trigger",
      label: "Certificate of the API runs out",
      events: [certificateEvents.runsOut],
      services: [services.api],
      ...confirmed,
    }),
    nodeOf({
      id: own.sixPlaces,
      kind: "condition",
      label: "API's name and certificate held in six places",
      services: [services.api],
      sameAs: [{ incident: incidentIds.queue, node: nodes.hardCoded }],
      evidence: [note(1, "Counted on the day after: two balancers, three services, one script.")],
      ...confirmed,
    }),
    nodeOf({
      id: own.mailUnread,
      kind: "condition",
      label: "Warnings go to a mailbox that nobody reads",
      evidence: [note(2, "Three warnings lay there, the first of 2 November.")],
      ...confirmed,
    }),
    nodeOf({
      id: own.oldServed,
      kind: "failure",
      label: "Old certificate still served in three of the six",
      needs: "all",
      events: [certificateEvents.oldServed],
      services: [services.api],
      ...confirmed,
    }),
    nodeOf({
      id: own.partnersRefused,
      kind: "failure",
      label: "Partners' programs refuse the connection",
      events: [certificateEvents.refused],
      services: [services.api, services.feeds],
      stop: "desired condition",
      ...confirmed,
    }),
    nodeOf({
      id: own.noFeeds,
      kind: "impact",
      label: "No partner feeds for 1 h 22 min",
      events: [certificateEvents.noFeeds],
      services: [services.feeds],
      ...confirmed,
    }),
  ],
  links: [
    linkOf({ id: links.runsOutToOldServed, from: own.runsOut, to: own.oldServed, kind: "triggered", ...sure }),
    linkOf({ id: links.sixPlacesToOldServed, from: own.sixPlaces, to: own.oldServed, kind: "enabled", ...sure }),
    linkOf({ id: links.mailUnreadToOldServed, from: own.mailUnread, to: own.oldServed, kind: "enabled", ...sure }),
    linkOf({ id: links.oldServedToRefused, from: own.oldServed, to: own.partnersRefused, kind: "spread", ...sure }),
    linkOf({ id: links.refusedToNoFeeds, from: own.partnersRefused, to: own.noFeeds, kind: "spread", ...sure }),
  ],
  safeguards: [
    {
      id: sampleId("certificate", "safeguard", 1),
      label: "Warning mails of the issuer",
      kind: "detect",
      state: "failed",
      guards: [links.runsOutToOldServed],
    },
    {
      id: sampleId("certificate", "safeguard", 2),
      label: "Partners' programs try again every hour",
      kind: "recover",
      state: "held",
      guards: [own.noFeeds],
    },
  ],
};
