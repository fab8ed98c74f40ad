import { useMemo, useState } from "react";
import type { TimelineRow } from "./timelineRows";

/** What is selected in list and picture alike. */
export interface Selection {
  /** The row with the cursor: an event's id, or the key of a gap; null before anything was selected. */
  readonly active: string | null;
  /** Ids of the selected events. */
  readonly events: ReadonlySet<string>;
  /** Where a stretch of rows begins. */
  readonly anchor: string | null;
}

export interface SelectionControl extends Selection {
  /** Selects one row alone. */
  readonly select: (key: string) => void;
  /** Selects all from the anchor to this row. */
  readonly extendTo: (key: string) => void;
  /** Adds an event to the selection, or takes it out. */
  readonly toggle: (key: string) => void;
  readonly selectAll: () => void;
}

/** Rows that the cursor can stand on. */
export function isStop(row: TimelineRow): boolean {
  return row.kind === "event" || row.kind === "gap";
}

function eventsAmong(rows: readonly TimelineRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => (row.kind === "event" ? [row.event.id] : [])));
}

/** The selection over the rows as they are shown: what a filter hides is not acted on, and is back when it shows again. */
export function useSelection(rows: readonly TimelineRow[], initial: string | null): SelectionControl {
  const [state, setState] = useState<Selection>(() => ({
    active: initial,
    events: new Set(initial === null ? [] : [initial]),
    anchor: initial,
  }));
  const indexOf = (key: string | null) => rows.findIndex((row) => row.key === key);

  function one(key: string): Selection {
    const row = rows[indexOf(key)];
    const isGap = row !== undefined && row.kind !== "event";
    return { active: key, events: new Set(isGap ? [] : [key]), anchor: key };
  }

  const shown = useMemo(() => new Set(rows.map((row) => row.key)), [rows]);
  return {
    active: state.active !== null && shown.has(state.active) ? state.active : null,
    events: new Set([...state.events].filter((id) => shown.has(id))),
    anchor: state.anchor,
    select: (key) => setState(one(key)),
    extendTo: (key) => {
      const from = indexOf(state.anchor);
      const to = indexOf(key);
      if (from < 0 || to < 0) return setState(one(key));
      const stretch = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      setState({ active: key, events: eventsAmong(stretch), anchor: state.anchor });
    },
    toggle: (key) => {
      const events = new Set(state.events);
      if (!events.delete(key)) events.add(key);
      setState({ active: key, events, anchor: key });
    },
    selectAll: () => setState({ ...state, events: eventsAmong(rows) }),
  };
}
