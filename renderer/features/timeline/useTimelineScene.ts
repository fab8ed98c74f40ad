import { useMemo } from "react";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { altTextOfTimeline } from "../../../core/picture/altText";
import { wholeWindow } from "../../../core/picture/timeAxis";
import { type TimelineScene, timelineScene } from "../../../core/picture/timelineScene";
import { effectiveIntervalOf } from "../../../core/timeline/effective";
import { useAfterPaint } from "../../ui/useAfterPaint";
import { pictureOf } from "./preparedTimeline";
import { isFiltered, type RowFilter, type TimelineRow } from "./timelineRows";
import { useTimeWindow } from "./useTimeWindow";

const ROUGH = 6 * 3_600_000;

/** Until the room for it is measured nothing is drawn: a picture for no width at all would be made in vain. */
const unmeasured: TimelineScene = {
  width: 0,
  height: 0,
  groups: [],
  axis: null,
  window: null,
  plot: { x: 0, y: 0, width: 0, height: 0 },
  marks: [],
};

interface SceneInput {
  readonly incident: Incident;
  readonly rows: readonly TimelineRow[];
  readonly filter: RowFilter;
  readonly shownAs: PeopleShownAs;
  /** px. */
  readonly width: number;
}

/** The picture's scene for what the list shows, with its zoom. */
export function useTimelineScene({ incident, rows, filter, shownAs, width }: SceneInput) {
  const all = useMemo(() => pictureOf(incident, shownAs), [incident, shownAs]);
  const shown = useMemo(() => {
    if (!isFiltered(filter)) return all;
    const ids = new Set(rows.flatMap((row) => (row.kind === "event" ? [row.event.id] : [])));
    return { ...all, events: all.events.filter((event) => ids.has(event.id)) };
  }, [all, rows, filter]);
  const whole = useMemo(() => wholeWindow(shown), [shown]);
  const time = useTimeWindow(whole);
  const scene = useMemo(() => {
    if (width === 0) return unmeasured;
    const window = time.window === null ? {} : { window: time.window };
    return timelineScene({ ...shown, width, ...window });
  }, [shown, width, time.window]);
  const isPainted = useAfterPaint(incident.events.length);
  const description = useMemo(() => (isPainted ? altTextOfTimeline(all) : ""), [all, isPainted]);
  const revealEvent = (event: Event) => {
    const interval = effectiveIntervalOf(incident, event);
    // What is known only to the day has no place worth going to.
    if (interval === null || interval.latest - interval.earliest > ROUGH) return;
    time.reveal(scene, interval.earliest);
  };
  return { scene, time: { ...time, revealEvent }, description };
}
