import type { ActionStrength } from "../model/vocabulary";

/** What the words of a title say about how strongly an action will hold, the strongest first. */
const signs: readonly (readonly [ActionStrength, RegExp])[] = [
  ["make redundant", /\b(?:redundan\w+|failover|second (?:node|machine|server|replica)|replicas?|cluster\w*)\b/i],
  ["eliminate", /\b(?:remove|retire|get rid of|stop using|replace|delete|drop)\b/i],
  [
    "guardrail",
    /\b(?:require|block|refuse|enforce|forbid|guard\w*|limit|alias|test env\w*|staging|validate|reject)\b/i,
  ],
  ["automate", /\b(?:automat\w+|script|pipeline|scheduled?|by machine)\b/i],
  ["detect", /\b(?:alert\w*|monitor\w*|dashboard|alarm|probe|health check|detect\w*|notif\w+)\b/i],
  ["document", /\b(?:document\w*|runbook|wiki|write (?:down|up)|describe|checklist)\b/i],
  ["train", /\b(?:train\w*|workshop|exercise|teach|game day)\b/i],
  [
    "remind",
    /\b(?:(?:remind\w*|tell)(?: (?:the|all|every|our|each) [\w-]+| [\w-]+)?|announce|be (?:more )?careful|make sure)\b/i,
  ],
];

/** What a title says about its strength, and the words of it that say so, as they are written there. */
export interface StrengthSign {
  readonly strength: ActionStrength;
  readonly words: string;
}

/** The sign of the greatest strength that the title bears; undefined where its words say nothing. */
export function strengthSign(title: string): StrengthSign | undefined {
  for (const [strength, sign] of signs) {
    const words = sign.exec(title)?.[0];
    if (words !== undefined) return { strength, words };
  }
  return undefined;
}

/**
 * How strongly an action of this title will hold, as its words have it; undefined where they say nothing. A proposal:
 * it stands in the panel with its reason, and one choice changes it.
 */
export function guessStrength(title: string): ActionStrength | undefined {
  return strengthSign(title)?.strength;
}
