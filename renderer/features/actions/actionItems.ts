import { type ActionRow, actionRows, sortActions } from "../../../core/actions/rows";
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
  /** Which one of the list it is: a copied incident brings the ids of its actions along. */
  readonly place: string;
  readonly row: ActionRow;
}

interface Made {
  readonly policy: Workspace["policy"];
  readonly zone: string | undefined;
  readonly today: string;
  readonly shownAs: PeopleShownAs;
  readonly items: readonly ActionItem[];
}

/** Where the action of an incident is to be found in the list. */
function placeOf(folder: string, action: string): string {
  return `${folder}/${action}`;
}

/** What was made of each incident: after a change only what changed is made anew, and the list opens again at once. */
const made = new WeakMap<OwnedIncident, Made>();

/** The actions of these incidents, the most urgent first. `today` is a calendar date. */
export function actionItems(
  owned: readonly OwnedIncident[],
  workspace: Workspace,
  today: string,
  shownAs: PeopleShownAs,
): readonly ActionItem[] {
  const items = owned.flatMap((each) => itemsOf(each, workspace, today, shownAs));
  const byRow = new Map(items.map((item) => [item.row, item]));
  return sortActions([...byRow.keys()], "urgency").flatMap((row) => byRow.get(row) ?? []);
}

function itemsOf(
  owner: OwnedIncident,
  { policy, settings }: Workspace,
  today: string,
  shownAs: PeopleShownAs,
): readonly ActionItem[] {
  const { zone } = settings;
  const before = made.get(owner);
  if (before?.policy === policy && before.zone === zone && before.today === today && before.shownAs === shownAs) {
    return before.items;
  }
  const rows = actionRows([owner.incident], { policy, settings }, today, shownAs);
  const items = rows.map((row) => ({ ...owner, id: row.action.id, place: placeOf(owner.folder, row.action.id), row }));
  made.set(owner, { policy, zone, today, shownAs, items });
  return items;
}
