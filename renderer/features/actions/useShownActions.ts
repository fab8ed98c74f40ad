import { useMemo } from "react";
import { type ActionGrouping, groupActions } from "../../../core/actions/groups";
import { type ActionRow, filterActions, sortActions } from "../../../core/actions/rows";
import { ActionStatus } from "../../../core/model/vocabulary";
import type { BoardColumn } from "./ActionBoard";
import type { ActionItem } from "./actionItems";
import { groupedByNothing, statusTitles } from "./actionWords";
import { type ActionView, filterOf } from "./useActionView";

/** The heading of a group in the table. */
export interface GroupLine {
  readonly kind: "group";
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly isFolded: boolean;
}

/** A line of the table: an action, or the heading of some. */
export type TableLine = GroupLine | { readonly kind: "action"; readonly id: string; readonly item: ActionItem };

/** The items that the filter leaves, in the order of the view; the same by status, and as lines of the table. */
export function useShownActions(items: readonly ActionItem[], view: ActionView, limit: number) {
  return useMemo(() => {
    const byRow = new Map(items.map((item) => [item.row, item]));
    const rows = sortActions(filterActions([...byRow.keys()], filterOf(view)), view.column, view.direction);
    const itemsOf = (some: readonly ActionRow[]) => some.flatMap((row) => byRow.get(row) ?? []);
    const shown = itemsOf(rows);
    const lines = view.group === undefined ? shown.map(lineOf) : groupLines(rows, view.group, view.folded, itemsOf);
    return { shown, columns: columnsOf(shown, limit), lines };
  }, [items, view, limit]);
}

/** The actions of the lines, without those that are folded away. */
export function itemsOfLines(lines: readonly TableLine[]): readonly ActionItem[] {
  return lines.flatMap((line) => (line.kind === "action" ? [line.item] : []));
}

function lineOf(item: ActionItem): TableLine {
  return { kind: "action", id: item.place, item };
}

function groupLines(
  rows: readonly ActionRow[],
  by: ActionGrouping,
  folded: readonly string[],
  itemsOf: (rows: readonly ActionRow[]) => readonly ActionItem[],
): readonly TableLine[] {
  return groupActions(rows, by).flatMap((group) => {
    // The id of an element, too: without spaces.
    const id = `${by}-${encodeURIComponent(group.value)}`;
    const isFolded = folded.includes(id);
    const heading = { kind: "group", id, title: titleOf(group, by), count: group.rows.length, isFolded } as const;
    return isFolded ? [heading] : [heading, ...itemsOf(group.rows).map(lineOf)];
  });
}

function titleOf({ value, title }: { readonly value: string; readonly title: string }, by: ActionGrouping): string {
  const status = ActionStatus.options.find((each) => by === "status" && each === value);
  if (status !== undefined) return statusTitles[status];
  return title === "" ? groupedByNothing[by] : title;
}

function columnsOf(items: readonly ActionItem[], limit: number): readonly BoardColumn[] {
  return ActionStatus.options.map((status) => {
    const all = items.filter(({ row }) => row.action.status === status);
    return { status, items: all.slice(0, limit), rest: Math.max(0, all.length - limit) };
  });
}
