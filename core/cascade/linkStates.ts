import { againState } from "./again";
import { type Broken, brokenOncePromised, brokenToday } from "./brokenElements";
import type { BareCascade } from "./cascadeTypes";
import { type GraphLink, graphOf } from "./graph";
import { impactsOf, onPathsTo, openUnder } from "./livePaths";

/**
 * What stands of a link for the picture: broken by a verified or proven action; promised = broken once an action that
 * was agreed is verified; live = on an open path to an impact; open = neither. How it is drawn besides (would have
 * come anyway, delayed detection, feedback, hypothesis) its own fields and ends say.
 */
export type LinkState = "live" | "open" | "promised" | "broken";

/**
 * The state of every link, also of those outside G (open). A link is broken when it is named itself, or its cause or
 * effect is. For an impact that is live, open paths are those under B₁, for one that is promised those under B₀.
 */
export function linkStates(cascade: BareCascade): ReadonlyMap<string, LinkState> {
  const graph = graphOf(cascade);
  const today = brokenToday(cascade);
  const promised = brokenOncePromised(cascade);
  const live = new Set<number>();
  for (const [state, broken] of [
    ["live", promised],
    ["promised", today],
  ] as const) {
    const impacts = impactsOf(graph).filter((index) => againState(cascade, graph.nodes[index]?.id ?? "") === state);
    for (const index of onPathsTo(graph, impacts, openUnder(graph, broken)).links) live.add(index);
  }
  const liveIds = new Set([...live].map((index) => graph.causal[index]?.id));
  const states = new Map<string, LinkState>(cascade.links.map((link) => [link.id, "open"]));
  for (const link of graph.links) {
    if (isBroken(link, today)) states.set(link.id, "broken");
    else if (isBroken(link, promised)) states.set(link.id, "promised");
    else if (liveIds.has(link.id)) states.set(link.id, "live");
  }
  return states;
}

function isBroken({ link }: GraphLink, broken: Broken): boolean {
  return broken.has(link.id) || broken.has(link.from) || broken.has(link.to);
}
