import { useMemo } from "react";
import type { Event } from "../../../core/model/event";
import type { Incident } from "../../../core/model/incident";
import { altTextOfTimeline } from "../../../core/picture/altText";
import { timelinePictureOf } from "../../../core/picture/incidentPictures";
import { wholeWindow } from "../../../core/picture/timeAxis";
import { timelineScene } from "../../../core/picture/timelineScene";
import { effectiveIntervalOf } from "../../../core/timeline/effective";
import { useAfterPaint } from "../../ui/useAfterPaint";
import { isFiltered, type RowFilter, type TimelineRow } from "./timelineRows";
import { useTimeWindow } from "./useTimeWindow";

const ROUGH = 6 * 3_600_000;

interface SceneInput {
  readonly incident: Incident;
  readonly rows: readonly TimelineRow[];
  readonly filter: RowFilter;
  /** How texts are shown: tokens as roles or names. */
  readonly show: (text: string) => string;
  /** px. */
  readonly width: number;
}

/** The picture's scene for what the list shows, with its zoom. */
export function useTimelineScene({ incident, rows, filter, show, width }: SceneInput) {
  const all = useMemo(() => timelinePictureOf(incident, { show, width: 0 }), [incident, show]);
  const shown = useMemo(() => {
    if (!isFiltered(filter)) return all;
    const ids = new Set(rows.flatMap((row) => (row.kind === "event" ? [row.event.id] : [])));
    return { ...all, events: all.events.filter((event) => ids.has(event.id)) };
  }, [all, rows, filter]);
  const whole = useMemo(() => wholeWindow(shown), [shown]);
  const time = useTimeWindow(whole);
  const scene = useMemo(() => {
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
