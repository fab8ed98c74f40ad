import { useDeferredValue, useMemo } from "react";
import { type CoachedAction, type CoachNote, coachNotes } from "../../../core/actions/coach/coachNotes";
import { indexOfActions, type SimilarIndex } from "../../../core/actions/coach/similarActions";
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

/** The index over all actions, made once per change of them however many actions are looked at. */
const indexes = new WeakMap<readonly OwnedIncident[], SimilarIndex>();

function indexOf(everything: readonly OwnedIncident[]): SimilarIndex {
  const index = indexes.get(everything) ?? indexOfActions(everything.map(({ incident }) => incident));
  indexes.set(everything, index);
  return index;
}

/**
 * What is worth saying of an action while it is written, the weightiest first. The index over all actions is made
 * after the surface is drawn.
 */
export function useCoach(action: CoachedAction | null, surroundings: CoachSurroundings): readonly CoachNote[] {
  const { incident, everything, policy, shownAs } = surroundings;
  const all = useDeferredValue(everything, indexes.has(everything) ? everything : none);
  const index = indexOf(action === null ? none : all);
  return useMemo(
    () => (action === null ? [] : coachNotes(action, { incident, index, policy, shownAs })),
    [action, incident, index, policy, shownAs],
  );
}
