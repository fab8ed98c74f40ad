import type { Incident } from "../model/incident";
import { type AgainState, againState } from "./again";
import { graphOf } from "./graph";
import { bareCascadeOf } from "./live";
import { impactsOf } from "./livePaths";

/**
 * Could any impact of this incident happen again today? live when one is, else promised when one is, else cut; null
 * while the cascade shows no impact. `allIncidents` lets their actions count too.
 */
export function againOfIncident(incident: Incident, allIncidents?: readonly Incident[]): AgainState | null {
  const cascade = bareCascadeOf(incident, allIncidents);
  const { nodes } = graphOf(cascade);
  const states = impactsOf(graphOf(cascade)).map((index) => againState(cascade, nodes[index]?.id ?? ""));
  return (["live", "promised", "cut"] as const).find((state) => states.includes(state)) ?? null;
}
