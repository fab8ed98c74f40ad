import { z } from "zod";
import { EvidenceList } from "./evidence";
import type { Known } from "./known";
import { Id, Prose, RoleText } from "./scalars";
import { EventKind } from "./vocabulary";
import { When } from "./when";

/** A moment of the timeline. 2-model, "Event". */
export const Event = z.looseObject({
  id: Id,
  when: When.optional(),
  end: When.optional(),
  after: z.array(Id).default([]).describe("events that certainly came earlier"),
  knownBy: z.array(z.looseObject({ who: RoleText, when: When.optional(), how: z.string().optional() })).default([]),
  kind: EventKind.default("note"),
  title: z.string(),
  detail: Prose.optional(),
  lane: z.string().optional().describe("a service's id, or a team in words"),
  people: z.array(Id).default([]),
  key: z.boolean().default(false).describe("belongs in the report"),
  evidence: EvidenceList,
  source: z.looseObject({ id: Id, line: z.number().int().positive() }).optional(),
});
export type Event = Known<z.output<typeof Event>>;
