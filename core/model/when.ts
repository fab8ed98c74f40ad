import { z } from "zod";
import type { Known } from "./known";
import { CalendarDate, Instant, Zone } from "./scalars";

const Precision = z.enum(["minute", "second", "ms"]);

const LocalTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/, 'a local time like "2016-10-30T01:30" is needed')
  .refine((text) => Number.isFinite(Date.parse(`${text}Z`)), {
    message: "a local time that a clock can show is needed",
  });

/** What a person knows about a moment, not more. 2-model, "Time". */
export const When = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("exact"), at: Instant, precision: Precision.optional(), zone: Zone }),
  z.looseObject({
    kind: z.literal("about"),
    at: Instant,
    plusMinus: z.number().nonnegative().max(5_256_000).describe("minutes"),
    precision: Precision.optional(),
    zone: Zone,
  }),
  z.looseObject({
    kind: z.literal("range"),
    earliest: Instant.optional(),
    latest: Instant.optional(),
    precision: Precision.optional(),
    zone: Zone,
  }),
  z.looseObject({ kind: z.literal("day"), date: CalendarDate, zone: Zone }),
  z.looseObject({ kind: z.literal("local"), local: LocalTime, zone: Zone }),
]);
export type When = Known<z.output<typeof When>>;
export type Precision = z.infer<typeof Precision>;
