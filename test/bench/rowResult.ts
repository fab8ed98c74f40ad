import type { BenchRow, SizeResult, Verdict } from "./row";

/** A row as it was measured, with what came of it. */
export interface RowResult extends Pick<BenchRow, "id" | "what" | "goal" | "method"> {
  readonly passed: boolean;
  /** The power of the size with which the cost grows; null where nothing grows. */
  readonly growth: number | null;
  readonly verdicts: readonly (Verdict & { readonly passed: boolean })[];
  readonly sizes: readonly SizeResult[];
  /** On which runtime and machine, and on which day. */
  readonly on: string;
}
