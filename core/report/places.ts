import type { Event } from "../model/event";
import type { Incident } from "../model/incident";
import type { Inline } from "./documentModel";
import { jump, run } from "./inlines";

/** Where the rows of a report stand, and what a jump to one of them is called. */
export interface Places {
  /** The anchor of an event, node, link, safeguard, action, source; undefined for what has no row. */
  readonly anchorOf: (id: string) => string | undefined;
  /** What a reader calls an element: "Queue on one VM", "Server renamed → queue unreachable"; undefined for a stranger. */
  readonly labelOf: (id: string) => string | undefined;
}

/** Names every row by its kind and place: an id or a label may hold a name, a number cannot. */
export function placesOf(incident: Incident, events: readonly Event[]): Places {
  const anchors = new Map<string, string>();
  const labels = new Map<string, string>();
  const name = (kind: string, records: readonly { readonly id: string }[]) => {
    for (const [index, { id }] of records.entries()) anchors.set(id, `${kind}_${index + 1}`);
  };
  const { nodes, links, safeguards } = incident.cascade;
  name("event", events);
  name("node", nodes);
  name("link", links);
  name("safeguard", safeguards);
  name("action", incident.actions);
  name("source", incident.sources);
  for (const event of events) labels.set(event.id, event.title);
  for (const node of nodes) labels.set(node.id, node.label);
  for (const safeguard of safeguards) labels.set(safeguard.id, safeguard.label);
  for (const link of links) {
    labels.set(link.id, `${labels.get(link.from) ?? "?"} → ${labels.get(link.to) ?? "?"}`);
  }
  for (const action of incident.actions) labels.set(action.id, `A${action.number}`);
  return { anchorOf: (id) => anchors.get(id), labelOf: (id) => labels.get(id) };
}

/** The element's label as a jump to its row; plain text for what has none, nothing for a stranger. */
export function jumpTo(places: Places, id: string, text = places.labelOf(id)): readonly Inline[] {
  if (text === undefined) return [];
  const anchor = places.anchorOf(id);
  return [anchor === undefined ? run(text) : jump(text, anchor)];
}
