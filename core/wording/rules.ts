import type { WordingRule } from "./rule";
import { absoluteRules } from "./rules/absolute";
import { blameRules } from "./rules/blame";
import { counterfactualRules } from "./rules/counterfactual";
import { hiddenActorRules } from "./rules/hiddenActor";
import { hindsightRules } from "./rules/hindsight";
import { humanErrorLabelRules } from "./rules/humanErrorLabel";
import { judgementOfCharacterRules } from "./rules/judgementOfCharacter";
import { mindReadingRules } from "./rules/mindReading";
import { minimiserRules } from "./rules/minimiser";
import { normativeAdverbRules } from "./rules/normativeAdverb";
import { punitiveRules } from "./rules/punitive";
import { singleRootCauseRules } from "./rules/singleRootCause";
import { unfinishableActionRules } from "./rules/unfinishableAction";

/** Every pattern rule of the English checker. Names are not patterns: see rules/names and findNames. */
export const wordingRules: readonly WordingRule[] = [
  ...counterfactualRules,
  ...blameRules,
  ...humanErrorLabelRules,
  ...judgementOfCharacterRules,
  ...hindsightRules,
  ...normativeAdverbRules,
  ...singleRootCauseRules,
  ...mindReadingRules,
  ...minimiserRules,
  ...absoluteRules,
  ...hiddenActorRules,
  ...punitiveRules,
  ...unfinishableActionRules,
];
