import type { Action } from "../model/action";
import type { Incident } from "../model/incident";
import { alsoBreaks } from "./alsoBreaks";

/** Another incident in which the same break stands, as a person said. */
export interface StandsElsewhere {
  readonly incident: Incident;
  /** The actions of the workspace that name it there, with the incident that each one is of. */
  readonly against: readonly { readonly owner: Incident; readonly action: Action }[];
}

/**
 * Where else what the action breaks was said to stand, apart from what it breaks there itself: 2-model, "sameAs". In the
 * order of the incidents.
 */
export function standsElsewhere(
  action: Pick<Action, "breaks">,
  incidents: readonly Incident[],
): readonly StandsElsewhere[] {
  const said = alsoBreaks(action, incidents, Number.POSITIVE_INFINITY).filter(({ why }) => why === "said");
  return incidents.flatMap((incident) => {
    const elements = new Set(said.flatMap((each) => (each.incident === incident ? [each.target.element] : [])));
    if (elements.size === 0) return [];
    const against = incidents.flatMap((owner) =>
      owner.actions
        .filter(({ breaks }) => breaks.some((each) => each.incident === incident.id && elements.has(each.element)))
        .map((each) => ({ owner, action: each })),
    );
    return [{ incident, against }];
  });
}
