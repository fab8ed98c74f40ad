import { useDeferredValue, useMemo } from "react";
import { type CoachedAction, type CoachNote, coachNotes } from "../../../core/actions/coach/coachNotes";
import { indexOfActions } from "../../../core/actions/coach/similarActions";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Policy } from "../../../core/model/policy";
import type { OwnedIncident } from "./actionItems";

/** What the coach reads besides the action. */
export interface CoachSurroundings {
  readonly incident: Incident;
  readonly everything: readonly OwnedIncident[];
  readonly policy: Policy;
  readonly shownAs: PeopleShownAs;
}

const none: readonly OwnedIncident[] = [];

/**
 * What is worth saying of an action while it is written, the weightiest first. The index over all actions is made once
 * per change of them, after the surface is drawn.
 */
export function useCoach(action: CoachedAction | null, surroundings: CoachSurroundings): readonly CoachNote[] {
  const { incident, everything, policy, shownAs } = surroundings;
  const all = useDeferredValue(everything, none);
  const isAsked = action !== null;
  const index = useMemo(() => indexOfActions(isAsked ? all.map((each) => each.incident) : []), [all, isAsked]);
  return useMemo(
    () => (action === null ? [] : coachNotes(action, { incident, index, policy, shownAs })),
    [action, incident, index, policy, shownAs],
  );
}
