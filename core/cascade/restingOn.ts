import { brokenOncePromised, expandSafeguards } from "./brokenElements";
import type { BareAction, BareCascade } from "./cascadeTypes";
import { graphOf } from "./graph";
import { onPathsTo, openUnder } from "./livePaths";
import { occurs } from "./occurrence";

/** What a promised answer rests on; ids of actions, in the order of the cascade. */
export interface RestingOn {
  /** Each of them is needed: without it alone the impact could happen again. */
  readonly each: readonly string[];
  /** Only where none is needed by itself: they break something on the way, and some of them are enough. */
  readonly some: readonly string[];
}

/**
 * The agreed, in-progress and done actions that "promised" rests on, besides what is verified. Nothing for an impact
 * that is live or cut. 3-cascade, "Could it happen again today?".
 */
export function restingOn(cascade: BareCascade, impact: string): RestingOn {
  const nothing: RestingOn = { each: [], some: [] };
  if (occurs(cascade, impact, brokenOncePromised(cascade))) return nothing;
  const promises = cascade.actions.filter(isPromise);
  const each = promises.filter((action) => occurs(cascade, impact, brokenOncePromised(withoutAction(cascade, action))));
  if (each.length > 0) return { each: each.map(({ id }) => id), some: [] };
  const withoutPromises = { ...cascade, actions: cascade.actions.filter((action) => !isPromise(action)) };
  const today = brokenOncePromised(withoutPromises);
  if (!occurs(cascade, impact, today)) return nothing;
  const graph = graphOf(cascade);
  const onWay = onPathsTo(graph, [graph.indexOf.get(impact) ?? -1], openUnder(graph, today));
  const ids = new Set([
    ...[...onWay.nodes].map((index) => graph.nodes[index]?.id),
    ...[...onWay.links].map((index) => graph.causal[index]?.id),
  ]);
  const touches = ({ breaks }: BareAction) => [...expandSafeguards(cascade, breaks)].some((id) => ids.has(id));
  return { each: [], some: promises.filter(touches).map(({ id }) => id) };
}

function isPromise({ isBreaking, status }: BareAction): boolean {
  return isBreaking && (status === "agreed" || status === "in progress" || status === "done");
}

function withoutAction(cascade: BareCascade, action: BareAction): BareCascade {
  return { ...cascade, actions: cascade.actions.filter((other) => other !== action) };
}
