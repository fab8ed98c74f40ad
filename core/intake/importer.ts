import type { Finding } from "../model/finding";
import type { SourceKind } from "../model/vocabulary";
import type { ProposedLines } from "./proposedLines";

/** What an importer is given beside the lines. */
export type IntakeContext = {
  readonly name: string;
  /** IANA name or offset of the text's local times. */
  readonly zone: string;
  /** "Now" for "yesterday", in ms since epoch. */
  readonly reference: number;
  /** The year of dates that state none. */
  readonly year?: number | undefined;
  /** Told now and then, while a long text is read, how many of its lines were. */
  readonly onProgress?: ((lines: number, of: number) => void) | undefined;
};

/** What an importer hands back: one entry per line, in order. */
export type ImportedLines = {
  readonly lines: ProposedLines;
  readonly assumed: readonly string[];
  readonly findings: readonly Finding[];
  readonly title?: string | undefined;
};

/** A form of text that can be taken in. One file per importer, listed in importers.ts. */
export type Importer = {
  readonly kind: SourceKind;
  /** How well the text fits this form, 0 (not at all) to 1, judged by its name and first lines. */
  readonly fits: (name: string, firstLines: readonly string[]) => number;
  readonly propose: (text: string, context: IntakeContext) => ImportedLines;
};
