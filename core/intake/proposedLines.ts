import type { LineRange } from "../model/source";
import type { Intake, ProposedLine } from "./proposal";

/**
 * The lines of a text with what they propose, in order. What is true of all of them is known at once; a line, and the
 * events that it proposes, are made when they are asked for. docs/decisions/proposals-in-columns.md.
 */
export interface ProposedLines extends Iterable<ProposedLine> {
  readonly length: number;
  /** How many events all lines propose together. */
  readonly events: number;
  /** The first and the last of the moments that are exactly known, in ms since epoch; null where none is. */
  readonly span: readonly [number, number] | null;
  /** Lines by their index, from 0. Null for what is no line. */
  readonly at: (index: number) => ProposedLine | null;
  readonly textAt: (index: number) => string;
  readonly stateAt: (index: number) => LineRange["state"];
  readonly eventsAt: (index: number) => number;
  /** How grave the line says it is. */
  readonly gravityAt: (index: number) => Gravity;
}

/** As Intake, with lines that are made when they are asked for. */
export type Proposals = Omit<Intake, "lines"> & { readonly lines: ProposedLines };

/** How grave a line of a log says it is, by its level ("INFO", "WARN", "ERROR"); null where it names none. */
export type Gravity = "low" | "warning" | "error" | null;

/** Lines that are all made, as ProposedLines. */
export function madeLines(lines: readonly ProposedLine[]): ProposedLines {
  let events = 0;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const line of lines) {
    events += line.events.length;
    for (const { when } of line.events) {
      const at = when?.kind === "exact" ? Date.parse(when.at) : Number.NaN;
      if (at < first) first = at;
      if (at > last) last = at;
    }
  }
  return {
    length: lines.length,
    events,
    span: first <= last ? [first, last] : null,
    at: (index) => lines[index] ?? null,
    textAt: (index) => lines[index]?.text ?? "",
    stateAt: (index) => lines[index]?.state ?? "open",
    eventsAt: (index) => lines[index]?.events.length ?? 0,
    gravityAt: () => null,
    [Symbol.iterator]: () => lines[Symbol.iterator](),
  };
}
