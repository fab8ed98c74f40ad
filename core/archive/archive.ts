import type { Incident } from "../model/incident";

/** What lies beside an incident's file, by the names that its content gives it. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An incident with all that goes into an archive. */
export interface IncidentFiles {
  /** `incident.json`, as it stands. */
  readonly text: string;
  readonly sources: readonly KeptFile[];
  readonly attachments: readonly (KeptFile & { readonly ext: string })[];
  /** The lines of `history.jsonl`; none where the history was left out. */
  readonly history: readonly string[];
}

/** An incident as an archive holds it. */
export interface ArchivedIncident extends IncidentFiles {
  readonly incident: Incident;
  /** A newer version wrote it: it may be kept as it is and looked at, not merged or edited. */
  readonly readOnly: boolean;
}

/** An archive that was read and found whole. */
export interface Archive {
  /** An instant, UTC. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly incidents: readonly ArchivedIncident[];
  /** What a person should know before taking it in, in sentences. */
  readonly notes: readonly string[];
}
