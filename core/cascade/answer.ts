import { type Again, again } from "./again";
import { type BlastRadius, blastRadius } from "./blastRadius";
import type { Broken } from "./brokenElements";
import type { CascadeCheck } from "./cascadeCheck";
import type { BareCascade } from "./cascadeTypes";
import { cascadeChecks } from "./checks";
import { graphOf } from "./graph";
import type { NamesPerson } from "./namesPerson";
import { occurringNodes } from "./occurrence";
import { pathCounts } from "./paths";
import { singlePoints } from "./singlePoints";

/** What `cascade IN --json` says. 3-cascade, "As JSON"; analyses to come are left out. */
export interface CascadeAnswer {
  readonly checks: readonly CascadeCheck[];
  readonly occurs: readonly string[];
  readonly blastRadius: readonly BlastRadius[];
  readonly impacts: readonly ImpactAnswer[];
}

/** What is said of one impact. */
export interface ImpactAnswer extends Again {
  readonly node: string;
  readonly occurs: boolean;
  readonly singlePoints: readonly string[];
  /** Counts in decimal digits, since they may pass 2^53; null while L has a cycle. */
  readonly paths: readonly { readonly from: string; readonly count: string }[] | null;
}

/** What else the answer depends on. */
export interface AnswerOptions {
  /** B, for what occurs only. */
  readonly broken: Broken;
  readonly namesPerson: NamesPerson;
  /** Writes out the people who stand in labels as tokens; absent in a bare cascade, which knows none. */
  readonly show?: (text: string) => string;
}

/** All analyses of a cascade, ready for JSON: key order as in 3-cascade, ids sorted where no order is named there. */
export function cascadeAnswer(
  cascade: BareCascade,
  { broken, namesPerson, show = (text) => text }: AnswerOptions,
): CascadeAnswer {
  const { nodes } = graphOf(cascade);
  const occurring = occurringNodes(cascade, broken);
  return {
    checks: cascadeChecks(cascade, namesPerson).map((check) => ({ ...check, message: show(check.message) })),
    occurs: [...occurring],
    blastRadius: nodes.map((node) => blastRadius(cascade, node.id)),
    impacts: nodes
      .filter((node) => node.kind === "impact")
      .map((node) => impactAnswer(cascade, node.id, occurring.has(node.id))),
  };
}

function impactAnswer(cascade: BareCascade, node: string, isOccurring: boolean): ImpactAnswer {
  const counts = pathCounts(cascade, node);
  const { again: state, unaddressed, open, openComplete } = again(cascade, node);
  return {
    node,
    occurs: isOccurring,
    singlePoints: singlePoints(cascade, node),
    paths: counts?.map(({ from, count }) => ({ from, count: count.toString() })) ?? null,
    again: state,
    unaddressed,
    open,
    openComplete,
  };
}
