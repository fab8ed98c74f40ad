import { z } from "zod";
import { withLinesOpened } from "../../../core/intake/sourceStates";
import { Event } from "../../../core/model/event";
import { Evidence } from "../../../core/model/evidence";
import type { Incident } from "../../../core/model/incident";
import { Id } from "../../../core/model/scalars";
import { Attachment } from "../../../core/model/source";
import { EventKind } from "../../../core/model/vocabulary";
import { When } from "../../../core/model/when";
import type { Workspace } from "../../../core/model/workspace";
import {
  addEvent,
  editEvent,
  markKey,
  removeEvents,
  stateOrder,
  takeBackOrder,
  toggleKeyTimeMark,
} from "../../../core/timeline/edits";
import { incidentCommand } from "../command";

const Events = z.array(Id).min(1);
const title = z.string().trim().min(1, "needs at least a word");
/** A service's id, or the name of what is none; no lane where it says nothing. */
const Lane = z
  .string()
  .trim()
  .transform((lane) => (lane === "" ? undefined : lane))
  .optional();

/** Makes the lane's service one of the incident's, so that its file stands alone. */
function withLaneService(incident: Incident, lane: string | undefined, workspace: Workspace): Incident {
  const service = workspace.services.find((each) => each.id === lane);
  if (service === undefined || incident.services.some((each) => each.id === service.id)) return incident;
  return { ...incident, services: [...incident.services, { id: service.id, name: service.name }] };
}

export const enterEvent = incidentCommand({
  id: "event.enter",
  title: "Add event",
  hidden: true,
  input: z.object({
    id: Id,
    when: When.optional(),
    end: When.optional(),
    title,
    kind: EventKind,
    lane: Lane,
    people: z.array(Id),
  }),
  change: (incident, { id, lane, ...event }, context) => {
    const prepared = withLaneService(incident, lane, context.workspace);
    return addEvent(prepared, lane === undefined ? event : { ...event, lane }, { ...context, newId: () => id });
  },
});

export const setEventTime = incidentCommand({
  id: "event.setTime",
  title: "Set time of event",
  hidden: true,
  input: z.object({ event: Id, when: When.optional(), end: When.optional() }),
  change: (incident, { event, when, end }) => editEvent(incident, { event, patch: { when, end } }),
});

export const setEventTitle = incidentCommand({
  id: "event.setTitle",
  title: "Edit event",
  hidden: true,
  input: z.object({ event: Id, title }),
  change: (incident, { event, title }) => editEvent(incident, { event, patch: { title } }),
});

export const setEventDetail = incidentCommand({
  id: "event.setDetail",
  title: "Edit detail of event",
  hidden: true,
  input: z.object({ event: Id, detail: z.string() }),
  change: (incident, { event, detail }) =>
    editEvent(incident, { event, patch: { detail: detail === "" ? undefined : detail } }),
});

export const setEventKind = incidentCommand({
  id: "event.setKind",
  title: "Set kind of event",
  hidden: true,
  input: z.object({ events: Events, kind: EventKind }),
  change: (incident, { events, kind }) =>
    events.reduce((edited, event) => editEvent(edited, { event, patch: { kind } }), incident),
});

export const setEventLane = incidentCommand({
  id: "event.setLane",
  title: "Set lane of event",
  hidden: true,
  input: z.object({ events: Events, lane: Lane }),
  change: (incident, { events, lane }, { workspace }) =>
    events.reduce(
      (edited, event) => editEvent(edited, { event, patch: { lane } }),
      withLaneService(incident, lane, workspace),
    ),
});

export const setEventPeople = incidentCommand({
  id: "event.setPeople",
  title: "Set people of event",
  hidden: true,
  input: z.object({ event: Id, people: z.array(Id) }),
  change: (incident, { event, people }) => editEvent(incident, { event, patch: { people } }),
});

export const setKnownBy = incidentCommand({
  id: "event.setKnownBy",
  title: "Set who knew of event",
  hidden: true,
  input: z.object({ event: Id, knownBy: Event.shape.knownBy }),
  change: (incident, { event, knownBy }) => editEvent(incident, { event, patch: { knownBy } }),
});

