import type { EditContext } from "../model/editContext";
import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import type { NodeKind } from "../model/vocabulary";
import { keyTimeEventId } from "../timeline/keyTimes";
import { orderOfEvents } from "../timeline/order";
import { nodeKindOf } from "./eventNodeEdits";
import { linked } from "./linkEdits";
import { addNode } from "./nodeEdits";

/** One node of the chain that is offered. */
export interface DraftNode {
  readonly event: string;
  readonly label: string;
  readonly kind: NodeKind;
}

/** What is offered: nodes in order, and by their events from which to which a link leads. */
export interface DraftChain {
  readonly nodes: readonly DraftNode[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The dotted chain offered from what was marked, in order of time: changes and failures that did not certainly come
 * after the event where the "impact starts", then that event as the impact. Without that mark the last failure is the
 * impact; where kinds were not chosen yet, whatever stands before the mark is offered. Of many, those marked as key.
 * Each leads to the next that is no trigger: two changes are two ways in. Nothing while the cascade has nodes: an
 * offer never touches what somebody drew.
 */
export function draftChain(incident: Incident): DraftChain {
  const nodes = draftNodes(incident);
  const links = nodes.flatMap(({ event }, index) => {
    const next = nodes.slice(index + 1).find((node) => node.kind !== "trigger");
    return next === undefined ? [] : [{ from: event, to: next.event }];
  });
  return { nodes, links };
}

function draftNodes(incident: Incident): readonly DraftNode[] {
  if (incident.cascade.nodes.length > 0) return [];
  const { sorted, certainlyBefore } = orderOfEvents(incident);
  const marked = sorted.find((event) => event.id === keyTimeEventId(incident, "impactStart"));
  const impact = marked ?? sorted.filter(isFailure).at(-1);
  if (impact === undefined) return [];
  const earlier = sorted.slice(0, sorted.indexOf(impact));
  const alongside = sorted.slice(earlier.length + 1).filter((event) => !certainlyBefore(impact.id, event.id));
  const causes = [...earlier, ...alongside].filter(isCause);
  const before = causes.length > 0 ? causes : earlier.filter((event) => event.kind === "note");
  const chosen =
    before.length > MOST && before.some((event) => event.key) ? before.filter((event) => event.key) : before;
  if (chosen.length === 0 && marked === undefined) return [];
  const nodes = chosen.slice(0, MOST).map((event) => draftNode(event, nodeKindOf(event.kind)));
  return [...withTrigger(nodes), draftNode(impact, "impact")];
}

const MOST = 7;

function isCause(event: Event): boolean {
  return event.kind === "change" || isFailure(event);
}

function isFailure(event: Event): boolean {
  return event.kind === "failure" || event.kind === "symptom";
}

/** Where no kind says what set it off, the first thing did, until somebody knows better. */
function withTrigger(nodes: readonly DraftNode[]): readonly DraftNode[] {
  if (nodes.some((node) => node.kind === "trigger")) return nodes;
  return nodes.map((node, index) => (index === 0 ? { ...node, kind: "trigger" } : node));
}

function draftNode({ id, title }: Event, kind: NodeKind): DraftNode {
  return { event: id, label: title, kind };
}

/** Takes the offered chain: hypotheses, each evidenced by its event, each linked to the next. */
export function takeDraftChain(incident: Incident, ctx: EditContext): Incident {
  const { nodes, links } = draftChain(incident);
  const ids = new Map<string, string>();
  const withNodes = nodes.reduce((before, { event, label, kind }) => {
    const after = addNode(before, { label, kind, events: [event], services: servicesOf(incident, event) }, ctx);
    ids.set(event, after.cascade.nodes.at(-1)?.id ?? "");
    return after;
  }, incident);
  return links.reduce((before, { from, to }) => linked(before, ids.get(from) ?? "", ids.get(to) ?? "", ctx), withNodes);
}

function servicesOf(incident: Incident, eventId: string): readonly string[] {
  const lane = incident.events.find((event) => event.id === eventId)?.lane;
  return incident.services.filter((service) => service.id === lane).map((service) => service.id);
}
