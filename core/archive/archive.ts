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

/** An incident of an archive that is open. What lies beside it is named by its paths, and read when it is wanted. */
export interface OpenedIncident {
  readonly folder: string;
  readonly incident: Incident;
  /** A newer version wrote it: it may be kept as it is and looked at, not merged or edited. */
  readonly readOnly: boolean;
  readonly sources: readonly string[];
  readonly attachments: readonly string[];
  /** Whether its history is there. */
  readonly history: boolean;
}

/** An archive that was found whole, of which the large parts stay where they are. */
export interface OpenedArchive extends Omit<Archive, "incidents"> {
  readonly incidents: readonly OpenedIncident[];
  readonly contentOf: ContentOf;
}

/** What stands at a path of an archive; null where it is not there any more as it was. */
export type ContentOf = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
