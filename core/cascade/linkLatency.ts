import type { DurationRange } from "../model/interval";
import type { BareCascade } from "./cascadeTypes";

/**
 * How long a link took, ms: from its cause's latest to its effect's earliest at the least, never below zero, since an
 * effect comes after its cause. Null where an end has no time, or one that is open towards the other. 3-cascade, "Clock".
 */
export function linkLatency(cascade: BareCascade, linkId: string): DurationRange | null {
  const link = cascade.links.find(({ id }) => id === linkId);
  const timeOf = (id: string | undefined) => cascade.nodes.find((node) => node.id === id)?.time ?? null;
  const cause = timeOf(link?.from);
  const effect = timeOf(link?.to);
  if (cause === null || effect === null) return null;
  const max = effect.latest - cause.earliest;
  if (max < 0 || !Number.isFinite(max)) return null;
  return { min: Math.max(0, effect.earliest - cause.latest), max };
}
