export type Severity = "error" | "warning" | "info";

/** Something worth a person's look: never a refusal by itself. `message` says what, where and what to do. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** Where it stands, for a person: a file with its line, an object's title, a field. */
  readonly where: string;
  readonly message: string;
}

/** The answer of every function that a user's input can defeat. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly finding: Finding };

/** A success. */
export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A refusal with its one sentence. */
export function refusal(id: string, where: string, message: string): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding: { id, severity: "error", where, message } };
}
