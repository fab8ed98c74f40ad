import { useRef } from "react";
import type { Incident } from "../../../core/model/incident";
import { plannedReview } from "../../../core/model/meetingEdits";
import { runAndTell, useCallbackBinding } from "../../app/bindings";
import { askReviewDate, setReviewDateCommand, setReviewHeldCommand } from "../../store/commands/overviewCommands";
import { ActionButton } from "../../ui/ActionButton";
import { DateField } from "../../ui/DateField";
import { shortDate } from "../../ui/dateWords";
import { Kbd } from "../../ui/Kbd";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./OverviewPage.module.css";

interface ReviewPanelProps {
  readonly incident: Incident;
  /** A calendar date. */
  readonly today: string;
}

/** The day on which the incident is reviewed together: reminders and Home tell of it; and when it was. */
export function ReviewPanel({ incident, today }: ReviewPanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const planned = plannedReview(incident);
  const held = incident.reviews.flatMap((review) => (review.held && review.date !== undefined ? [review.date] : []));
  const hasCome = planned?.date !== undefined && planned.date <= today;
  useCallbackBinding(askReviewDate, () => place.current?.querySelector("input")?.focus());
  return (
    <section aria-labelledby="review-meeting">
      <SectionHeading id="review-meeting" aside={<Kbd keys={askReviewDate.keys ?? ""} />}>
        Review
      </SectionHeading>
      <div ref={place}>
        <DateField
          label="Date of the review"
          value={planned?.date ?? null}
          today={today}
          placeholder={held.length === 0 ? "when? +1w, 19 Feb" : "another one? +1w, 19 Feb"}
          onCommit={(date) => void runAndTell(setReviewDateCommand, { date })}
        />
      </div>
      {hasCome && (
        <ActionButton onClick={() => void runAndTell(setReviewHeldCommand, { today })}>It was held</ActionButton>
      )}
      {held.length > 0 && (
        <p className={classes.quiet}>Held on {held.map((date) => shortDate(date, today)).join(", ")}.</p>
      )}
    </section>
  );
}
