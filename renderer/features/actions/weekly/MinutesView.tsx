import { useEffect, useMemo } from "react";
import type { ActionReview } from "../../../../core/model/actionReview";
import { weeklyMinutes } from "../../../../core/report/weeklyMinutes";
import { runAndTell, useCallbackBinding } from "../../../app/bindings";
import { goTo } from "../../../app/navigation";
import { OtherVersions } from "../../../app/OtherVersions";
import { SaveIndicator } from "../../../app/SaveIndicator";
import { setReviewFinished } from "../../../store/commands/reviewCommands";
import {
  copyMinutes,
  exportMinutes,
  exportMinutesAsMarkdown,
  goOnWithReview,
} from "../../../store/commands/weeklyCommands";
import { reviewFolder } from "../../../store/documentKinds";
import type { FolderReview } from "../../../store/reviews";
import { ActionButton } from "../../../ui/ActionButton";
import { focusList, LIST_ID } from "../listRoles";
import { copyMinutesRich, saveMinutes, saveMinutesAsMarkdown } from "./exportMinutes";
import { MinutesPaper } from "./MinutesPaper";
import { PastReviews } from "./PastReviews";
import { ReviewConflicts } from "./ReviewConflicts";
import classes from "./WeeklyPage.module.css";
import type { WeeklyProps } from "./weekly";

interface MinutesViewProps extends WeeklyProps {
  readonly review: ActionReview;
  readonly reviews: readonly FolderReview[];
  readonly onChoose: (folder: string | null) => void;
}

/** The minutes of a review that ended, to be copied or exported; and those of the ones before. */
export function MinutesView({
  weekly,
  review,
  reviews,
  onChoose,
  everything,
  workspace,
  shownAs,
  today,
}: MinutesViewProps) {
  const folder = reviewFolder(review.date);
  const model = useMemo(
    () =>
      weeklyMinutes(review, weekly.run, {
        incidents: everything.map(({ incident }) => incident),
        shownAs,
        workspace: workspace.name,
        paper: workspace.settings.paper ?? "A4",
      }),
    [review, weekly, everything, shownAs, workspace],
  );
  const others = reviews.filter((each) => each.review.finished && each.review.date !== review.date);
  const isToday = review.date === today;
  const newest = reviews[0]?.review === review;
  const goOn = () => void runAndTell(setReviewFinished, { finished: false }, folder);
  useCallbackBinding(copyMinutes, () => copyMinutesRich(model));
  useCallbackBinding(exportMinutes, () => void saveMinutes(model, review.date));
  useCallbackBinding(exportMinutesAsMarkdown, () => void saveMinutesAsMarkdown(model, review.date));
  useCallbackBinding(goOnWithReview, newest ? goOn : null);
  useEffect(focusList, []);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>Minutes</h1>
        <span className={classes.space} />
        <SaveIndicator />
        {!isToday && <ActionButton onClick={() => onChoose(null)}>The review of today</ActionButton>}
        {newest && <ActionButton onClick={goOn}>Go on with it</ActionButton>}
        <ActionButton keys={copyMinutes.keys} onClick={() => copyMinutesRich(model)}>
          Copy
        </ActionButton>
        <ActionButton onClick={() => void saveMinutesAsMarkdown(model, review.date)}>Markdown</ActionButton>
        <ActionButton kind="main" keys={exportMinutes.keys} onClick={() => void saveMinutes(model, review.date)}>
          Word
        </ActionButton>
        <ActionButton onClick={() => goTo({ kind: "actions", record: null })}>All actions</ActionButton>
      </header>
      <section className={classes.minutes} id={LIST_ID} tabIndex={-1} aria-label="Minutes of the review">
        <OtherVersions folder={folder} />
        <ReviewConflicts review={review} folder={folder} />
        <MinutesPaper model={model} />
        <PastReviews reviews={others} today={today} onChoose={onChoose} />
      </section>
    </div>
  );
}
