import { z } from "zod";
import { Conflict, SCHEMA_VERSION } from "./incident";
import type { Known } from "./known";
import { CalendarDate, Id, Prose } from "./scalars";

/** What the team said of an action in a weekly review. */
export const ReviewDecision = z.enum([
  "on track",
  "moved",
  "blocked",
  "done",
  "verified",
  "proven",
  "declined",
  "reopened",
  "back to work",
  "other",
  "skipped",
]);
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** What can be said of an action that was looked at. */
export const saidOfAction = {
  incident: Id,
  action: Id,
  decision: ReviewDecision,
  /** The reason or the evidence as it was given then, in a line. */
  why: z.string().optional(),
  /** The due date before and after, where it was moved. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
};

/** An action that was looked at, and what was said of it. Two machines may have said something each: both stand. */
const SeenAction = z.looseObject({ id: Id, ...saidOfAction });
export type SeenAction = Known<z.output<typeof SeenAction>>;

/** `reviews/<date>.json`: a weekly review of actions. */
export const ActionReview = z.looseObject({
  schema: z.literal(SCHEMA_VERSION),
  id: Id,
  date: CalendarDate,
  seen: z.array(SeenAction).default([]),
  risks: z.array(z.looseObject({ id: Id, text: Prose })).default([]),
  finished: z.boolean().default(false),
  conflicts: z.array(Conflict).default([]),
});
export type ActionReview = Known<z.output<typeof ActionReview>>;

/** A review that begins. Its id is that of its day, so that reviews begun on two machines on one day are one. */
export function newReview(date: string): ActionReview {
  return ActionReview.parse({ schema: SCHEMA_VERSION, id: `review-${date}`, date }) as ActionReview;
}

/** Whether a run was begun and not ended. One in which all was taken back again was not begun: it is not gone on with. */
export function isUnderWay({ finished, seen, risks }: ActionReview): boolean {
  return !finished && seen.length + risks.length > 0;
}
