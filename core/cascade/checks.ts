import type { Severity } from "../model/finding";
import type { BareCascade } from "./cascadeTypes";
import { compareIds } from "./graph";
import { linkChecks } from "./linkChecks";
import type { NamesPerson } from "./namesPerson";
import { nodeChecks } from "./nodeChecks";

/** The checks of 3-cascade, in the order of its table. */
export type CheckId =
  | "cycle"
  | "effect-before-cause"
  | "order-uncertain"
  | "orphan"
  | "unexplained"
  | "no-path"
  | "untested"
  | "unsupported"
  | "lone-cause"
  | "person-as-cause"
  | "unguarded";

/** A finding about the cascade: what, why it matters, what to do. Never a refusal. */
export interface CascadeCheck {
  readonly id: CheckId;
  readonly severity: Severity;
  /** Ids, sorted. */
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly message: string;
}

/**
 * All checks of 3-cascade: one entry per component, node or link; rejected nodes and their links are skipped. Sorted
 * by id of the check, then by nodes and links.
 */
export function cascadeChecks(cascade: BareCascade, namesPerson: NamesPerson): readonly CascadeCheck[] {
  return [...nodeChecks(cascade, namesPerson), ...linkChecks(cascade)].sort(
    (a, b) => compareIds(a.id, b.id) || compareLists(a.nodes, b.nodes) || compareLists(a.links, b.links),
  );
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, id] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareIds(id, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
