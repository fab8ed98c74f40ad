import { type BreakTarget, breakTargets } from "../actions/breakTargets";
import type { Action } from "../model/action";
import type { CascadeNode } from "../model/cascade";
import type { Incident } from "../model/incident";
import { likelySame } from "./likelySame";

/** Something of another incident that the action may break too; only a person says that it does. */
export interface AlsoBreaks {
  readonly incident: Incident;
  readonly target: BreakTarget;
  /** Why it is offered. "said": a person said that both are the same break. */
  readonly why: "said" | "same service and words" | "same words";
}

/**
 * What else the action may break: for each node that it breaks the nodes of other incidents that were said to be the
 * same, or are likely to be; for each link the links between two such nodes. What was said comes first. At most `limit`.
 */
export function alsoBreaks(
  action: Pick<Action, "breaks">,
  incidents: readonly Incident[],
  limit = 3,
): readonly AlsoBreaks[] {
  const named = new Set(action.breaks.map((each) => `${each.incident} ${each.element}`));
  const found = new Map<string, AlsoBreaks>();
  const offer = (incident: Incident, element: string, why: AlsoBreaks["why"]) => {
    const address = `${incident.id} ${element}`;
    const target = named.has(address) ? undefined : breakTargets(incident).find((each) => each.element === element);
    if (target === undefined) return;
    const before = found.get(address);
    if (before === undefined || rank[why] < rank[before.why]) found.set(address, { incident, target, why });
  };
  for (const { incident: id, element } of action.breaks) {
    const incident = incidents.find((each) => each.id === id);
    if (incident === undefined) continue;
    const { nodes, links } = incident.cascade;
    const node = nodes.find((each) => each.id === element);
    if (node !== undefined)
      for (const each of alikeTo(node, incident, incidents)) offer(each.incident, each.node.id, each.why);
    const link = links.find((each) => each.id === element);
    const [from, to] = [link?.from, link?.to].map((end) => nodes.find((each) => each.id === end));
    if (from === undefined || to === undefined) continue;
    const ends = alikeTo(to, incident, incidents);
    for (const start of alikeTo(from, incident, incidents)) {
      for (const end of ends) {
        if (end.incident.id !== start.incident.id) continue;
        const between = start.incident.cascade.links.find(
          (each) => each.from === start.node.id && each.to === end.node.id,
        );
        if (between !== undefined)
          offer(start.incident, between.id, rank[start.why] > rank[end.why] ? start.why : end.why);
      }
    }
  }
  return [...found.values()].sort((a, b) => rank[a.why] - rank[b.why]).slice(0, limit);
}

const rank: Readonly<Record<AlsoBreaks["why"], number>> = { said: 0, "same service and words": 1, "same words": 2 };

interface Alike {
  readonly incident: Incident;
  readonly node: CascadeNode;
  readonly why: AlsoBreaks["why"];
}

function alikeTo(node: CascadeNode, incident: Incident, incidents: readonly Incident[]): readonly Alike[] {
  const said = incidents.flatMap((other) => {
    if (other.id === incident.id) return [];
    const isNamed = node.sameAs.some((each) => each.incident === other.id);
    // Few nodes say anything of another incident: the others are passed only where this one names some of them.
    return (isNamed ? other.cascade.nodes : sayingNodes(other))
      .filter((each) => names(node, other.id, each.id) || names(each, incident.id, node.id))
      .map((each): Alike => ({ incident: other, node: each, why: "said" }));
  });
  const likely = likelySame(node, incident.id, incidents, 5).map(
    (each): Alike => ({
      incident: each.incident,
      node: each.node,
      why: each.sharesService ? "same service and words" : "same words",
    }),
  );
  return [...said, ...likely];
}

const knownSaying = new WeakMap<Incident, readonly CascadeNode[]>();

/** The nodes that were said to be the same as one elsewhere; looked for once, however often something else is edited. */
function sayingNodes(incident: Incident): readonly CascadeNode[] {
  const saying = knownSaying.get(incident) ?? incident.cascade.nodes.filter(({ sameAs }) => sameAs.length > 0);
  knownSaying.set(incident, saying);
  return saying;
}

function names({ sameAs }: CascadeNode, incident: string, node: string): boolean {
  return sameAs.some((each) => each.incident === incident && each.node === node);
}
