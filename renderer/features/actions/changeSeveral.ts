import { type BulkChange, leftOut, leftOutInWords } from "../../../core/actions/bulkEdits";
import { type Finding, refusal } from "../../../core/model/finding";
import { newId } from "../../store/clock";
import { changeSeveralActions } from "../../store/commands/actionCommands";
import { run } from "../../store/run";
import { undo } from "../../store/undo";
import { warn } from "../../ui/notices";
import type { ActionItem } from "./actionItems";

/**
 * Changes several actions alike, incident by incident, as one step of undo. What a gate refuses for some is told in one
 * sentence, and the others are done. Resolves to null, or to why nothing was: a gate for all of them, or a file that
 * cannot be changed.
 */
export async function changeSeveral(
  all: readonly ActionItem[],
  change: (first: ActionItem) => BulkChange,
): Promise<Finding | null> {
  const judged = all.map((item) => ({ item, why: leftOut(item.row.action, change(item)) }));
  const left = judged.flatMap(({ item, why }) => (why === null ? [] : [{ key: item.row.key, why }]));
  const items = judged.flatMap(({ item, why }) => (why === null ? [item] : []));
  if (items.length === 0) return refusal("left-out", "actions", leftOutInWords(left)).finding;
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
  if (left.length > 0) warn(leftOutInWords(left), "left-out");
  return null;
}

function isFirstOfItsIncident(item: ActionItem, index: number, items: readonly ActionItem[]): boolean {
  return items.findIndex(({ folder }) => folder === item.folder) === index;
}
