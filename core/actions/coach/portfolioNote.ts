import { isBreakingStrength } from "../../cascade/breakingStrength";
import type { Action } from "../../model/action";
import { ActionEffect } from "../../model/vocabulary";

/** One sentence about all actions of an incident, and which rule says it. */
export interface PortfolioNote {
  readonly id: string;
  readonly sentence: string;
}

/** Fewer are no pattern. */
const FEWEST = 3;

const verbs: Readonly<Record<ActionEffect, string>> = {
  prevent: "prevent",
  detect: "detect",
  contain: "contain",
  recover: "help to recover",
  learn: "help to learn",
};

/**
 * What an incident's actions lean to as a whole: "5 of 6 actions detect; none prevents." Declined ones are left out.
 * Null while there are fewer than three, or they lean to nothing worth a sentence.
 */
export function portfolioNote(actions: readonly Action[]): PortfolioNote | null {
  const standing = actions.filter(({ status }) => status !== "declined");
  if (standing.length < FEWEST) return null;
  return leaning(standing) ?? onlyWeak(standing);
}

/** More than half do the same, and nothing prevents; or all prevent, and nothing would notice. */
function leaning(actions: readonly Action[]): PortfolioNote | null {
  const counts = new Map(ActionEffect.options.map((effect) => [effect, 0]));
  for (const action of actions) {
    const effect = effectOf(action);
    if (effect !== undefined) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  }
  const total = actions.length;
  for (const [effect, count] of counts) {
    const isMost = effect === "prevent" ? count === total : count * 2 > total && counts.get("prevent") === 0;
    if (!isMost) continue;
    const rest = effect === "prevent" ? "none would notice it sooner" : "none prevents";
    const share = count === total ? `All ${total} actions` : `${count} of ${total} actions`;
    return { id: `portfolio/${effect}`, sentence: `${share} ${verbs[effect]}; ${rest}.` };
  }
  return null;
}

/** All have a strength, and none of them closes anything. */
function onlyWeak(actions: readonly Action[]): PortfolioNote | null {
  const isWeak = ({ strength }: Action) => strength !== undefined && !isBreakingStrength(strength);
  if (!actions.every(isWeak)) return null;
  const sentence = `All ${actions.length} actions weaken what happened; none closes a path.`;
  return { id: "portfolio/weak", sentence };
}

/** What was said, else what the strength alone makes certain. */
function effectOf({ effect, strength }: Action): ActionEffect | undefined {
  return effect ?? (strength === "detect" ? "detect" : undefined);
}
