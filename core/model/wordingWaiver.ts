import { z } from "zod";
import type { Known } from "./known";
import { Id, Instant } from "./scalars";

/**
 * A phrase that the wording checker marks and that somebody looked at and leaves as it is. It belongs to a text, and
 * stays while the phrase stands there, whatever else of the text is edited. 9-wording.
 */
export const WordingWaiver = z.looseObject({
  id: Id,
  path: z.string().describe("the text, as a path with record ids: /events/<id>/detail"),
  rule: z.string().describe("the rule's id, as in counterfactual/should-have"),
  quote: z.string().describe("the phrase as it stands in the text"),
  reason: z.string().describe("such as: quotation"),
  at: Instant.optional(),
});
export type WordingWaiver = Known<z.output<typeof WordingWaiver>>;
