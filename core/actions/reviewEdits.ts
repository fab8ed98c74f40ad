import type { ActionReview, SeenAction } from "../model/actionReview";

/**
 * Notes what was said of an action. Said anew, it takes the place of what was said before, under its id. `id` is for a
 * first word.
 */
export function noteSeen(review: ActionReview, seen: SeenAction): ActionReview {
  const place = review.seen.findIndex(({ incident, action }) => incident === seen.incident && action === seen.action);
  const before = review.seen[place];
  if (before === undefined) return { ...review, seen: [...review.seen, seen] };
  const { why: _why, from: _from, to: _to, ...kept } = before;
  return { ...review, seen: review.seen.with(place, { ...kept, ...seen, id: before.id }) };
}

/** Adds a risk that came up. */
export function noteRisk(review: ActionReview, risk: { readonly id: string; readonly text: string }): ActionReview {
  return { ...review, risks: [...review.risks, { id: risk.id, text: risk.text.trim() }] };
}

/** Takes a risk out again. */
export function removeRisk(review: ActionReview, id: string): ActionReview {
  return { ...review, risks: review.risks.filter((risk) => risk.id !== id) };
}

/** Ends a run, or goes on with one that was ended. */
export function setFinished(review: ActionReview, finished: boolean): ActionReview {
  return review.finished === finished ? review : { ...review, finished };
}
