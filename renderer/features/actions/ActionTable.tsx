import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { memo, type Ref, useEffect, useRef } from "react";
import type { ActionColumn } from "../../../core/actions/rows";
import { counted, shortDate } from "../../ui/dateWords";
import { Words } from "../../ui/Words";
import { ActionChips } from "./ActionChips";
import classes from "./ActionTable.module.css";
import type { ActionItem } from "./actionItems";
import { shortKey } from "./actionWords";
import {
  cell,
  columnHeader,
  grid,
  gridRow,
  groupHeading,
  headingRow,
  headRow,
  LIST_ID,
  rowGroup,
  rowId,
} from "./listRoles";
import type { ActionSelection } from "./useActionSelection";
import type { ActionScope, ActionView } from "./useActionView";
import { useGroupKeys } from "./useGroupKeys";
import type { GroupLine, TableLine } from "./useShownActions";

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
  readonly lines: readonly TableLine[];
  readonly selection: ActionSelection;
  readonly scope: ActionScope;
  readonly today: string;
  readonly sort: Pick<ActionView, "column" | "direction">;
  readonly onSort: (sort: Pick<ActionView, "column" | "direction">) => void;
  readonly onFold: (group: string) => void;
  readonly onOpen: () => void;
}

/** The actions as rows, also in groups: sorted by any column, several at a time. */
export function ActionTable({ lines, selection, scope, today, sort, onSort, onFold, onOpen }: ActionTableProps) {
  const at = lines.findIndex(({ id }) => id === selection.active);
  const place = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => (scope === "all" && lines[index]?.kind === "action" ? 48 : 30),
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 8,
    paddingStart: HEAD,
    scrollPaddingStart: HEAD,
    // Until it is measured: rows stand there in the first turn already.
    initialRect: { width: 0, height: window.innerHeight },
  });
  useEffect(() => {
    if (at >= 0) showRow(virtual, at);
  }, [at, virtual]);
  const { onKeyDown, onClick } = useGroupKeys(lines, selection, onFold, onOpen);
  const tableProps = {
    ...grid,
    id: LIST_ID,
    "aria-label": "Actions",
    "aria-rowcount": lines.length + 1,
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
          const line = lines[index];
          if (line === undefined) return null;
          const place = { ref: virtual.measureElement, index, top: start - HEAD };
          if (line.kind === "group") {
            return <GroupRow key={line.id} {...place} line={line} isActive={line.id === selection.active} />;
          }
          const { item } = line;
          return (
            <Row
              key={item.place}
              {...place}
              item={item}
              scope={scope}
              today={today}
              isActive={item.place === selection.active}
              isSelected={selection.several.has(item.place)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface GroupRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly top: number;
  readonly line: GroupLine;
  readonly index: number;
  readonly isActive: boolean;
}

function GroupRow({ ref, top, line, index, isActive }: GroupRowProps) {
  return (
    <div
      ref={ref}
      id={rowId(line.id)}
      className={classes.group}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-group={line.id}
      data-active={isActive || undefined}
      {...headingRow(index)}
    >
      <span {...groupHeading(!line.isFolded)}>
        <span aria-hidden>{line.isFolded ? "▸ " : "▾ "}</span>
        <Words>{line.title}</Words> <small>{line.rows.length}</small>
      </span>
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
      id={rowId(item.place)}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-action={item.place}
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

/** Scrolls no further than it has to. Of a row that is drawn it is known where it stands: nothing is laid out for that. */
function showRow(virtual: Virtualizer<HTMLDivElement, Element>, at: number): void {
  const drawn = virtual.getVirtualItems().find(({ index }) => index === at);
  const { scrollElement: place, scrollOffset: top, scrollRect: seen } = virtual;
  if (drawn === undefined || place === null || top === null || seen === null) virtual.scrollToIndex(at);
  else if (drawn.start - HEAD < top) place.scrollTop = drawn.start - HEAD;
  else if (drawn.end > top + seen.height) place.scrollTop = drawn.end - seen.height;
}

function turned(sort: ActionTableProps["sort"], column: ActionColumn): "up" | "down" {
  return sort.column === column && sort.direction === "up" ? "down" : "up";
}
