import { brokenOncePromised, brokenToday, touchedByActions } from "./brokenElements";
import type { BareCascade } from "./cascadeTypes";
import { graphOf } from "./graph";
import { onPathsTo, openUnder } from "./livePaths";
import { occurs } from "./occurrence";
import { allOpen, nodePathsFromRoots, shortestNodePath } from "./paths";

/** cut: what is verified breaks it; promised: what is agreed will; live: nothing does. */
export type AgainState = "live" | "promised" | "cut";

/** Could it happen again today? */
export interface Again {
  readonly again: AgainState;
  /** The first 100 open paths as node ids, by length, then ids. */
  readonly open: readonly (readonly string[])[];
  readonly openComplete: boolean;
  /** No action from agreed to proven touches any path to it. */
  readonly unaddressed: boolean;
}

const LISTED = 100;

/**
 * Whether an impact could occur again, by the actions as they stand, along which paths, and whether anybody works on
 * them. On a cyclic L only the shortest open path is given. 3-cascade, "Could it happen again today?".
 */
export function again(cascade: BareCascade, impact: string): Again {
  const state = againState(cascade, impact);
  return { again: state, ...openPaths(cascade, impact, state), unaddressed: isUnaddressed(cascade, impact) };
}

/** live, promised or cut. */
export function againState(cascade: BareCascade, impact: string): AgainState {
  if (!occurs(cascade, impact, brokenToday(cascade))) return "cut";
  return occurs(cascade, impact, brokenOncePromised(cascade)) ? "live" : "promised";
}

function openPaths(cascade: BareCascade, impact: string, state: AgainState): Pick<Again, "open" | "openComplete"> {
  const graph = graphOf(cascade);
  const target = graph.indexOf.get(impact);
  if (state === "cut" || target === undefined) return { open: [], openComplete: true };
  const broken = state === "live" ? brokenOncePromised(cascade) : brokenToday(cascade);
  const limits = openUnder(graph, broken);
  if (graph.order === null) {
    const shortest = shortestNodePath(graph, target, limits);
    return { open: shortest === null ? [] : [shortest], openComplete: false };
  }
  const open: (readonly string[])[] = [];
  for (const path of nodePathsFromRoots(graph, target, limits)) {
    if (open.length === LISTED) return { open, openComplete: false };
    open.push(path);
  }
  return { open, openComplete: true };
}

function isUnaddressed(cascade: BareCascade, impact: string): boolean {
  const graph = graphOf(cascade);
  const target = graph.indexOf.get(impact);
  const touched = touchedByActions(cascade);
  const { nodes, links } = onPathsTo(graph, target === undefined ? [] : [target], allOpen);
  return (
    ![...nodes].some((index) => touched.has(graph.nodes[index]?.id ?? "")) &&
    ![...links].some((index) => touched.has(graph.causal[index]?.id ?? ""))
  );
}
