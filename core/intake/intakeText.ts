import type { SourceKind } from "../model/vocabulary";
import { importers } from "./importers";
import { plainText } from "./importers/plainText";
import { lineStates } from "./lineStates";
import type { Importer, Intake, IntakeContext } from "./proposal";

const looked = 60;

/**
 * Proposes events from a text. Every line is accounted for: taken (an event or part of one), ignored (blank or
 * markup) or open (text without a time of its own, kept). `kind` chooses the importer; absent, the best fit is used.
 * Linear in the number of lines.
 */
export function intakeText(
  input: IntakeContext & { readonly text: string; readonly kind?: SourceKind | undefined },
): Intake {
  const lines = linesOf(input.text);
  const importer = chosen(input.name, lines, input.kind);
  const { lines: proposed, assumed, findings, title } = importer.propose(lines, input);
  return {
    source: {
      name: input.name,
      kind: importer.kind,
      zone: input.zone,
      ...(input.year !== undefined && { year: input.year }),
      assumed: [`times are in ${input.zone} where none is stated`, ...assumed],
      lines: lines.length,
      states: lineStates(proposed.map((line) => line.state)),
    },
    lines: proposed,
    findings,
    title,
  };
}

/** Lines by any newline (LF, CRLF, CR); a newline at the end begins no further line. A byte order mark is dropped. */
export function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u);
  if (lines.length > 0 && lines[lines.length - 1] === "") lines.pop();
  return lines;
}

function chosen(name: string, lines: readonly string[], kind: SourceKind | undefined): Importer {
  const wanted = importers.find((importer) => importer.kind === kind);
  if (wanted !== undefined) return wanted;
  const first = lines
    .slice(0, 4 * looked)
    .filter((line) => line.trim() !== "")
    .slice(0, looked);
  const fits = importers.map((importer) => ({ importer, fit: importer.fits(name, first) }));
  return fits.reduce((best, next) => (next.fit > best.fit ? next : best), { importer: plainText, fit: 0 }).importer;
}
