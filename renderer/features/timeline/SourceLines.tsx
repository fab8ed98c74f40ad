import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import type { ProposedLines } from "../../../core/intake/proposedLines";
import type { LineRange } from "../../../core/model/source";
import classes from "./SourceLines.module.css";

interface SourceLinesProps {
  readonly lines: ProposedLines;
  readonly stateOf: (line: number) => LineRange["state"];
  /** 1-based line with the cursor. */
  readonly active: number | null;
  readonly selected: ReadonlySet<number>;
  readonly onChoose: (line: number, selected: ReadonlySet<number>) => void;
  readonly onTake: () => void;
  readonly onSetAside: () => void;
}

const HEIGHT = 22;

/** The lines of a source as they stand there; only those in view are drawn. Enter takes, Delete ignores. */
export function SourceLines({ lines, stateOf, active, selected, onChoose, onTake, onSetAside }: SourceLinesProps) {
  const place = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: () => HEIGHT,
    overscan: 10,
  });

  const count = lines.length;
  useEffect(() => {
    if (active !== null && active <= count) virtual.scrollToIndex(active - 1, { align: "auto" });
  }, [active, count, virtual]);

  const isUntouched = active === null;
  const first = useMemo(() => firstWithWords(lines, stateOf), [lines, stateOf]);
  useEffect(() => {
    if (isUntouched && first > 0) virtual.scrollToIndex(Math.max(0, first - 2), { align: "start" });
  }, [isUntouched, first, virtual]);

  function moveTo(wanted: number, isExtending: boolean): void {
    const line = Math.max(1, Math.min(lines.length, wanted));
    if (!isExtending) anchor.current = line;
    const from = anchor.current ?? active ?? line;
    const [low, high] = [Math.min(from, line), Math.max(from, line)];
    onChoose(line, new Set(isExtending ? Array.from({ length: high - low + 1 }, (_, index) => low + index) : [line]));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || lines.length === 0) return;
    const now = active ?? 0;
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 400) / HEIGHT) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      Home: 1,
      End: lines.length,
      PageDown: now + page,
      PageUp: now - page,
    };
    const to = moves[event.key];
    if (to !== undefined) moveTo(to, event.shiftKey);
    else if (event.key === "Enter") onTake();
    else if (event.key === "Delete" || event.key === "Backspace") onSetAside();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onPress(event: MouseEvent, line: number): void {
    if (event.ctrlKey || event.metaKey) {
      const next = new Set(selected);
      if (!next.delete(line)) next.add(line);
      anchor.current = line;
      onChoose(line, next);
    } else moveTo(line, event.shiftKey);
    event.preventDefault();
    place.current?.focus({ preventScroll: true });
  }

  return (
    <div
      ref={place}
      id="source-lines"
      className={classes.lines}
      role="listbox"
      aria-multiselectable="true"
      aria-label="Lines of the source. Enter takes, Delete ignores."
      aria-activedescendant={active === null ? undefined : `line-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (active === null && lines.length > 0) moveTo(1, false);
      }}
    >
      <div className={classes.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = item.index + 1;
          const text = lines.textAt(item.index);
          const state = stateOf(line);
          const isProposed = state === "open" && lines.eventsAt(item.index) > 0;
          return (
            <div
              key={line}
              id={`line-${line}`}
              className={classes.line}
              role="option"
              aria-selected={selected.has(line)}
              aria-label={`Line ${line}, ${isProposed ? "proposed" : state}: ${text}`}
              aria-setsize={lines.length}
              aria-posinset={line}
              data-state={isProposed ? "proposed" : state}
              data-form={lines.stateAt(item.index) === "ignored" || undefined}
              data-active={line === active || undefined}
              style={{ transform: `translateY(${item.start}px)` }}
              tabIndex={-1}
              onMouseDown={(event) => onPress(event, line)}
            >
              {text}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Index of the first line that is worth looking at; -1 where there is none. */
function firstWithWords(lines: ProposedLines, stateOf: (line: number) => LineRange["state"]): number {
  for (let index = 0; index < lines.length; index += 1)
    if (stateOf(index + 1) !== "ignored" && lines.textAt(index).trim() !== "") return index;
  return -1;
}
