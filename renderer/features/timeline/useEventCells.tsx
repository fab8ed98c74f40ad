import { type ReactNode, useMemo, useState } from "react";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import type { Workspace } from "../../../core/model/workspace";
import { keyTimeMarksOf } from "../../../core/timeline/edits";
import { clockOffsetMs } from "../../../core/timeline/effective";
import { laneName } from "../../../core/timeline/lanes";
import { uncertainOrders } from "../../../core/timeline/uncertainOrder";
import { runAndTell } from "../../app/bindings";
import { setEventLane, setEventTime, setEventTitle } from "../../store/commands/timelineCommands";
import { usePreferences } from "../../store/hooks";
import { LaneCell, type Leaving, TimeCell, TitleCell } from "./CellEditors";
import { EventCells } from "./EventCells";
import { timeInWords } from "./eventWords";
import { laneNamesFor, laneOfWords } from "./lanes";
import type { TimelineRow } from "./timelineRows";
import type { SelectionControl } from "./useSelection";

export type Cell = "time" | "lane" | "title";

/** The cell that is edited now. */
export interface EditedCell {
  readonly event: string;
  readonly cell: Cell;
}

interface CellsInput {
  readonly incident: Incident;
  readonly workspace: Workspace;
  readonly reference: number;
  readonly rows: readonly TimelineRow[];
  readonly selection: SelectionControl;
  readonly show: (text: string) => string;
  readonly onShowLine: (event: Event) => void;
}

interface EventCellsControl {
  readonly editing: EditedCell | null;
  readonly edit: (event: string, cell: Cell) => void;
  readonly render: (row: Extract<TimelineRow, { kind: "event" }>) => ReactNode;
}

const cellOrder: readonly Cell[] = ["time", "lane", "title"];

/** What stands in the cells of the list, and editing them in place: Enter keeps, Esc leaves, Tab goes on. */
export function useEventCells(input: CellsInput): EventCellsControl {
  const { incident, workspace, reference, rows, selection, show } = input;
  const [editing, setEditing] = useState<EditedCell | null>(null);
  const { showPeopleAs } = usePreferences();
  const uncertain = useMemo(() => uncertainOrders(incident), [incident]);
  const titles = useMemo(() => {
    const named = uncertain.size === 0 ? [] : incident.events;
    return new Map(named.map((event) => [event.id, event.title]));
  }, [incident.events, uncertain]);

  function edit(event: string, cell: Cell): void {
    if (selection.active !== event) selection.select(event);
    setEditing({ event, cell });
  }

  function leave(from: EditedCell, leaving: Leaving): void {
    const next = leaving === "stay" ? null : cellBeside(rows, from, leaving === "next" ? 1 : -1);
    if (next === null) setEditing((now) => (now?.event === from.event && now.cell === from.cell ? null : now));
    else edit(next.event, next.cell);
  }

  function doubt(event: Event): string | null {
    const others = uncertain.get(event.id);
    if (others === undefined) return null;
    const named = [...others].map((id) => `“${show(titles.get(id) ?? "")}”`).join(", ");
    return `Nothing says whether this came before or after ${named}. Press L if you know that it came after the one above.`;
  }

  function editor(event: Event, cell: Cell): ReactNode {
    const at: EditedCell = { event: event.id, cell };
    switch (cell) {
      case "time":
        return (
          <TimeCell
            event={event}
            zone={incident.zone}
            reference={reference}
            offsetMs={clockOffsetMs(incident, event)}
            previous={timeAbove(rows, event)}
            onDone={(time, leaving) => {
              if (time !== null) void runAndTell(setEventTime, { event: event.id, ...time });
              leave(at, leaving);
            }}
          />
        );
      case "lane":
        return (
          <LaneCell
            value={event.lane === undefined ? "" : laneName(incident, event.lane)}
            offered={laneNamesFor(incident, workspace.services)}
            onDone={(name, leaving) => {
              if (name !== null) {
                const lane = laneOfWords(incident, workspace.services, name);
                const events = selection.events.has(event.id) ? [...selection.events] : [event.id];
                void runAndTell(setEventLane, { events, ...(lane === undefined ? {} : { lane }) });
              }
              leave(at, leaving);
            }}
          />
        );
      case "title":
        return (
          <TitleCell
            value={event.title}
            people={incident.people}
            shownAs={showPeopleAs}
            onDone={(title, leaving) => {
              if (title !== null) void runAndTell(setEventTitle, { event: event.id, title });
              leave(at, leaving);
            }}
          />
        );
    }
  }

  return {
    editing,
    edit,
    render: ({ event }) => (
      <EventCells
        event={event}
        time={timeInWords(incident, event)}
        lane={event.lane === undefined ? "" : show(laneName(incident, event.lane))}
        title={show(event.title)}
        detail={show(event.detail ?? "")}
        marks={keyTimeMarksOf(incident, event.id)}
        uncertain={doubt(event)}
        edited={editing?.event === event.id ? { cell: editing.cell, field: editor(event, editing.cell) } : null}
        onEditCell={(cell) => edit(event.id, cell)}
        onShowLine={() => input.onShowLine(event)}
      />
    ),
  };
}

/** The cell after (1) or before (-1) one, across rows; null at the ends of the list. */
function cellBeside(rows: readonly TimelineRow[], { event, cell }: EditedCell, step: 1 | -1): EditedCell | null {
  const next = cellOrder[cellOrder.indexOf(cell) + step];
  if (next !== undefined) return { event, cell: next };
  const events = rows.filter((row) => row.kind === "event");
  const row = events[events.findIndex((each) => each.key === event) + step];
  const edge = step === 1 ? cellOrder[0] : cellOrder.at(-1);
  return row === undefined || edge === undefined ? null : { event: row.event.id, cell: edge };
}

function timeAbove(rows: readonly TimelineRow[], event: Event): Event["when"] {
  const at = rows.findIndex((row) => row.key === event.id);
  const above = rows.slice(0, Math.max(0, at)).findLast((row) => row.kind === "event" && row.event.when !== undefined);
  return above?.kind === "event" ? above.event.when : undefined;
}
