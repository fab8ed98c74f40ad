import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, type Ref, useEffect, useRef } from "react";
import type { ActionColumn } from "../../../core/actions/rows";
import { counted, shortDate } from "../../ui/dateWords";
import { ActionChips } from "./ActionChips";
import classes from "./ActionTable.module.css";
import type { ActionItem } from "./actionItems";
import { shortKey } from "./actionWords";
import { cell, columnHeader, grid, gridRow, headRow, LIST_ID, rowGroup, rowId } from "./listRoles";
import type { ActionSelection } from "./useActionSelection";
import type { ActionScope, ActionView } from "./useActionView";
import { useListKeys } from "./useListKeys";

/** The columns, each with all that it can be sorted by. */
const columns: readonly (readonly { readonly column: ActionColumn; readonly title: string }[])[] = [
  [{ column: "key", title: "Key" }],
  [{ column: "title", title: "Action" }],
  [{ column: "status", title: "Status" }],
  [{ column: "priority", title: "P" }],
  [{ column: "owner", title: "Owner" }],
  [
    { column: "due", title: "Due" },
    { column: "urgency", title: "Overdue" },
  ],
];

/** Height of the head, in px; the rows begin below it. */
const HEAD = 28;

interface ActionTableProps {
  readonly items: readonly ActionItem[];
  readonly selection: ActionSelection;
  readonly scope: ActionScope;
  readonly today: string;
  readonly sort: Pick<ActionView, "column" | "direction">;
  readonly onSort: (sort: Pick<ActionView, "column" | "direction">) => void;
  readonly onOpen: () => void;
}

/** The actions as rows: sorted by any column, several at a time. */
export function ActionTable({ items, selection, scope, today, sort, onSort, onOpen }: ActionTableProps) {
  const at = items.findIndex(({ id }) => id === selection.active);
  const place = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => place.current,
    estimateSize: () => (scope === "all" ? 48 : 30),
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 12,
    paddingStart: HEAD,
    scrollPaddingStart: HEAD,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [at, virtual]);
  const { onKeyDown, onClick } = useListKeys(selection, (key) => neighbourIn(items, at, key), onOpen);
  const tableProps = {
    ...grid,
    id: LIST_ID,
    "aria-label": "Actions",
    "aria-rowcount": items.length + 1,
    "aria-activedescendant": selection.active === null ? undefined : rowId(selection.active),
    onKeyDown,
    onClick,
  };
  return (
    <div ref={place} className={classes.table} data-scope={scope} {...tableProps}>
      <div className={classes.head} {...headRow}>
        {columns.map((sorts) => {
          const sorted = sorts.find(({ column }) => column === sort.column);
          const order = sorted === undefined ? "none" : sort.direction === "up" ? "ascending" : "descending";
          return (
            <span key={sorts[0]?.column} className={classes.sorts} {...columnHeader(order)}>
              {sorts.map(({ column, title }) => (
                <button
                  key={column}
                  type="button"
                  className={classes.sort}
                  onClick={() => onSort({ column, direction: turned(sort, column) })}
                >
                  {title}
                  {sort.column === column && <span aria-hidden>{sort.direction === "up" ? " ↑" : " ↓"}</span>}
                </button>
              ))}
            </span>
          );
        })}
      </div>
      <div className={classes.rows} style={{ height: virtual.getTotalSize() - HEAD }} {...rowGroup}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <Row
              key={item.id}
              ref={virtual.measureElement}
              item={item}
              index={index}
              top={start - HEAD}
              scope={scope}
              today={today}
              isActive={item.id === selection.active}
              isSelected={selection.several.has(item.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly ref: Ref<HTMLDivElement>;
  /** In px below the head. */
  readonly top: number;
  readonly item: ActionItem;
  readonly index: number;
  readonly scope: ActionScope;
  readonly today: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

const Row = memo(function Row({ ref, top, item, index, scope, today, isActive, isSelected }: RowProps) {
  const { row } = item;
  const date = row.nextDate ?? row.action.due ?? null;
  return (
    <div
      ref={ref}
      id={rowId(item.id)}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-action={item.id}
      data-active={isActive || undefined}
      data-ended={row.isEnded || undefined}
      {...gridRow(index, isSelected)}
    >
      <span {...cell} className={classes.key}>
        {shortKey(row.key, scope)}
      </span>
      <span {...cell}>
        {row.shown.title}
        {scope === "all" && <small className={classes.incident}>{row.incidentTitle}</small>}
        <span className={classes.chips}>
          <ActionChips item={item} today={today} withoutOverdue />
        </span>
      </span>
      <span {...cell}>{row.action.status}</span>
      <span {...cell}>{row.action.priority ?? ""}</span>
      <span {...cell} className={classes.owner}>
        {row.owner}
      </span>
      <span {...cell} className={classes.due}>
        {date === null ? "" : shortDate(date, today)}
        {row.overdueDays > 0 && <small>{counted(row.overdueDays, "day")} overdue</small>}
      </span>
    </div>
  );
});

function turned(sort: ActionTableProps["sort"], column: ActionColumn): "up" | "down" {
  return sort.column === column && sort.direction === "up" ? "down" : "up";
}

function neighbourIn(items: readonly ActionItem[], at: number, key: string): string | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
    PageDown: at + 10,
    PageUp: at - 10,
  };
  const to = moves[key];
  return to === undefined ? null : (items[Math.max(0, Math.min(items.length - 1, to))]?.id ?? null);
}
