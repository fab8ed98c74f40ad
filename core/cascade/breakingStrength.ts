import type { ActionStrength } from "../model/vocabulary";

const breakingStrengths: ReadonlySet<ActionStrength> = new Set([
  "eliminate",
  "make redundant",
  "guardrail",
  "automate",
]);

/** Only the first four strengths break what an action names; the rest weaken it. 2-model, "Action". */
export function isBreakingStrength(strength: ActionStrength): boolean {
  return breakingStrengths.has(strength);
}
