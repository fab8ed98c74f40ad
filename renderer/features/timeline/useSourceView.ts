import { useState } from "react";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import type { TimelinePreferences } from "./useTimelinePreferences";

type Panel = "sources" | "event" | "closed";

/** Which source stands beside the list, and where in it. */
export interface SourceView {
  readonly panel: Panel;
  readonly setPanel: (panel: Panel) => void;
  readonly sourceId: string | null;
  /** 1-based; null before one was chosen. */
  readonly line: number | null;
  readonly lines: ReadonlySet<number>;
  /** Just taken in: its dated lines are to be selected once they are read. */
  readonly isFresh: boolean;
  readonly chooseSource: (id: string) => void;
  readonly chooseLine: (line: number, lines: ReadonlySet<number>) => void;
  /** Opens the source from which an event was taken, at its line. */
  readonly showLineOf: (event: Pick<Event, "source">) => void;
  /** As showLineOf, but only where sources are shown anyway. */
  readonly follow: (event: Pick<Event, "source">) => void;
  /** Opens a source that was just taken in, with all that it proposes selected. */
  readonly showProposed: (id: string) => void;
}

interface Place {
  readonly sourceId: string;
  readonly line: number | null;
  readonly lines: ReadonlySet<number>;
  readonly isFresh: boolean;
}

const none: ReadonlySet<number> = new Set();

/** The place in the sources, beside the selection of events. */
export function useSourceView(
  incident: Incident,
  remembered: TimelinePreferences,
  remember: (changed: Partial<TimelinePreferences>) => void,
): SourceView {
  const [place, setPlace] = useState<Place | null>(null);
  const { sources } = incident;
  const known = sources.some((source) => source.id === place?.sourceId) ? place : null;
  const panel = remembered.panel ?? (sources.length > 0 ? "sources" : "event");
  const setPanel = (next: Panel) => {
    if (next !== panel) remember({ panel: next });
  };
  const showLineOf = ({ source }: Pick<Event, "source">) => {
    if (source === undefined) return;
    setPlace({ sourceId: source.id, line: source.line, lines: new Set([source.line]), isFresh: false });
    setPanel("sources");
  };
  const sourceId = known?.sourceId ?? mostLines(sources);
  return {
    panel,
    setPanel,
    sourceId,
    line: known?.line ?? null,
    lines: known?.lines ?? none,
    isFresh: known?.isFresh ?? false,
    chooseSource: (id) => setPlace({ sourceId: id, line: null, lines: none, isFresh: false }),
    chooseLine: (line, lines) => {
      if (sourceId !== null) setPlace({ sourceId, line, lines, isFresh: false });
    },
    showLineOf,
    follow: (event) => {
      if (panel === "sources") showLineOf(event);
    },
    showProposed: (id) => {
      setPlace({ sourceId: id, line: null, lines: none, isFresh: true });
      setPanel("sources");
    },
  };
}

/** The longest source stands first: it is the one that nobody has in their head. */
function mostLines(sources: Incident["sources"]): string | null {
  return [...sources].sort((a, b) => b.lines - a.lines)[0]?.id ?? null;
}
