import { brokenOncePromised, brokenToday, expandSafeguards } from "./brokenElements";
import type { BareAction, BareCascade } from "./cascadeTypes";
import { graphOf } from "./graph";
import { onPathsTo, openUnder } from "./livePaths";
import { occurs } from "./occurrence";

/** What a promised answer rests on; ids of actions, in the order of the cascade. One of the lists is filled at most. */
export interface RestingOn {
  /** Without any of them the impact could happen again: all are needed. */
  readonly all: readonly string[];
  /** Where none is needed by itself: each of them alone is enough. */
  readonly anyOne: readonly string[];
  /** Where neither holds: those that break something on the way, several of which are needed together. */
  readonly several: readonly string[];
}

/**
 * The agreed, in-progress and done actions that "promised" rests on, besides what is verified. Nothing for an impact
 * that is live or cut. 3-cascade, "Could it happen again today?".
 */
export function restingOn(cascade: BareCascade, impact: string): RestingOn {
  const promises = cascade.actions.filter(isPromise);
  const isLiveWith = (kept: (promise: BareAction) => boolean): boolean => {
    const actions = cascade.actions.filter((action) => !isPromise(action) || kept(action));
    return occurs(cascade, impact, brokenOncePromised({ ...cascade, actions }));
  };
  const nothing: RestingOn = { all: [], anyOne: [], several: [] };
  if (isLiveWith(() => true) || !isLiveWith(() => false)) return nothing;
  const idsOf = (some: readonly BareAction[]) => some.map(({ id }) => id);
  const all = promises.filter((promise) => isLiveWith((other) => other !== promise));
  if (all.length > 0) return { ...nothing, all: idsOf(all) };
  const anyOne = promises.filter((promise) => !isLiveWith((other) => other === promise));
  if (anyOne.length > 0) return { ...nothing, anyOne: idsOf(anyOne) };
  const onWay = elementsOnWay(cascade, impact);
  const touches = ({ breaks }: BareAction) => [...expandSafeguards(cascade, breaks)].some((id) => onWay.has(id));
  return { ...nothing, several: idsOf(promises.filter(touches)) };
}

/** Nodes and links on the paths to an impact that are open today. */
function elementsOnWay(cascade: BareCascade, impact: string): ReadonlySet<string | undefined> {
  const graph = graphOf(cascade);
  const { nodes, links } = onPathsTo(graph, [graph.indexOf.get(impact) ?? -1], openUnder(graph, brokenToday(cascade)));
  return new Set([
    ...[...nodes].map((index) => graph.nodes[index]?.id),
    ...[...links].map((index) => graph.causal[index]?.id),
  ]);
}

function isPromise({ isBreaking, status }: BareAction): boolean {
  return isBreaking && (status === "agreed" || status === "in progress" || status === "done");
}
