import { useMemo, useState } from "react";
import { addressOf } from "../../../../core/actions/addressOf";
import { weeklyRun } from "../../../../core/actions/weeklyRun";
import { isUnderWay } from "../../../../core/model/actionReview";
import { cameAgainIn } from "../../../app/cameAgainAnswers";
import type { SurfaceProps } from "../../../app/navigation";
import type { FolderIncident } from "../../../store/allIncidents";
import { useAllIncidents, usePreferences, useReviews, useToday, useWorkspace } from "../../../store/hooks";
import type { FolderReview } from "../../../store/reviews";
import { type ActionItem, actionItems } from "../actionItems";
import { MinutesView } from "./MinutesView";
import { RunView } from "./RunView";
import type { Weekly } from "./weekly";

/** The weekly run over all open actions: the one that is under way, else today's, with its minutes once it ended. */
export function WeeklyPage({ record }: SurfaceProps) {
  const all = useAllIncidents();
  const reviews = useReviews();
  if (all === undefined || reviews === undefined) return null;
  // Another review that somebody went to is shown, whatever was chosen before.
  return <WeeklyReview key={record} everything={all} reviews={reviews} record={record} />;
}

interface WeeklyReviewProps {
  readonly everything: readonly FolderIncident[];
  /** The newest first. */
  readonly reviews: readonly FolderReview[];
  /** The review that somebody followed a link to. */
  readonly record: string | null;
}

function WeeklyReview({ everything, reviews, record }: WeeklyReviewProps) {
  const workspace = useWorkspace();
  const today = useToday();
  const { showPeopleAs: shownAs } = usePreferences();
  const [chosen, choose] = useState<string | null>(record);
  const underWay = reviews.find(({ review }) => isUnderWay(review)) ?? null;
  const present = underWay ?? reviews.find(({ review }) => review.date === today) ?? null;
  const shown = reviews.find(({ folder }) => folder === chosen) ?? present;
  const date = shown?.review.date ?? today;
  const previous = reviews.find(({ review }) => review.finished && review.date < date)?.review ?? null;
  const review = shown?.review ?? null;
  const items = useMemo(
    () => actionItems(everything, workspace, today, shownAs),
    [everything, workspace, today, shownAs],
  );
  const weekly: Weekly = useMemo(() => {
    const byRow = new Map(items.map((item) => [item.row, item]));
    const asked = cameAgainIn(everything);
    const cameAgain = new Set(asked.map(({ owner, action }) => addressOf(owner.id, action.id)));
    const run = weeklyRun({ rows: [...byRow.keys()], review, previous, cameAgain, today });
    const itemOf = (row: ActionItem["row"] | null) => (row === null ? null : (byRow.get(row) ?? null));
    return { run, itemOf, asked, review, date };
  }, [items, everything, review, previous, today, date]);
  const given = { weekly, everything, workspace, shownAs, today };
  if (review?.finished !== true) return <RunView {...given} past={reviews} onPast={choose} />;
  return <MinutesView {...given} review={review} reviews={reviews} onChoose={choose} />;
}
