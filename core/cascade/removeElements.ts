import type { Incident } from "../model/incident";
import { notesWithout } from "../timeline/noteOrigins";

/**
 * Removes nodes, links and safeguards by id, with all that hangs on them: a node's links, what safeguards guard of
 * these, breaks of this incident's actions, mentions in factors and insights. Safeguards and actions stay, also with
 * nothing left to name.
 */
export function removeElements(incident: Incident, { elements }: { elements: readonly string[] }): Incident {
  const gone = new Set(elements);
  for (const link of incident.cascade.links) if (gone.has(link.from) || gone.has(link.to)) gone.add(link.id);
  const stays = ({ id }: { readonly id: string }) => !gone.has(id);
  const mentionsLess = <Item extends { readonly nodes: readonly string[] }>(item: Item): Item =>
    item.nodes.some((id) => gone.has(id)) ? { ...item, nodes: item.nodes.filter((id) => !gone.has(id)) } : item;
  const { nodes, links, safeguards } = incident.cascade;
  return {
    ...incident,
    cascade: {
      ...incident.cascade,
      nodes: nodes.filter(stays),
      links: links.filter(stays),
      safeguards: safeguards
        .filter(stays)
        .map((safeguard) =>
          safeguard.guards.some((id) => gone.has(id))
            ? { ...safeguard, guards: safeguard.guards.filter((id) => !gone.has(id)) }
            : safeguard,
        ),
    },
    factors: incident.factors.map(mentionsLess),
    insights: incident.insights.map(mentionsLess),
    reviews: notesWithout(incident.reviews, "node", gone),
    actions: incident.actions.map((action) => {
      const breaks = action.breaks.filter((broken) => broken.incident !== incident.id || !gone.has(broken.element));
      return breaks.length === action.breaks.length ? action : { ...action, breaks };
    }),
  };
}
