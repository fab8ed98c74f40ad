import { useMemo } from "react";
import { filterActions, sortActions } from "../../../core/actions/rows";
import { ActionStatus } from "../../../core/model/vocabulary";
import type { BoardColumn } from "./ActionBoard";
import type { ActionItem } from "./actionItems";
import { type ActionView, filterOf } from "./useActionView";

/** The items that the filter leaves, in the order of the view; and the same by status. */
export function useShownActions(items: readonly ActionItem[], view: ActionView, limit: number) {
  return useMemo(() => {
    const byRow = new Map(items.map((item) => [item.row, item]));
    const rows = sortActions(filterActions([...byRow.keys()], filterOf(view)), view.column, view.direction);
    const shown = rows.flatMap((row) => byRow.get(row) ?? []);
    return { shown, columns: columnsOf(shown, limit) };
  }, [items, view, limit]);
}

function columnsOf(items: readonly ActionItem[], limit: number): readonly BoardColumn[] {
  return ActionStatus.options.map((status) => {
    const all = items.filter(({ row }) => row.action.status === status);
    return { status, items: all.slice(0, limit), rest: Math.max(0, all.length - limit) };
  });
}
