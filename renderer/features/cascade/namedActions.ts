import type { Action } from "../../../core/model/action";
import type { Incident } from "../../../core/model/incident";

/** An action with the name by which people speak of it: "A1", from elsewhere "INC-2015-014-A2". */
export interface NamedAction {
  readonly action: Action;
  readonly label: string;
  /** Of the incident that is open. */
  readonly isOwn: boolean;
}

/** The actions of the incident and of others that touch it, by id. */
export function namedActions(incident: Incident, others: readonly Incident[]): ReadonlyMap<string, NamedAction> {
  return new Map(
    [incident, ...others].flatMap((owner) =>
      owner.actions.map((action) => {
        const isOwn = owner === incident;
        const label = isOwn ? `A${action.number}` : `${owner.key}-A${action.number}`;
        return [action.id, { action, label, isOwn }] as const;
      }),
    ),
  );
}
