import type { FolderReview } from "../../../store/reviews";
import { ActionButton } from "../../../ui/ActionButton";
import { counted, shortDate } from "../../../ui/dateWords";
import { SectionHeading } from "../../../ui/SectionHeading";
import classes from "./WeeklyPage.module.css";

interface PastReviewsProps {
  /** The newest first. */
  readonly reviews: readonly FolderReview[];
  readonly today: string;
  readonly onChoose: (folder: string) => void;
}

/** The reviews that were held, each leading to its minutes. */
export function PastReviews({ reviews, today, onChoose }: PastReviewsProps) {
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="past-reviews" className={classes.past}>
      <SectionHeading id="past-reviews" aside={reviews.length}>
        Past reviews
      </SectionHeading>
      {reviews.map(({ folder, review }) => (
        <div key={folder}>
          <ActionButton kind="quiet" onClick={() => onChoose(folder)}>
            {shortDate(review.date, today)}
          </ActionButton>
          <span className={classes.quiet}>
            {counted(review.seen.length, "action")}
            {review.risks.length > 0 && `, ${counted(review.risks.length, "new risk")}`}
          </span>
        </div>
      ))}
    </section>
  );
}
