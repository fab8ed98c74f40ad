import { standingEntries } from "../actions/ledger";
import type { Action } from "../model/action";
import type { CascadeNode } from "../model/cascade";
import type { Incident } from "../model/incident";
import { incidentStart } from "../timeline/incidentStart";

/** An action that was done, verified or proven against a break that came again: is it to be opened again? */
export interface CameAgain {
  /** The incident in which it came again, and the node there. */
  readonly incident: Incident;
  readonly node: CascadeNode;
  /** The node that it is the same as. */
  readonly same: { readonly incident: string; readonly node: string };
  /** The incident of the action. */
  readonly owner: Incident;
  readonly action: Action;
}

/**
 * What is to be asked because a person said that breaks of this incident are the same as breaks elsewhere (`sameAs`).
 * An action counts that breaks the node named there, a link that leads on from it, or a safeguard on either, that was
 * done before this incident began (or it is not known when that was), and of which nobody said that it stays.
 * 2-model, "Action": reopen.
 */
export function cameAgain(incident: Incident, incidents: readonly Incident[]): readonly CameAgain[] {
  const began = incidentStart(incident);
  return incident.cascade.nodes.flatMap((node) => {
    if (node.state === "rejected") return [];
    return node.sameAs.flatMap(({ stays = [], ...same }) => {
      const elsewhere = incidents.find(({ id }) => id === same.incident);
      if (elsewhere === undefined) return [];
      const touched = elementsAt(elsewhere, same.node);
      return incidents.flatMap((owner) =>
        owner.id === incident.id
          ? []
          : owner.actions
              .filter(
                (action) =>
                  !stays.includes(action.id) &&
                  wasDoneBefore(action, began) &&
                  action.breaks.some((each) => each.incident === elsewhere.id && touched.has(each.element)),
              )
              .map((action): CameAgain => ({ incident, node, same, owner, action })),
      );
    });
  });
}

/** A node, the links that lead on from it, and the safeguards on all of these. */
function elementsAt({ cascade }: Incident, node: string): ReadonlySet<string> {
  const elements = new Set([node, ...cascade.links.filter(({ from }) => from === node).map(({ id }) => id)]);
  const guards = cascade.safeguards.filter((each) => each.guards.some((id) => elements.has(id)));
  for (const { id } of guards) elements.add(id);
  return elements;
}

function wasDoneBefore({ status, ledger }: Action, began: number | null): boolean {
  if (status !== "done" && status !== "verified" && status !== "proven") return false;
  const standing = standingEntries(ledger).filter(({ what }) => what === "status");
  const reopened = standing.findLastIndex(({ to }) => to === "agreed" || to === "in progress");
  const done = standing.slice(reopened + 1).find(({ to }) => to === "done" || to === "verified");
  return began === null || done === undefined || Date.parse(done.at) <= began;
}

/** Why the action is opened again, for its ledger. Person tokens of the incident are written out by `show`. */
export function reasonToReopen(
  { incident, node }: Pick<CameAgain, "incident" | "node">,
  show: (text: string) => string,
) {
  return `The same came again in ${incident.key}: “${show(node.label)}”.`;
}
