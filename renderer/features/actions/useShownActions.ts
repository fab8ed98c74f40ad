import { useMemo } from "react";
import { type ActionGrouping, groupActions } from "../../../core/actions/groups";
import { type ActionRow, passes } from "../../../core/actions/rows";
import { ActionStatus } from "../../../core/model/vocabulary";
import type { BoardColumn } from "./ActionBoard";
import type { ActionItem } from "./actionItems";
import { groupedByNothing, statusTitles } from "./actionWords";
import { sortedItems } from "./sortedItems";
import { type ActionView, filterOf } from "./useActionView";

/** The heading of a group in the table. */
export interface GroupLine {
  readonly kind: "group";
  readonly id: string;
  readonly title: string;
  /** Also those that are folded away. */
  readonly rows: readonly ActionRow[];
  readonly isFolded: boolean;
}

/** A line of the table: an action, or the heading of some. */
export type TableLine = GroupLine | { readonly kind: "action"; readonly id: string; readonly item: ActionItem };

/** What board and table show of the items; of the two, what is not shown is empty. */
interface ShownActions {
  /** All that the filter leaves, in the order of the view. */
  readonly shown: readonly ActionItem[];
  readonly columns: readonly BoardColumn[];
  readonly lines: readonly TableLine[];
  /** The actions that board or table show, as keys go through them; long columns and folded groups leave some out. */
  readonly ordered: readonly ActionItem[];
  /** What the cursor can stand on, by place: the actions, and the headings of the table. */
  readonly order: readonly string[];
}

/** The items that the filter leaves, in the order of the view: by status for the board, as lines for the table. */
export function useShownActions(items: readonly ActionItem[], view: ActionView, limit: number): ShownActions {
  return useMemo(() => {
    const isLeft = passes(filterOf(view));
    const shown = sortedItems(items, view.column, view.direction).filter(({ row }) => isLeft(row));
    if (view.layout === "board") {
      const columns = columnsOf(shown, limit);
      const ordered = columns.flatMap((column) => column.items);
      return { shown, columns, lines: [], ordered, order: ordered.map(({ place }) => place) };
    }
    const lines = view.group === undefined ? shown.map(lineOf) : groupLines(shown, view.group, view.folded);
    const ordered = lines.flatMap((line) => (line.kind === "action" ? [line.item] : []));
    return { shown, columns: [], lines, ordered, order: lines.map(({ id }) => id) };
  }, [items, view, limit]);
}

function lineOf(item: ActionItem): TableLine {
  return { kind: "action", id: item.place, item };
}

function groupLines(items: readonly ActionItem[], by: ActionGrouping, folded: readonly string[]): readonly TableLine[] {
  const byRow = new Map<ActionRow, ActionItem>(items.map((item) => [item.row, item]));
  return groupActions([...byRow.keys()], by).flatMap((group) => {
    // The id of an element, too: without spaces. Half a letter, which another program may have left, has no address.
    const id = `${by}-${encodeURIComponent(group.value.replace(/\p{Surrogate}/gu, "�"))}`;
    const isFolded = folded.includes(id);
    const heading = { kind: "group", id, title: titleOf(group, by), rows: group.rows, isFolded } as const;
    return isFolded ? [heading] : [heading, ...group.rows.flatMap((row) => byRow.get(row) ?? []).map(lineOf)];
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
