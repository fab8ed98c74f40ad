import type { ActionRow } from "../../../../core/actions/rows";
import { decidedSince, type WeeklyRun } from "../../../../core/actions/weeklyRun";
import type { CameAgain } from "../../../../core/learning/cameAgain";
import type { ActionReview, SeenAction } from "../../../../core/model/actionReview";
import type { Incident } from "../../../../core/model/incident";
import type { PeopleShownAs } from "../../../../core/model/people";
import type { Workspace } from "../../../../core/model/workspace";
import { newId } from "../../../store/clock";
import { noteDecision } from "../../../store/commands/reviewCommands";
import { incidentNow } from "../../../store/incidents";
import { reviewOfDay, untilReviewShows } from "../../../store/reviews";
import { run } from "../../../store/run";
import { tellFinding } from "../../../ui/notices";
import type { ActionItem, OwnedIncident } from "../actionItems";

/** The run as it stands, with what its rows belong to. */
export interface Weekly {
  readonly run: WeeklyRun;
  readonly itemOf: (row: ActionRow | null) => ActionItem | null;
  /** Where breaks came again that actions had ended. */
  readonly asked: readonly CameAgain[];
  /** Null before its first decision. */
  readonly review: ActionReview | null;
  /** The day that it bears. */
  readonly date: string;
}

/** What every part of the weekly review is given. */
export interface WeeklyProps {
  readonly weekly: Weekly;
  /** All incidents of the workspace. */
  readonly everything: readonly OwnedIncident[];
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  /** A calendar date. */
  readonly today: string;
}

/** What is said of an action. */
export type Said = Omit<SeenAction, "id">;

/** What is said of an action without changing it. */
export function saidOf({ row }: ActionItem, decision: Said["decision"]): Said {
  return { incident: row.incidentId, action: row.action.id, decision };
}

/**
 * Notes what was said, and resolves once the window shows it, so that the next key is meant for the next action.
 * @param group of what is undone together with it
 */
export async function note(date: string, said: readonly Said[], group: string = newId()): Promise<void> {
  const begun = await reviewOfDay(date);
  if (!begun.ok) return tellFinding(begun.finding);
  const noted = await run(noteDecision, { said: [...said] }, begun.value, group);
  if (!noted.ok) return tellFinding(noted.finding);
  await untilReviewShows(begun.value, (review) =>
    said.every((each) =>
      review.seen.some(
        ({ incident, action, decision }) =>
          incident === each.incident && action === each.action && decision === each.decision,
      ),
    ),
  );
}

/** A step of an action that is under way: how long its ledger was before, and what is undone together. */
export interface Step {
  readonly item: ActionItem;
  readonly before: number;
  readonly group: string;
}

export function beginStep(item: ActionItem): Step {
  return { item, before: item.row.action.ledger.length, group: newId() };
}

/** Notes what the step came to, as the action's ledger tells it; where nothing came of it, nothing is noted, and it resolves to false. */
export async function noteStep(date: string, { item, before, group }: Step): Promise<boolean> {
  const incident: Incident | null = await incidentNow(item.folder);
  const action = incident?.actions.find(({ id }) => id === item.id);
  const decided = action === undefined ? null : decidedSince(action, before);
  if (decided === null) return false;
  await note(date, [{ incident: item.row.incidentId, action: item.id, ...decided }], group);
  return true;
}
