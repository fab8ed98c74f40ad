import { type ActionRow, actionRows } from "../../../core/actions/rows";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";

/** An incident with the folder that its commands act on. */
export interface OwnedIncident {
  readonly folder: string;
  readonly incident: Incident;
}

/** An action of the list, with the incident that it belongs to. */
export interface ActionItem extends OwnedIncident {
  readonly id: string;
  readonly row: ActionRow;
}

/** The actions of these incidents, the most urgent first. `today` is a calendar date. */
export function actionItems(
  owned: readonly OwnedIncident[],
  workspace: Workspace,
  today: string,
  shownAs: PeopleShownAs,
): readonly ActionItem[] {
  const byIncident = new Map(owned.map((each) => [each.incident.id, each]));
  const incidents = owned.map(({ incident }) => incident);
  return actionRows(incidents, workspace, today, shownAs).flatMap((row) => {
    const owner = byIncident.get(row.incidentId);
    return owner === undefined ? [] : [{ ...owner, id: row.action.id, row }];
  });
}
