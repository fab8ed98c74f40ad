import type { Action } from "../../model/action";
import type { ActionEffect, ActionStrength } from "../../model/vocabulary";

/** What can be seen once an action of each effect is done; "…" stands for what only the team knows. */
const templates: Readonly<Record<ActionEffect, string>> = {
  prevent: "… is tried as a drill and refused",
  detect: "… is caused as a drill and rings within … minutes",
  contain: "… is switched off for … minutes and … works on",
  recover: "the way back, tried whole, takes under … minutes",
  learn: "it is answered whether …, and … can look it up",
};

/** What an action of each strength most often does, to begin from while nobody has said it. */
const usual: Readonly<Record<ActionStrength, ActionEffect>> = {
  eliminate: "prevent",
  "make redundant": "contain",
  guardrail: "prevent",
  automate: "prevent",
  detect: "detect",
  document: "recover",
  train: "recover",
  remind: "learn",
};

/** How a "done when" of this action could begin: by its effect, else by what its strength mostly does. Null: neither is known. */
export function doneWhenTemplate({ effect, strength }: Pick<Action, "effect" | "strength">): string | null {
  const known = effect ?? (strength === undefined ? undefined : usual[strength]);
  return known === undefined ? null : templates[known];
}

/** Whether a text still has a place of a template that only the team can fill. */
export function hasOpenPlace(doneWhen: string): boolean {
  return /…\s*\S/.test(doneWhen);
}
