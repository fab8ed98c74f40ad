import type { BulkChange } from "../../../core/actions/bulkEdits";
import type { Finding } from "../../../core/model/finding";
import { changeSeveralActions } from "../../store/commands/actionCommands";
import { run } from "../../store/run";
import type { ActionItem } from "./actionItems";

/** Changes several actions alike, incident by incident; resolves to the first refusal, which ends it there, or null. */
export async function changeSeveral(
  items: readonly ActionItem[],
  change: (first: ActionItem) => BulkChange,
): Promise<Finding | null> {
  for (const first of items.filter(isFirstOfItsIncident)) {
    const actions = items.filter(({ folder }) => folder === first.folder).map(({ id }) => id);
    const result = await run(changeSeveralActions, { actions, ...change(first) }, first.folder);
    if (!result.ok) return result.finding;
  }
  return null;
}

function isFirstOfItsIncident(item: ActionItem, index: number, items: readonly ActionItem[]): boolean {
  return items.findIndex(({ folder }) => folder === item.folder) === index;
}
