import { type AgainState, again } from "../cascade/again";
import { isBreakingStrength } from "../cascade/breakingStrength";
import type { BareCascade } from "../cascade/cascadeTypes";
import { graphOf } from "../cascade/graph";
import { bareCascadeOf } from "../cascade/live";
import { impactsOf } from "../cascade/livePaths";
import type { Action } from "../model/action";
import type { Incident } from "../model/incident";

/** What an action does to "Could it happen again today?" of one incident whose cascade it names. */
export interface EffectOnAgain {
  readonly incident: string;
  /** By the actions as they stand. */
  readonly now: AgainState;
  /** The same once this action is verified. */
  readonly verified: AgainState;
  /** Open root-to-impact paths by what is verified so far, this action left out, and how many stay with it verified. */
  readonly pathsWithout: number;
  readonly pathsWith: number;
  /** False: there are more than were counted. */
  readonly isComplete: boolean;
}

/**
 * The effect of an action on every incident that it names, the given incidents' actions all counting. 3-cascade,
 * "Could it happen again today?". Empty while it breaks nothing, is of a strength that only weakens, or the cascades
 * that it names show no impact.
 */
export function effectOnAgain(action: Action, incidents: readonly Incident[]): readonly EffectOnAgain[] {
  if (action.strength === undefined || !isBreakingStrength(action.strength)) return [];
  const named = new Set(action.breaks.map((each) => each.incident));
  return incidents
    .filter(({ id }) => named.has(id))
    .flatMap((incident) => effectOn(action, bareCascadeOf(incident, incidents), incident.id) ?? []);
}

function effectOn(action: Action, cascade: BareCascade, incident: string): EffectOnAgain | null {
  const graph = graphOf(cascade);
  const impacts = impactsOf(graph).map((index) => graph.nodes[index]?.id ?? "");
  if (impacts.length === 0 || !cascade.actions.some(({ id }) => id === action.id)) return null;
  const settled = cascade.actions.filter(({ status }) => status === "verified" || status === "proven");
  const others = settled.filter(({ id }) => id !== action.id);
  const own = cascade.actions
    .filter(({ id }) => id === action.id)
    .map((each) => ({ ...each, status: "verified" as const }));
  const without = openPaths({ ...cascade, actions: others }, impacts);
  const withIt = openPaths({ ...cascade, actions: [...others, ...own] }, impacts);
  const promised = cascade.actions.map((each) => own.find(({ id }) => id === each.id) ?? each);
  return {
    incident,
    now: worst(cascade, impacts),
    verified: worst({ ...cascade, actions: promised }, impacts),
    pathsWithout: without.count,
    pathsWith: withIt.count,
    isComplete: without.isComplete && withIt.isComplete,
  };
}

function openPaths(cascade: BareCascade, impacts: readonly string[]) {
  const found = impacts.map((impact) => again(cascade, impact));
  return {
    count: found.reduce((sum, { open }) => sum + open.length, 0),
    isComplete: found.every(({ openComplete }) => openComplete),
  };
}

function worst(cascade: BareCascade, impacts: readonly string[]): AgainState {
  const states = impacts.map((impact) => again(cascade, impact).again);
  return (["live", "promised", "cut"] as const).find((state) => states.includes(state)) ?? "cut";
}

/** The effect as one sentence: "With this verified, 2 of 3 paths are cut: it could still happen again." */
export function effectInWords(action: Action, effect: EffectOnAgain): string {
  const { pathsWithout, pathsWith, verified } = effect;
  if (pathsWithout === 0) return "Every path is cut already without it; a second cut holds when the first fails.";
  const cut = pathsWithout - pathsWith;
  const isVerified = action.status === "verified" || action.status === "proven";
  const paths = isVerified
    ? `It closes ${cut} of ${all(effect)}`
    : `With this verified, ${cut === 0 ? "none" : cut} of ${all(effect)} ${cut < 2 ? "is" : "are"} cut`;
  return verified === "cut" ? `${paths}, and it could not happen again.` : `${paths}: ${stateInWords(verified)}.`;
}

function all({ pathsWithout, isComplete }: EffectOnAgain): string {
  return `${isComplete ? "" : "at least "}${pathsWithout} ${pathsWithout === 1 ? "path" : "paths"}`;
}

function stateInWords(state: Exclude<AgainState, "cut">): string {
  return state === "promised" ? "the rest is promised by other actions" : "it could still happen again";
}
