import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { quietText } from "../../../core/picture/quietText";
import { dateWithWeekday } from "../../ui/dateWords";
import classes from "./EventList.module.css";
import { cell, columnHeader, grid, headRow, rowAt, rowGroup } from "./gridRoles";
import type { TimelineRow } from "./timelineRows";
import type { EditedCell } from "./useEventCells";
import { isStop, type SelectionControl } from "./useSelection";

interface EventListProps {
  readonly rows: readonly TimelineRow[];
  readonly selection: SelectionControl;
  readonly hovered: string | null;
  readonly editing: EditedCell | null;
  /** "Time (GMT)". */
  readonly timeHeading: string;
  readonly today: string;
  /** The cells of an event's row. */
  readonly eventCells: (row: Extract<TimelineRow, { kind: "event" }>) => ReactNode;
  /** Enter or a double click on an event. */
  readonly onEdit: (event: string) => void;
  /** Enter or a click on a stretch without entries. */
  readonly onFillGap: (row: Extract<TimelineRow, { kind: "gap" }>) => void;
  readonly onHover: (event: string | null) => void;
  /** Ctrl+C on the list. */
  readonly onCopy: () => void;
  /** ↑ above the first row. */
  readonly onLeaveAtTop: () => void;
}

export const LIST_ID = "timeline-list";

/** The events in their order, virtual, as one grid with one Tab stop: the cursor is told by aria-activedescendant. */
export function EventList(props: EventListProps) {
  const { rows, selection, hovered, editing } = props;
  const isEditing = editing !== null;
  const place = useRef<HTMLDivElement>(null);
  const activeIndex = rows.findIndex((row) => row.key === selection.active);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => 30,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    paddingStart: 28,
    scrollPaddingStart: 28,
  });

  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: "auto" });
  }, [activeIndex, virtual]);

  const edited = editing === null ? null : `${editing.event} ${editing.cell}`;
  useEffect(() => {
    if (edited === null || activeIndex < 0) return;
    // The field is higher than the words that it stands for: once it is measured, all of it is brought into view.
    const frame = requestAnimationFrame(() => virtual.scrollToIndex(activeIndex, { align: "auto" }));
    return () => cancelAnimationFrame(frame);
  }, [edited, activeIndex, virtual]);

  useEffect(() => {
    if (!isEditing && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [isEditing]);

  function move(event: KeyboardEvent, index: number, step: number): void {
    let at = index;
    while (at >= 0 && at < rows.length) {
      const row = rows[at];
      if (row !== undefined && isStop(row)) {
        if (event.shiftKey) selection.extendTo(row.key);
        else selection.select(row.key);
        return;
      }
      at += step;
    }
    if (step < 0 && activeIndex <= index + 1) props.onLeaveAtTop();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return;
    const active = rows[activeIndex];
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 300) / 30) - 1);
    const isMod = event.ctrlKey || event.metaKey;
    // With Shift they are the app's own: Ctrl+Shift+A leads to all actions.
    if (isMod && !event.shiftKey && event.key.toLowerCase() === "a") selection.selectAll();
    else if (isMod && !event.shiftKey && event.key.toLowerCase() === "c") props.onCopy();
    else if (isMod || event.altKey) return;
    else if (event.key === "ArrowDown") move(event, activeIndex + 1, 1);
    else if (event.key === "ArrowUp") move(event, activeIndex < 0 ? rows.length - 1 : activeIndex - 1, -1);
    else if (event.key === "Home") move(event, 0, 1);
    else if (event.key === "End") move(event, rows.length - 1, -1);
    else if (event.key === "PageDown") move(event, Math.min(rows.length - 1, Math.max(0, activeIndex) + page), -1);
    else if (event.key === "PageUp") move(event, Math.max(0, activeIndex - page), 1);
    else if (event.key === "Enter" && active?.kind === "event") props.onEdit(active.event.id);
    else if (event.key === "Enter" && active?.kind === "gap") props.onFillGap(active);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent, row: TimelineRow): void {
    if (!isStop(row)) return;
    if (event.shiftKey) selection.extendTo(row.key);
    else if (event.ctrlKey || event.metaKey) selection.toggle(row.key);
    else selection.select(row.key);
    if (row.kind === "gap") props.onFillGap(row);
    else if (!isEditing) place.current?.focus({ preventScroll: true });
  }

  const pointer = (row: TimelineRow) => ({
    onClick: (event: MouseEvent) => onClick(event, row),
    onDoubleClick: () => row.kind === "event" && props.onEdit(row.event.id),
  });

  const gridProps = {
    ...grid,
    "aria-label": "Events",
    "aria-multiselectable": true,
    "aria-rowcount": rows.length + 1,
    "aria-activedescendant": activeIndex < 0 ? undefined : `row-${activeIndex}`,
    onKeyDown,
    onPointerLeave: () => props.onHover(null),
  };

  return (
    <div ref={place} id={LIST_ID} className={classes.list} {...gridProps}>
      <div className={classes.head} {...headRow}>
        <span {...columnHeader}>{props.timeHeading}</span>
        <span {...columnHeader}>Lane</span>
        <span {...columnHeader}>Event</span>
        <span {...columnHeader}>Evidence</span>
      </div>
      <div className={classes.rows} style={{ height: virtual.getTotalSize() - 28 }} {...rowGroup}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isActive = item.index === activeIndex;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              id={`row-${item.index}`}
              className={classes.row}
              {...rowAt(item.index, row.kind === "event" ? selection.events.has(row.event.id) : undefined)}
              data-kind={row.kind}
              data-active={isActive || undefined}
              data-editing={(row.kind === "event" && row.event.id === editing?.event) || undefined}
              data-hovered={row.key === hovered || undefined}
              data-unsure={(row.kind === "event" && row.knowledge === "perhaps") || undefined}
              style={{ transform: `translateY(${item.start - 28}px)` }}
              {...pointer(row)}
              onPointerEnter={() => props.onHover(row.kind === "event" ? row.event.id : null)}
            >
              {row.kind === "event" ? props.eventCells(row) : <OtherCells row={row} today={props.today} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function OtherCells({ row, today }: { readonly row: Exclude<TimelineRow, { kind: "event" }>; readonly today: string }) {
  if (row.kind === "day") return <span {...cell}>{dateWithWeekday(row.date, today)}</span>;
  if (row.kind === "undated") return <span {...cell}>Without a time</span>;
  return (
    <>
      <span {...cell}>{quietText(row.gap.toMs - row.gap.fromMs)}</span>
      <span {...cell} className={classes.wide}>
        nothing recorded. What happened here?
      </span>
    </>
  );
}
