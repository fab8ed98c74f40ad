import type { Cascade, CascadeLink, CascadeNode, Safeguard } from "../model/cascade";
import type { Incident } from "../model/incident";

/** The incident with its cascade changed; the same incident when nothing changed. */
export function withCascade(incident: Incident, change: (cascade: Cascade) => Cascade): Incident {
  const cascade = change(incident.cascade);
  return cascade === incident.cascade ? incident : { ...incident, cascade };
}

/** The incident with one node changed; unchanged records keep their identity, an unknown id changes nothing. */
export function withNode(incident: Incident, id: string, change: (node: CascadeNode) => CascadeNode): Incident {
  return withCascade(incident, (cascade) => {
    const nodes = withItem(cascade.nodes, id, change);
    return nodes === cascade.nodes ? cascade : { ...cascade, nodes };
  });
}

/** The incident with one link changed. */
export function withLink(incident: Incident, id: string, change: (link: CascadeLink) => CascadeLink): Incident {
  return withCascade(incident, (cascade) => {
    const links = withItem(cascade.links, id, change);
    return links === cascade.links ? cascade : { ...cascade, links };
  });
}

/** The incident with one safeguard changed. */
export function withSafeguard(incident: Incident, id: string, change: (safeguard: Safeguard) => Safeguard): Incident {
  return withCascade(incident, (cascade) => {
    const safeguards = withItem(cascade.safeguards, id, change);
    return safeguards === cascade.safeguards ? cascade : { ...cascade, safeguards };
  });
}

function withItem<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  change: (item: Item) => Item,
): readonly Item[] {
  const index = items.findIndex((item) => item.id === id);
  const before = items[index];
  if (before === undefined) return items;
  const after = change(before);
  return after === before ? items : items.with(index, after);
}
