import type { CascadeNode } from "../model/cascade";
import type { EditContext } from "../model/editContext";
import type { Incident } from "../model/incident";
import type { EventKind, NodeKind } from "../model/vocabulary";
import { withNode } from "./cascadeChange";
import { addNode } from "./nodeEdits";

/** What an event becomes in the cascade, by its kind. */
export function nodeKindOf(kind: EventKind): NodeKind {
  switch (kind) {
    case "change":
      return "trigger";
    case "decision":
    case "action":
    case "mitigation":
      return "decision";
    default:
      return "failure";
  }
}

/** Makes a node that an event evidences, with the event's words and service. */
export function makeNodeFromEvent(
  incident: Incident,
  { event: id, position }: { event: string; position?: CascadeNode["position"] },
  ctx: EditContext,
): Incident {
  const event = incident.events.find((candidate) => candidate.id === id);
  if (event === undefined) return incident;
  const isService = incident.services.some((service) => service.id === event.lane);
  return addNode(
    incident,
    {
      label: event.title,
      kind: nodeKindOf(event.kind),
      events: [id],
      services: isService && event.lane !== undefined ? [event.lane] : [],
      ...(position === undefined ? {} : { position }),
    },
    ctx,
  );
}

/** Says that an event shows a node. */
export function evidenceNodeByEvent(
  incident: Incident,
  { node: id, event }: { node: string; event: string },
): Incident {
  return withNode(incident, id, (node) =>
    node.events.includes(event) ? node : { ...node, events: [...node.events, event] },
  );
}

/** Takes back that an event shows a node. */
export function releaseEvent(incident: Incident, { node: id, event }: { node: string; event: string }): Incident {
  return withNode(incident, id, (node) =>
    node.events.includes(event) ? { ...node, events: node.events.filter((shown) => shown !== event) } : node,
  );
}
