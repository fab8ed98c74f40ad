import type { Incident } from "../../../core/model/incident";
import { runAndTell, useBinding, useCallbackBinding } from "../../app/bindings";
import {
  cameLater,
  markAcknowledged,
  markCommunicated,
  markDetected,
  markImpactStart,
  markKeyEvent,
  markMitigated,
  markResolved,
  removeEventsCommand,
} from "../../store/commands/timelineCommands";
import {
  beginEntry,
  editTime,
  editWords,
  fitAll,
  keyEventsOnly,
  showEventDetail,
  showOriginalLine,
  showSources,
  takeInNotes,
  zoomIn,
  zoomOut,
} from "../../store/commands/timelineViewCommands";
import type { TimelineRow } from "./timelineRows";
import type { SelectionControl } from "./useSelection";

interface TimelineActs {
  readonly beginEntry: () => void;
  readonly editCell: (cell: "time" | "title") => void;
  readonly takeIn: () => void;
  readonly showLine: () => void;
  readonly showDetail: () => void;
  readonly showSources: () => void;
  readonly toggleKeyOnly: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

/** Binds every command of the surface: keys, palette and menu act on the selection. */
export function useTimelineBindings(
  incident: Incident,
  rows: readonly TimelineRow[],
  selection: SelectionControl,
  acts: TimelineActs,
): void {
  const active = incident.events.find((event) => event.id === selection.active);
  const one = () => (active === undefined ? null : { event: active.id });
  const selected = () => {
    const events = [...selection.events];
    return events.length === 0 ? null : events;
  };
  const removable = selected();
  useCallbackBinding(
    removeEventsCommand,
    removable === null
      ? null
      : () => {
          const next = neighbourOf(rows, new Set(removable));
          void runAndTell(removeEventsCommand, { events: removable });
          if (next !== null) selection.select(next);
        },
  );
  useBinding(markKeyEvent, () => {
    const events = selected();
    if (events === null) return null;
    const gone = new Set(events);
    return { events, key: !incident.events.every((event) => !gone.has(event.id) || event.key) };
  });
  useBinding(markImpactStart, one);
  useBinding(markDetected, one);
  useBinding(markMitigated, one);
  useBinding(markAcknowledged, one);
  useBinding(markCommunicated, one);
  useBinding(markResolved, one);
  useBinding(cameLater, () => {
    const before = active === undefined ? null : eventBefore(rows, active.id);
    return active === undefined || before === null ? null : { earlier: before, later: active.id };
  });
  useCallbackBinding(beginEntry, acts.beginEntry);
  useCallbackBinding(editWords, active === undefined ? null : () => acts.editCell("title"));
  useCallbackBinding(editTime, active === undefined ? null : () => acts.editCell("time"));
  useCallbackBinding(takeInNotes, acts.takeIn);
  useCallbackBinding(showOriginalLine, active?.source === undefined ? null : acts.showLine);
  useCallbackBinding(showEventDetail, acts.showDetail);
  useCallbackBinding(showSources, acts.showSources);
  useCallbackBinding(keyEventsOnly, acts.toggleKeyOnly);
  useCallbackBinding(zoomIn, acts.zoomIn);
  useCallbackBinding(zoomOut, acts.zoomOut);
  useCallbackBinding(fitAll, acts.fit);
}

function eventBefore(rows: readonly TimelineRow[], id: string): string | null {
  const at = rows.findIndex((row) => row.key === id);
  const before = rows.slice(0, Math.max(0, at)).findLast((row) => row.kind === "event");
  return before?.key ?? null;
}

/** The event that the cursor moves to when others go: the next one that stays, else the one before. */
function neighbourOf(rows: readonly TimelineRow[], gone: ReadonlySet<string>): string | null {
  const stays = (row: TimelineRow) => row.kind === "event" && !gone.has(row.event.id);
  const last = rows.findLastIndex((row) => row.kind === "event" && gone.has(row.event.id));
  return rows.slice(last + 1).find(stays)?.key ?? rows.slice(0, Math.max(0, last)).findLast(stays)?.key ?? null;
}
