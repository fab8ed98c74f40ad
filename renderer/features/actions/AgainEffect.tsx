import { useMemo } from "react";
import { effectInWords, effectOnAgain } from "../../../core/actions/effectOnAgain";
import { isBreakingStrength } from "../../../core/cascade/breakingStrength";
import type { Action } from "../../../core/model/action";
import type { Incident } from "../../../core/model/incident";
import { Chip, type ChipTone } from "../../ui/Chip";
import { Sentence } from "../../ui/Words";
import classes from "./ActionPanel.module.css";

interface AgainEffectProps {
  readonly action: Action;
  /** The incident that it belongs to. */
  readonly incident: Incident;
  /** All of the workspace: others that it names, and whose actions count. */
  readonly incidents: readonly Incident[];
}

const tones: Readonly<Record<"live" | "promised" | "cut", ChipTone>> = { live: "red", promised: "amber", cut: "green" };

/** What the action does to "Could it happen again today?", at once, in a sentence per incident that it names. */
export function AgainEffect({ action, incident, incidents }: AgainEffectProps) {
  const effects = useMemo(() => effectOnAgain(action, incidents), [action, incidents]);
  if (action.status === "declined") return null;
  const isWeak = action.strength !== undefined && !isBreakingStrength(action.strength);
  if (isWeak) return <p className={classes.effect}>This weakens, it closes nothing.</p>;
  if (action.breaks.length === 0) return <p className={classes.quiet}>{nothingNamed(incident)}</p>;
  if (action.strength === undefined) {
    return <p className={classes.quiet}>Say its strength below, and it shows here what it does to the cascade.</p>;
  }
  if (effects.length === 0) return null;
  return effects.map((effect) => (
    <p key={effect.incident} className={classes.effect}>
      {effect.incident !== incident.id && (
        <strong>{incidents.find(({ id }) => id === effect.incident)?.key ?? "another incident"}: </strong>
      )}
      <Sentence>{effectInWords(action, effect)}</Sentence>{" "}
      <span className={classes.change}>
        {effect.now !== effect.verified && (
          <>
            <Chip tone={tones[effect.now]}>{effect.now}</Chip> <span aria-hidden>→</span>{" "}
          </>
        )}
        <Chip tone={tones[effect.verified]}>{effect.verified}</Chip>
      </span>
    </p>
  ));
}

function nothingNamed({ cascade }: Incident): string {
  return cascade.nodes.length === 0
    ? "Once there is a cascade, say what it breaks: then it shows whether it could happen again."
    : "Say what it breaks, and it shows at once whether it could happen again.";
}
