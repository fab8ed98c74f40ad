import { z } from "zod";
import type { Known } from "./known";
import { Id, Prose, RoleText } from "./scalars";
import { InsightKind } from "./vocabulary";

/** A contributing factor of this incident. 2-model, "Factor". */
export const Factor = z.looseObject({
  id: Id,
  theme: Id,
  note: Prose.optional(),
  nodes: z.array(Id).default([]),
  events: z.array(Id).default([]),
});
export type Factor = Known<z.output<typeof Factor>>;

/** What the team learned. 2-model, "Insight". */
export const Insight = z.looseObject({
  id: Id,
  kind: InsightKind,
  text: Prose,
  by: RoleText.optional(),
  nodes: z.array(Id).default([]),
  events: z.array(Id).default([]),
});
export type Insight = Known<z.output<typeof Insight>>;
