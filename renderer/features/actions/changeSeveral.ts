import type { BulkChange } from "../../../core/actions/bulkEdits";
import type { Finding } from "../../../core/model/finding";
import { newId } from "../../store/clock";
import { changeSeveralActions } from "../../store/commands/actionCommands";
import { run } from "../../store/run";
import { undo } from "../../store/undo";
import type { ActionItem } from "./actionItems";

/**
 * Changes several actions alike, incident by incident, as one step of undo. Resolves to the first refusal, with all as it
 * was before, or to null.
 */
export async function changeSeveral(
  items: readonly ActionItem[],
  change: (first: ActionItem) => BulkChange,
): Promise<Finding | null> {
  const group = newId();
  let changed = false;
  for (const first of items.filter(isFirstOfItsIncident)) {
    const actions = items.filter(({ folder }) => folder === first.folder).map(({ id }) => id);
    const result = await run(changeSeveralActions, { actions, ...change(first) }, first.folder, group);
    if (!result.ok) {
      if (changed) await undo();
      return result.finding;
    }
    changed ||= result.value.record !== null;
  }
  return null;
}

function isFirstOfItsIncident(item: ActionItem, index: number, items: readonly ActionItem[]): boolean {
  return items.findIndex(({ folder }) => folder === item.folder) === index;
}
