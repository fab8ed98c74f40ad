import { z } from "zod";
import type { Known } from "./known";
import { CalendarDate, Id, Instant, Prose, RoleText } from "./scalars";

/** A meeting. 2-model, "Review". */
export const Review = z.looseObject({
  id: Id,
  date: CalendarDate.optional(),
  held: z.boolean().default(false),
  facilitator: RoleText.optional(),
  scribe: RoleText.optional(),
  attendance: z.array(RoleText).default([]),
  readBy: z.array(RoleText).default([]),
  steps: z
    .array(
      z.looseObject({
        id: Id,
        title: z.string(),
        plannedMinutes: z.number().nonnegative().optional(),
        spentMinutes: z.number().nonnegative().optional(),
        notes: z
          .array(
            z.looseObject({
              id: Id,
              at: Instant.optional(),
              text: Prose,
              by: RoleText.optional(),
              became: z.looseObject({ kind: z.enum(["event", "node", "insight", "action"]), id: Id }).optional(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  parked: z.array(z.looseObject({ id: Id, text: Prose, by: RoleText.optional(), action: Id.optional() })).default([]),
  decisions: z.array(z.looseObject({ id: Id, text: Prose })).default([]),
  followUp: CalendarDate.optional(),
});
export type Review = Known<z.output<typeof Review>>;
