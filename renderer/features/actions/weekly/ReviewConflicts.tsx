import type { ActionReview } from "../../../../core/model/actionReview";
import { fieldInWords } from "../../../../core/model/undo";
import { runAndTell } from "../../../app/bindings";
import { settleReviewConflict } from "../../../store/commands/reviewCommands";
import { ActionButton } from "../../../ui/ActionButton";
import { SectionHeading } from "../../../ui/SectionHeading";
import classes from "./WeeklyPage.module.css";

interface ReviewConflictsProps {
  readonly review: ActionReview;
  readonly folder: string;
}

/** What a merge of the review's file could not decide: both values, until a person takes one. */
export function ReviewConflicts({ review, folder }: ReviewConflictsProps) {
  if (review.conflicts.length === 0) return null;
  const settle = (conflict: string, take: "ours" | "theirs") =>
    void runAndTell(settleReviewConflict, { conflict, take }, folder);
  return (
    <section aria-label="Changed in two places">
      <SectionHeading aside={review.conflicts.length}>Changed in two places</SectionHeading>
      {review.conflicts.map(({ id, path, ours, theirs }) => (
        <p key={id} className={classes.buttons}>
          {fieldInWords(path)}
          <ActionButton onClick={() => settle(id, "ours")}>Keep {JSON.stringify(ours ?? "nothing")}</ActionButton>
          <ActionButton onClick={() => settle(id, "theirs")}>Take {JSON.stringify(theirs ?? "nothing")}</ActionButton>
        </p>
      ))}
    </section>
  );
}
