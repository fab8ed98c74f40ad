import type { Incident } from "../model/incident";

/** The reviews, in which no note claims any longer to have become a record that is gone. */
export function notesWithout(
  reviews: Incident["reviews"],
  kind: "event" | "node",
  gone: ReadonlySet<string>,
): Incident["reviews"] {
  const isGone = (became: { readonly kind: string; readonly id: string } | undefined) =>
    became?.kind === kind && gone.has(became.id);
  if (!reviews.some((review) => review.steps.some((step) => step.notes.some((note) => isGone(note.became))))) {
    return reviews;
  }
  return reviews.map((review) => ({
    ...review,
    steps: review.steps.map((step) => ({
      ...step,
      notes: step.notes.map((note) => {
        if (!isGone(note.became)) return note;
        const { became: _became, ...kept } = note;
        return kept;
      }),
    })),
  }));
}
