import { useMemo } from "react";
import type { BreakTarget } from "../../../core/actions/breakTargets";
import { type AlsoBreaks, alsoBreaks } from "../../../core/learning/alsoBreaks";
import type { Action } from "../../../core/model/action";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { ActionButton } from "../../ui/ActionButton";
import { Words } from "../../ui/Words";
import classes from "./ActionPanel.module.css";

interface AlsoBreaksOfferProps {
  readonly action: Action;
  readonly incidents: readonly Incident[];
  readonly shownAs: PeopleShownAs;
  readonly onPick: (target: BreakTarget) => void;
}

const why: Readonly<Record<AlsoBreaks["why"], string>> = {
  said: "said to be the same",
  "same service and words": "the same service, and words in common",
  "same words": "words in common",
};

/** What the action may break in other incidents too; it does so only when a person says so. */
export function AlsoBreaksOffer({ action, incidents, shownAs, onPick }: AlsoBreaksOfferProps) {
  const offered = useMemo(() => alsoBreaks(action, incidents), [action, incidents]);
  if (offered.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="It may break this too">
      {offered.map(({ incident, target, why: reason }) => {
        const words = showPeople(target.words, incident.people, shownAs);
        return (
          <li key={`${target.incident} ${target.element}`} className={classes.quiet} title={why[reason]}>
            <span>
              Perhaps also <Words>{words}</Words> in {incident.key}
            </span>
            <ActionButton
              kind="quiet"
              label={`It does break “${words}” in ${incident.key} too`}
              onClick={() => onPick(target)}
            >
              It does
            </ActionButton>
          </li>
        );
      })}
    </ul>
  );
}
