import type { CascadeCheck } from "./cascadeCheck";
import type { BareCascade } from "./cascadeTypes";
import { compareIds } from "./graph";
import { linkChecks } from "./linkChecks";
import type { NamesPerson } from "./namesPerson";
import { nodeChecks } from "./nodeChecks";

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
