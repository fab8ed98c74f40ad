import type { Event } from "../model/event";
import type { Finding } from "../model/finding";
import type { LineRange } from "../model/source";
import type { EventKind, SourceKind } from "../model/vocabulary";
import type { When } from "../model/when";

/** An event that a line of a source suggests. Nothing of it is a record yet: see eventsOfProposals. */
export type ProposedEvent = {
  readonly when?: When | undefined;
  readonly end?: When | undefined;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly kind: EventKind;
  /** A host or service named by the line's form (a log). */
  readonly lane?: string | undefined;
  /** Who said it in a chat, as written there: to be matched with the people list, never shown as it is. */
  readonly who?: string | undefined;
  /** When those who tell it knew it; in a memory sheet, whose `who` is a role. */
  readonly knownBy?: Event["knownBy"] | undefined;
  /** 1-based line of the source. */
  readonly line: number;
  /** That line, or the sentence in it, as it stands. */
  readonly quote: string;
};

/** What became of one line. */
export type ProposedLine = {
  readonly line: number;
  readonly text: string;
  readonly state: LineRange["state"];
  readonly events: readonly ProposedEvent[];
};

/** Everything that intake says of one text; the caller adds id, SHA-256 and encoding to make a Source of it. */
export type Intake = {
  readonly source: {
    readonly name: string;
    readonly kind: SourceKind;
    readonly zone: string;
    readonly year?: number;
    readonly assumed: readonly string[];
    readonly lines: number;
    readonly states: readonly LineRange[];
  };
  readonly lines: readonly ProposedLine[];
  readonly findings: readonly Finding[];
  /** The first heading or title of a document, without its marks. */
  readonly title?: string | undefined;
};
