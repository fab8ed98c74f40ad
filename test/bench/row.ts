import type { BenchMachine } from "./machine";

/** What was measured at one size. */
export interface SizeResult {
  /** In words: "10,000 events". */
  readonly size: string;
  /** The number that grows from size to size. */
  readonly amount: number;
  readonly value: number;
  readonly unit: string;
  /** What the same run gave for what it is measured against. */
  readonly against?: number | undefined;
  /** What else was seen, in a few words. */
  readonly note?: string | undefined;
}

/** One goal, held against what was measured at the largest size. */
export interface Verdict {
  readonly goal: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
}

export interface Outcome {
  readonly sizes: readonly SizeResult[];
  readonly verdicts: readonly Verdict[];
  /** Whether the value at three sizes is a cost that must grow no faster than the size. */
  readonly grows: boolean;
}

/** A row of 6-speed: what is measured, how, and what counts as passed. */
export interface BenchRow {
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  /** How it was measured, for a reader who wants to believe the number. */
  readonly method: string;
  /** @throws {NotMeasured} where this machine lacks what the row needs */
  measure(machine: BenchMachine): Promise<Outcome>;
}

/** The machine lacks something that only this row needs; the message says what, and how to get it. */
export class NotMeasured extends Error {}
