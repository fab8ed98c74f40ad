import { type Result, refusal, success } from "../model/finding";
import type { ActionStatus } from "../model/vocabulary";
import type { BareAction, BareCascade } from "./cascadeTypes";

/** Ids of nodes and links that are broken. */
export type Broken = ReadonlySet<string>;

/** Nothing is broken. */
export const nothingBroken: Broken = new Set();

const settledStatuses: ReadonlySet<ActionStatus> = new Set(["verified", "proven"]);
const standingStatuses: ReadonlySet<ActionStatus> = new Set(["agreed", "in progress", "done", "verified", "proven"]);

/** Elements with every safeguard replaced by all that it guards. 3-cascade, "Occurrence". */
export function expandSafeguards(cascade: BareCascade, elements: Iterable<string>): Broken {
  const guards = new Map(cascade.safeguards.map((safeguard) => [safeguard.id, safeguard.guards]));
  const broken = new Set<string>();
  for (const id of elements) {
    for (const element of guards.get(id) ?? [id]) broken.add(element);
  }
  return broken;
}

/** Ids that a person typed, as a set of broken elements; an id that no node, link or safeguard bears is refused. */
export function parseBreaks(cascade: BareCascade, ids: readonly string[]): Result<Broken> {
  const known = new Set([...cascade.nodes, ...cascade.links, ...cascade.safeguards].map((element) => element.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return success(expandSafeguards(cascade, ids));
  return refusal(
    "unknown-element",
    "--break",
    `--break: no node, link or safeguard of this cascade has the id "${unknown}"; name one that it has.`,
  );
}

/** B₀: what verified or proven actions break. 3-cascade, "Could it happen again today?". */
export function brokenToday(cascade: BareCascade): Broken {
  return brokenBy(cascade, (action) => action.isBreaking && settledStatuses.has(action.status));
}

/** B₁: also what agreed, in-progress and done actions break once they are verified. */
export function brokenOncePromised(cascade: BareCascade): Broken {
  return brokenBy(cascade, (action) => action.isBreaking && standingStatuses.has(action.status));
}

/** What actions from agreed to proven touch, of any strength. */
export function touchedByActions(cascade: BareCascade): Broken {
  return brokenBy(cascade, (action) => standingStatuses.has(action.status));
}

function brokenBy(cascade: BareCascade, counts: (action: BareAction) => boolean): Broken {
  return expandSafeguards(
    cascade,
    cascade.actions.filter(counts).flatMap((action) => action.breaks),
  );
}
