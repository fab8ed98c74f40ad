import type { Incident } from "./incident";
import type { Review } from "./review";

/** The review of the incident that is still to be held; undefined: none is planned. */
export function plannedReview({ reviews }: Pick<Incident, "reviews">): Review | undefined {
  return reviews.find(({ held }) => !held);
}

/**
 * Says on which day the incident is reviewed. The review that is still to be held moves there; where there is none, one
 * is planned, with that id. Null: no day is known any more, and a review of which nothing else is known is gone.
 */
export function setReviewDate(incident: Incident, date: string | null, id: string): Incident {
  const planned = plannedReview(incident);
  if (planned === undefined) {
    return date === null ? incident : { ...incident, reviews: [...incident.reviews, newReview(id, date)] };
  }
  const isGone = date === null && saysNothingElse(planned);
  const reviews = incident.reviews.flatMap((review) => {
    if (review !== planned) return [review];
    return isGone ? [] : [{ ...review, date: date ?? undefined }];
  });
  return { ...incident, reviews };
}

/** Says that the planned review was held, on its day or else on this one. */
export function setReviewHeld(incident: Incident, today: string): Incident {
  const planned = plannedReview(incident);
  if (planned === undefined) return incident;
  const held: Review = { ...planned, held: true, date: planned.date ?? today };
  return { ...incident, reviews: incident.reviews.map((review) => (review === planned ? held : review)) };
}

function newReview(id: string, date: string): Review {
  return { id, date, held: false, attendance: [], readBy: [], steps: [], parked: [], decisions: [] };
}

/** Whether the review holds no more than that it is planned; what a newer version wrote counts as something. */
function saysNothingElse(review: Review): boolean {
  return Object.entries(review).every(
    ([name, value]) =>
      ["id", "date", "held"].includes(name) || value === undefined || (Array.isArray(value) && value.length === 0),
  );
}