export const addEvidence = incidentCommand({
  id: "event.addEvidence",
  title: "Add evidence",
  hidden: true,
  input: z.object({ event: Id, evidence: Evidence, attachment: Attachment.optional() }),
  change: (incident, { event, evidence, attachment }) => {
    const kept =
      attachment === undefined || incident.attachments.some((each) => each.id === attachment.id)
        ? incident
        : { ...incident, attachments: [...incident.attachments, attachment] };
    const present = kept.events.find((each) => each.id === event)?.evidence ?? [];
    return editEvent(kept, { event, patch: { evidence: [...present, evidence] } });
  },
});

export const removeEvidence = incidentCommand({
  id: "event.removeEvidence",
  title: "Remove evidence",
  hidden: true,
  input: z.object({ event: Id, evidence: Id }),
  change: (incident, { event, evidence }) => {
    const present = incident.events.find((each) => each.id === event)?.evidence ?? [];
    return editEvent(incident, { event, patch: { evidence: present.filter((each) => each.id !== evidence) } });
  },
});

export const removeEventsCommand = incidentCommand({
  id: "event.remove",
  title: "Remove event",
  keys: "Delete",
  menu: "Timeline",
  input: z.object({ events: Events }),
  change: (incident, { events }) => removeEvents(withLinesOpened(incident, events), { events }),
});

export const markKeyEvent = incidentCommand({
  id: "event.markKey",
  title: "Key event, for the report",
  keys: "K",
  menu: "Timeline",
  input: z.object({ events: Events, key: z.boolean() }),
  change: markKey,
});

const Mark = z.object({ event: Id });

export const markImpactStart = incidentCommand({
  id: "event.markImpactStart",
  title: "Impact starts here",
  keys: "1",
  menu: "Timeline",
  input: Mark,
  change: (incident, { event }) => toggleKeyTimeMark(incident, { name: "impactStart", event }),
});

export const markDetected = incidentCommand({
  id: "event.markDetected",
  title: "Detected here",
  keys: "2",
  menu: "Timeline",
  input: Mark,
  change: (incident, { event }) => toggleKeyTimeMark(incident, { name: "detected", event }),
});

export const markMitigated = incidentCommand({
  id: "event.markMitigated",
  title: "Mitigated here",
  keys: "3",
  menu: "Timeline",
  input: Mark,
  change: (incident, { event }) => toggleKeyTimeMark(incident, { name: "mitigated", event }),
});

export const markAcknowledged = incidentCommand({
  id: "event.markAcknowledged",
  title: "Acknowledged here",
  keys: "4",
  menu: "Timeline",
  input: Mark,
  change: (incident, { event }) => toggleKeyTimeMark(incident, { name: "acknowledged", event }),
});

export const markCommunicated = incidentCommand({
  id: "event.markCommunicated",
  title: "Customers told here",
  keys: "5",
  menu: "Timeline",
  input: Mark,
  change: (incident, { event }) => toggleKeyTimeMark(incident, { name: "communicated", event }),
});

export const markResolved = incidentCommand({
  id: "event.markResolved",
  title: "Resolved here",
  keys: "6",
  menu: "Timeline",
  input: Mark,
  change: (incident, { event }) => toggleKeyTimeMark(incident, { name: "resolved", event }),
});

const Order = z.object({ earlier: Id, later: Id });

export const cameLater = incidentCommand({
  id: "event.cameLater",
  title: "I know that this came after the one above",
  keys: "L",
  menu: "Timeline",
  input: Order,
  change: stateOrder,
});

export const takeBackCameLater = incidentCommand({
  id: "event.takeBackOrder",
  title: "Take back a stated order",
  hidden: true,
  input: Order,
  change: takeBackOrder,
});

export const timelineCommands = [
  enterEvent,
  setEventTime,
  setEventTitle,
  setEventDetail,
  setEventKind,
  setEventLane,
  setEventPeople,
  setKnownBy,
  addEvidence,
  removeEvidence,
  removeEventsCommand,
  markKeyEvent,
  markImpactStart,
  markDetected,
  markMitigated,
  markAcknowledged,
  markCommunicated,
  markResolved,
  cameLater,
  takeBackCameLater,
];
