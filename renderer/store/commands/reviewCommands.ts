import { z } from "zod";
import { noteRisk, noteSeen, removeRisk, setFinished } from "../../../core/actions/reviewEdits";
import { type ActionReview, saidOfAction } from "../../../core/model/actionReview";
import { applyChange } from "../../../core/model/applyChange";
import { Id } from "../../../core/model/scalars";
import { reviewCommand } from "../command";

const filled = z.string().trim().min(1, "needs at least a word");

export const noteDecision = reviewCommand({
  id: "review.noteDecision",
  title: "Note what was said of the action",
  hidden: true,
  input: z.object({ said: z.array(z.object(saidOfAction)).min(1) }),
  change: (review, { said }, { newId }) =>
    said.reduce<ActionReview>((next, each) => noteSeen(next, { id: newId(), ...each }), review),
});

export const addReviewRisk = reviewCommand({
  id: "review.addRisk",
  title: "Note a new risk",
  hidden: true,
  input: z.object({ text: filled }),
  change: (review, { text }, { newId }) => noteRisk(review, { id: newId(), text }),
});

export const removeReviewRisk = reviewCommand({
  id: "review.removeRisk",
  title: "Remove the new risk",
  hidden: true,
  input: z.object({ risk: Id }),
  change: (review, { risk }) => removeRisk(review, risk),
});

export const setReviewFinished = reviewCommand({
  id: "review.setFinished",
  title: "End the weekly review, or go on with it",
  hidden: true,
  input: z.object({ finished: z.boolean() }),
  change: (review, { finished }) => setFinished(review, finished),
});

export const settleReviewConflict = reviewCommand({
  id: "review.settleConflict",
  title: "Decide a conflict of the weekly review",
  hidden: true,
  input: z.object({ conflict: z.string(), take: z.enum(["ours", "theirs"]) }),
  change: (review, { conflict, take }) => {
    const found = review.conflicts.find((each) => each.id === conflict);
    if (found === undefined) return review;
    const left = { ...review, conflicts: review.conflicts.filter((each) => each.id !== conflict) };
    return take === "ours" ? left : applyChange(left, { path: found.path, to: found.theirs });
  },
});

export const reviewCommands = [noteDecision, addReviewRisk, removeReviewRisk, setReviewFinished, settleReviewConflict];
