import { useEffect, useMemo, useState } from "react";
import { againOfIncident } from "../../../core/cascade/incidentAgain";
import { useAllIncidents, useIncidentSummaries } from "../../store/hooks";
import type { IncidentSummary } from "../../store/summary";

/**
 * The summaries of all incidents. A summary is made of its incident alone; where an action of another one breaks
 * something in it, “again today?” is worked out over both, once the first picture stands. Undefined until read.
 */
export function useSummariesAcross(): readonly IncidentSummary[] | undefined {
  const summaries = useIncidentSummaries();
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setDrawn(true));
    return () => cancelIdleCallback(asked);
  }, []);
  const touched = useMemo(() => new Set((summaries ?? []).flatMap(({ touches = [] }) => touches)), [summaries]);
  const all = useAllIncidents(isDrawn && touched.size > 0);
  return useMemo(() => {
    if (summaries === undefined || all === undefined) return summaries;
    const incidents = all.map(({ incident }) => incident);
    const states = new Map(
      incidents.flatMap((incident) =>
        touched.has(incident.id) ? [[incident.id, againOfIncident(incident, incidents)] as const] : [],
      ),
    );
    return summaries.map((summary) => {
      const again = states.get(summary.id);
      return again === undefined || again === summary.again ? summary : { ...summary, again };
    });
  }, [summaries, all, touched]);
}
