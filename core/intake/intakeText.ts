import type { SourceKind } from "../model/vocabulary";
import type { Importer, IntakeContext } from "./importer";
import { importers } from "./importers";
import { plainText } from "./importers/plainText";
import { lineStatesOf } from "./lineStates";
import type { Intake } from "./proposal";
import type { Proposals } from "./proposedLines";
import { firstLinesOf } from "./textLines";
import { findingsOfZones } from "./unknownZone";

const looked = 60;

/** A text to take in. `kind` chooses the importer; absent, the best fit is used. */
export type TextToTakeIn = IntakeContext & { readonly text: string; readonly kind?: SourceKind | undefined };

/**
 * Proposes events from a text. Every line is accounted for: taken (an event or part of one), ignored (blank or
 * markup) or open (text without a time of its own, kept). Number, order, states, span and findings are known at once;
 * of a log, a line and its event are made when they are asked for. Linear in the number of lines.
 */
export function proposeEvents(input: TextToTakeIn): Proposals {
  const importer = chosen(input);
  const { lines, assumed, findings, title } = importer.propose(input.text, input);
  return {
    source: {
      name: input.name,
      kind: importer.kind,
      zone: input.zone,
      ...(input.year !== undefined && { year: input.year }),
      assumed: [`times are in ${input.zone} where none is stated`, ...assumed],
      lines: lines.length,
      states: lineStatesOf(lines.length, (index) => lines.stateAt(index)),
    },
    lines,
    // A program that writes a log does not mistype a zone.
    findings: importer.kind === "log" ? findings : [...findings, ...findingsOfZones(input.text, input.name)],
    title,
  };
}

/** As proposeEvents, with every line made. */
export function intakeText(input: TextToTakeIn): Intake {
  const proposals = proposeEvents(input);
  return { ...proposals, lines: [...proposals.lines] };
}

/** What a text is, judged by its name and first lines. */
export function kindOfText(name: string, text: string): SourceKind {
  return fitting(name, text).kind;
}

function chosen({ name, text, kind }: TextToTakeIn): Importer {
  return importers.find((importer) => importer.kind === kind) ?? fitting(name, text);
}

function fitting(name: string, text: string): Importer {
  const first = firstLinesOf(text, 4 * looked)
    .filter((line) => line.trim() !== "")
    .slice(0, looked);
  const fits = importers.map((importer) => ({ importer, fit: importer.fits(name, first) }));
  return fits.reduce((best, next) => (next.fit > best.fit ? next : best), { importer: plainText, fit: 0 }).importer;
}
