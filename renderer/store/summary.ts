import { isOpen } from "../../core/actions/derived";
import { type IncidentStanding, incidentStanding } from "../../core/actions/incidentStanding";
import { againOfIncident } from "../../core/cascade/incidentAgain";
import type { Incident } from "../../core/model/incident";
import type { Policy } from "../../core/model/policy";
import type { IncidentStatus, Severity } from "../../core/model/vocabulary";
import { incidentStart } from "../../core/timeline/incidentStart";
import { keyTimeDurations } from "../../core/timeline/keyTimes";
import { durationInWords } from "../../core/timeline/words";

/** What lists show of an incident without reading it whole. Derived at every save; never edited. */
export interface IncidentSummary {
  readonly folder: string;
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly severity: Severity | null;
  readonly status: IncidentStatus;
  readonly zone: string;
  /** When it began, in ms since epoch: impact start, else the earliest event; null when nothing has a time. */
  readonly startMs: number | null;
  /** "2 h 38 min", or null. */
  readonly impactWords: string | null;
  readonly again: "live" | "promised" | "cut" | null;
  readonly events: number;
  readonly nodes: number;
  readonly actions: number;
  readonly openActions: number;
  /** Other incidents, by id, in which its actions break something. */
  readonly touches?: readonly string[];
  readonly themes: readonly string[];
  /** What waits for somebody, and how far the incident has come. */
  readonly standing: IncidentStanding;
  readonly updatedAt: string;
  /** Why the file on disk cannot be used, in a sentence; the working copy stands meanwhile. */
  readonly problem?: string | undefined;
}

/** The summary of an incident. */
export function summaryOf(folder: string, incident: Incident, policy: Policy, updatedAt: string): IncidentSummary {
  const impact = keyTimeDurations(incident).impact;
  return {
    folder,
    id: incident.id,
    key: incident.key,
    title: incident.title,
    severity: incident.severity ?? null,
    status: incident.status,
    zone: incident.zone,
    startMs: incidentStart(incident),
    impactWords: impact === null ? null : durationInWords(impact),
    again: againOfIncident(incident),
    events: incident.events.length,
    nodes: incident.cascade.nodes.length,
    actions: incident.actions.length,
    openActions: incident.actions.filter((action) => isOpen(action, policy)).length,
    touches: touchedBy(incident),
    themes: incident.factors.map((factor) => factor.theme),
    standing: incidentStanding(incident, policy),
    updatedAt,
  };
}

function touchedBy({ id, actions }: Incident): readonly string[] {
  const named = actions.flatMap(({ breaks }) => breaks.map((each) => each.incident));
  return [...new Set(named)].filter((other) => other !== id);
}
