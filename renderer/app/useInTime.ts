import { useEffect, useState } from "react";
import type { Incident } from "../../core/model/incident";
import type { Steps } from "../../core/model/steps";
import { inTime } from "../store/pace";

/**
 * What steps over an incident come to, done between all else that the window has to do. Null until they are done for the
 * first time; after an edit what they came to before stands until they are done again.
 * @param isWanted while it is false nothing is begun
 */
export function useInTime<Value>(
  isWanted: boolean,
  incident: Incident,
  steps: (incident: Incident) => Steps<Value>,
): Value | null {
  const [known, setKnown] = useState<{ readonly of: string; readonly value: Value } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isAwaited = true;
    void inTime(steps(incident)).then((value) => {
      if (isAwaited) setKnown({ of: incident.id, value });
    });
    return () => {
      isAwaited = false;
    };
  }, [isWanted, incident, steps]);
  return known?.of === incident.id ? known.value : null;
}
