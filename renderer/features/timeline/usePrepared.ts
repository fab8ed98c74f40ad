import { useEffect, useRef, useState } from "react";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { inTime } from "../../store/pace";
import { isPrepared, timelineInSteps } from "./preparedTimeline";

/** What so many events ask for is worked out within a frame. */
const FEW = 1_000;

/**
 * The incident, as soon as what goes over all its events is worked out, which leaves the window alive meanwhile: until
 * then the former one stands, or null where there is none. An edit of few events is shown at once.
 */
export function usePrepared(incident: Incident, shownAs: PeopleShownAs): Incident | null {
  const former = useRef<Incident | null>(null);
  const [prepared, setPrepared] = useState<Incident | null>(null);
  const before = former.current?.id === incident.id ? former.current : null;
  const isSoon = Math.abs(incident.events.length - (before?.events.length ?? 0)) <= FEW;
  const shown = isSoon || prepared === incident || isPrepared(incident, shownAs) ? incident : before;
  useEffect(() => {
    former.current = shown;
    if (shown === incident) return;
    let isWanted = true;
    const show = () => {
      if (isWanted) setPrepared(incident);
    };
    // Where it fails, drawing it fails too, and the boundary above says so.
    void inTime(timelineInSteps(incident, shownAs)).then(show, show);
    return () => {
      isWanted = false;
    };
  }, [shown, incident, shownAs]);
  return shown;
}
