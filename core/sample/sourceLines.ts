import type { Evidence } from "../model/evidence";
import type { LineRange, Source } from "../model/source";

/** The lines of a source text as intake counts them: the newline at the end makes no further line. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** The 1-based number of the only line that holds `snippet`; throws when there is none or more than one. */
export function lineWith(text: string, snippet: string): number {
  const found = linesOf(text).flatMap((line, index) => (line.includes(snippet) ? [index + 1] : []));
  const [line] = found;
  if (line === undefined || found.length > 1) throw new Error(`${found.length} lines of the sample hold “${snippet}”`);
  return line;
}

/** The line as evidence, quoted whole. */
export function quoteOf(id: string, source: string, text: string, line: number): Evidence {
  return { id, kind: "line", source, line, quote: linesOf(text)[line - 1] ?? "" };
}

/** Every line in one state, as the shortest list of ranges: taken or open where named, else ignored. */
export function statesOf(lines: number, taken: ReadonlySet<number>, open: ReadonlySet<number>): Source["states"] {
  const ranges: LineRange[] = [];
  for (let line = 1; line <= lines; line += 1) {
    const state = taken.has(line) ? "taken" : open.has(line) ? "open" : "ignored";
    const before = ranges.at(-1);
    if (before?.state === state) ranges[ranges.length - 1] = { ...before, to: line };
    else ranges.push({ from: line, to: line, state });
  }
  return ranges;
}
