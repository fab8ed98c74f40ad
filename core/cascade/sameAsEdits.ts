import type { CascadeNode } from "../model/cascade";
import type { Incident } from "../model/incident";
import { withNode } from "./cascadeChange";

/** A node here and the node of another incident that a person says is the same break. */
export interface SamePair {
  readonly node: string;
  readonly same: { readonly incident: string; readonly node: string };
}

function isOf({ same }: SamePair) {
  return (each: CascadeNode["sameAs"][number]) => each.incident === same.incident && each.node === same.node;
}

/** Says that both are the same break. Said once, it stands. */
export function nameSame(incident: Incident, pair: SamePair): Incident {
  return withNode(incident, pair.node, (node) =>
    node.sameAs.some(isOf(pair)) ? node : { ...node, sameAs: [...node.sameAs, { ...pair.same }] },
  );
}

/** Takes that back. */
export function nameOther(incident: Incident, pair: SamePair): Incident {
  const isIt = isOf(pair);
  return withNode(incident, pair.node, (node) => ({ ...node, sameAs: node.sameAs.filter((each) => !isIt(each)) }));
}

/** Says that an action which broke it there stays as it is, although it came again. */
export function leaveEnded(incident: Incident, { action, ...pair }: SamePair & { readonly action: string }): Incident {
  const isIt = isOf(pair);
  return withNode(incident, pair.node, (node) => ({
    ...node,
    sameAs: node.sameAs.map((each) =>
      isIt(each) && !each.stays?.includes(action) ? { ...each, stays: [...(each.stays ?? []), action] } : each,
    ),
  }));
}
