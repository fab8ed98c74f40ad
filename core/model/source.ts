import { z } from "zod";
import type { Known } from "./known";
import { Id, Instant, Zone } from "./scalars";
import { LineState, SourceKind } from "./vocabulary";

/** A run of lines (1-based, both ends included) in one state. */
const LineRange = z.looseObject({
  from: z.number().int().positive(),
  to: z.number().int().positive(),
  state: LineState,
});

/** What was taken in. Its text lies beside, in `sources/<sha256>.txt`. 2-model, "Source". */
export const Source = z.looseObject({
  id: Id,
  name: z.string(),
  kind: SourceKind.default("text"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in 64 hexadecimal digits is needed"),
  encoding: z.string().default("utf-8"),
  offsetMs: z.number().int().optional().describe("its clock minus true time"),
  zone: Zone.optional(),
  year: z.number().int().optional(),
  assumed: z.array(z.string()).default([]),
  lines: z.number().int().nonnegative(),
  states: z.array(LineRange).default([]),
  takenAt: Instant.optional(),
});
export type Source = Known<z.output<typeof Source>>;
export type LineRange = Known<z.output<typeof LineRange>>;

/** A file kept with the incident, under `attachments/<sha256>.<ext>`. */
export const Attachment = z.looseObject({
  id: Id,
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in 64 hexadecimal digits is needed"),
  ext: z.string().regex(/^[a-z0-9]{1,12}$/, "a file ending in small letters is needed"),
  bytes: z.number().int().nonnegative(),
  alt: z.string().optional().describe("what the picture shows, for those who cannot see it"),
});
export type Attachment = Known<z.output<typeof Attachment>>;
