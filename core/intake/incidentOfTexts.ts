import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";
import { Source } from "../model/source";
import type { SourceKind } from "../model/vocabulary";
import { draftIncident, type IncidentDraft } from "./draftIncident";
import { changesOfProposals, eventsOfProposals } from "./proposedRecords";

/** A text to take in, with the SHA-256 (hex) under which it is kept. */
export interface IncomingText {
  /** The file's name; absent for what was pasted. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly sha256: string;
  readonly kind?: SourceKind | undefined;
}

/** What intake may not make up itself. */
export interface IncomingContext {
  /** IANA name or offset of the texts' local times. */
  readonly zone: string;
  /** "Now" for "yesterday", in ms since epoch. */
  readonly reference: number;
  readonly year?: number | undefined;
  /** When they were taken in: an instant in UTC. */
  readonly at: string;
  readonly newId: () => string;
  /** Told now and then, while a long text is read, how many of its lines were. */
  readonly onProgress?: ((lines: number, of: number) => void) | undefined;
}

/** The beginning of an incident, made of texts: everything but id, key and schema. */
export interface IncidentOfTexts {
  readonly seed: Pick<Incident, "title" | "zone" | "events" | "changes" | "sources"> & { readonly summary?: string };
  readonly drafts: readonly IncidentDraft[];
  readonly findings: readonly Finding[];
}

/** Proposes an incident from texts; each event keeps source and line, each text its line states. */
export function incidentOfTexts(texts: readonly IncomingText[], context: IncomingContext): IncidentOfTexts {
  const { zone, at, newId } = context;
  const drafts = texts.map((text) => draftIncident(text.text, { ...context, name: text.name, kind: text.kind }));
  const sources = texts.map((text, index) => {
    const draft = drafts[index];
    return Source.parse({ ...draft?.intake.source, id: newId(), sha256: text.sha256, takenAt: at });
  });
  const title = drafts.map((draft) => draft.title).find((each) => each !== "") ?? texts[0]?.name ?? "New incident";
  const summary = drafts.map((draft) => draft.summary).find((each) => each !== "");
  return {
    seed: {
      title,
      zone,
      ...(summary === undefined ? {} : { summary }),
      events: drafts.flatMap((draft, index) => eventsOfProposals(draft.events, sources[index]?.id ?? "", newId)),
      changes: drafts.flatMap((draft) => changesOfProposals(draft.changes, newId)),
      sources,
    },
    drafts,
    findings: drafts.flatMap((draft) => draft.intake.findings),
  };
}
