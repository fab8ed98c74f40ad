import type { WordingLanguage } from "../rule";
import { absoluteRules } from "./absolute";
import { blameRules } from "./blame";
import { classes } from "./classes";
import { counterfactualRules } from "./counterfactual";
import { hiddenActorRules } from "./hiddenActor";
import { hindsightRules } from "./hindsight";
import { humanErrorLabelRules } from "./humanErrorLabel";
import { judgementOfCharacterRules } from "./judgementOfCharacter";
import { mindReadingRules } from "./mindReading";
import { minimiserRules } from "./minimiser";
import { normativeAdverbRules } from "./normativeAdverb";
import { peopleWords } from "./peopleWords";
import { punitiveRules } from "./punitive";
import { singleRootCauseRules } from "./singleRootCause";
import { undoneRules } from "./undone";
import { unfinishableActionRules } from "./unfinishableAction";

/** The checker's English. Names are not patterns: see namesRule and findNames. */
export const english: WordingLanguage = {
  tag: "en",
  classes,
  people: peopleWords,
  rules: [
    ...counterfactualRules,
    ...undoneRules,
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
  ],
};
