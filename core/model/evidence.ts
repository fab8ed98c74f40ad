import { z } from "zod";
import type { Known } from "./known";
import { Id } from "./scalars";

/** What shows that something is so: a file kept in the incident, a link, or a source line with its text quoted. */
export const Evidence = z.discriminatedUnion("kind", [
  z.looseObject({ id: Id, kind: z.literal("attachment"), attachment: Id, note: z.string().optional() }),
  z.looseObject({ id: Id, kind: z.literal("link"), url: z.string(), note: z.string().optional() }),
  z.looseObject({
    id: Id,
    kind: z.literal("line"),
    source: Id,
    line: z.number().int().positive(),
    quote: z.string(),
  }),
  z.looseObject({ id: Id, kind: z.literal("note"), note: z.string() }),
]);
export type Evidence = Known<z.output<typeof Evidence>>;

export const EvidenceList = z.array(Evidence).default([]);
