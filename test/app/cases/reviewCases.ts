import { newReview } from "../../../core/model/actionReview";
import { printActionReview } from "../../../core/model/files";
import type { Incident } from "../../../core/model/incident";
import {
  addReviewRisk,
  noteDecision,
  removeReviewRisk,
  setReviewFinished,
  settleReviewConflict,
} from "../../../renderer/store/commands/reviewCommands";
import { at, given } from "./commandCase";

/** The day that the sample takes for today. */
const TODAY = "2016-02-25";

/**
 * The file of a weekly review of the sample: two actions were looked at, three risks came up, and two machines said
 * different things of the second action.
 */
export function reviewOfSample({ id: incident, actions }: Incident): string {
  const [moved, skipped] = [at(actions, 0).id, at(actions, 1).id];
  const review = {
    ...newReview(TODAY),
    seen: [
      { id: "s1", incident, action: moved, decision: "moved", why: "no room", from: "2016-02-19", to: "2016-03-04" },
      { id: "s2", incident, action: skipped, decision: "skipped" },
    ],
    risks: ["r1", "r2", "r3"].map((id) => ({ id, text: `The risk ${id}` })),
    conflicts: [{ id: "conflict-by-test", path: "/seen/s2/decision", ours: "skipped", theirs: "blocked" }],
  } as const;
  return printActionReview(review);
}

/** The weekly review: what its surface does with the review of a day. */
export const reviewCases = [
  given(noteDecision)(({ incident }) => ({
    said: incident.actions.slice(2).map(({ id }) => ({ incident: incident.id, action: id, decision: "on track" })),
  })),
  // Said anew, in another order than before, it takes the place of a reason and two dates that are not said any more.
  given(noteDecision)(({ review }) => ({
    said: review.seen
      .toReversed()
      .map(({ incident, action }) => ({ incident, action, decision: "declined", why: "no" })),
  })),
  given(addReviewRisk)(() => ({ text: "The broker is out of support in May" })),
  given(removeReviewRisk)(({ review }) => ({ risk: at(review.risks, 1).id })),
  given(setReviewFinished)(() => ({ finished: true })),
  given(
    setReviewFinished,
    given(setReviewFinished)(() => ({ finished: true })),
  )(() => ({ finished: false })),
  given(settleReviewConflict)(({ review }) => ({ conflict: at(review.conflicts, 0).id, take: "theirs" })),
  given(settleReviewConflict)(({ review }) => ({ conflict: at(review.conflicts, 0).id, take: "ours" })),
];
