import type { Incident } from "../model/incident";
import { apart } from "../model/textDirection";

/** Something of a cascade that an action can break, in words. */
export interface BreakTarget {
  /** Id of the incident, and of its link, node or safeguard. */
  readonly incident: string;
  readonly element: string;
  readonly kind: "link" | "node" | "safeguard";
  /** "Queue runs on one VM → Queue unreachable" for a link, else the label; person tokens still in it. */
  readonly words: string;
}

/** All that can be broken in an incident: links first, since they are what most actions break; each kind in file order. */
export function breakTargets(incident: Incident): readonly BreakTarget[] {
  const { nodes, links, safeguards } = incident.cascade;
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const ofLinks = links.flatMap((link) => {
    const [from, to] = [labels.get(link.from), labels.get(link.to)];
    if (from === undefined || to === undefined) return [];
    return [{ incident: incident.id, element: link.id, kind: "link" as const, words: `${apart(from)} → ${apart(to)}` }];
  });
  return [
    ...ofLinks,
    ...nodes.map(({ id, label }) => ({ incident: incident.id, element: id, kind: "node" as const, words: label })),
    ...safeguards.map(({ id, label }) => ({
      incident: incident.id,
      element: id,
      kind: "safeguard" as const,
      words: label,
    })),
  ];
}
