import type { Incident } from "../../model/incident";
import { LONDON } from "../moments";
import { incidentIds } from "../sharedRefs";
import { queueEndedActions } from "./actionsEnded";
import { queueOpenActions } from "./actionsOpen";
import { queueCascade } from "./cascade";
import { queueChanges, queueImpact } from "./changes";
import { eventsBefore } from "./eventsBefore";
import { eventsOutage } from "./eventsOutage";
import { eventsRecovery } from "./eventsRecovery";
import { queueFactors, queueInsights, queueThemes } from "./learning";
import { queuePeople, queueServices } from "./people";
import { events } from "./refs";
import { queueReview } from "./review";
import { queueSources } from "./sources";

const queueEvents = [...eventsBefore, ...eventsOutage, ...eventsRecovery];

/** The story of 21 January 2016: a renamed queue server stops the intake of orders. */
export const queueIncident: Incident = {
  schema: 1,
  id: incidentIds.queue,
  key: "INC-2016-001",
  formerKeys: [],
  title: "Renamed queue server stops order intake",
  summary:
    "The rename made the only queue unreachable; consumers retried until the order service ran out of threads, and no " +
    "orders were accepted for 2 h 38 min. Why one name could do this, and why it took a customer to notice, is what " +
    "the review was about.\n\n" +
    "The old name stood in the configuration of eleven services, and no alias was kept for it. The queue ran on one " +
    "machine, which had to be killed and built anew from memory. Whether the rename or the update that went in with " +
    "it made the broker refuse its clients is still open.",
  severity: "SEV1",
  status: "reviewing",
  zone: LONDON,
  services: queueServices,
  themes: queueThemes,
  tags: ["queue", "naming", "change"],
  people: queuePeople,
  keyTimes: {
    impactStart: { event: events.noOrders },
    detected: { event: events.customer },
    acknowledged: { event: events.taken },
    communicated: { event: events.banner },
    mitigated: { event: events.serves },
    resolved: { event: events.over },
  },
  impact: queueImpact,
  changes: queueChanges,
  events: queueEvents,
  cascade: queueCascade,
  factors: queueFactors,
  insights: queueInsights,
  actions: [...queueOpenActions, ...queueEndedActions].sort((a, b) => a.number - b.number),
  reviews: [queueReview],
  sources: queueSources([...queueEvents]),
  attachments: [],
  waivers: [],
  conflicts: [],
};
