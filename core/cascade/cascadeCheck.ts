import type { Severity } from "../model/finding";

/** The checks of 3-cascade, in the order of its table. */
export type CheckId =
  | "cycle"
  | "effect-before-cause"
  | "order-uncertain"
  | "orphan"
  | "unexplained"
  | "no-path"
  | "untested"
  | "unsupported"
  | "lone-cause"
  | "person-as-cause"
  | "unguarded";

/** A finding about the cascade: what, why it matters, what to do. Never a refusal. */
export interface CascadeCheck {
  readonly id: CheckId;
  readonly severity: Severity;
  /** Ids, sorted. */
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly message: string;
}
