import { z } from "zod";
import { EvidenceList } from "./evidence";
import type { Known } from "./known";
import { CalendarDate, Id, Instant, RoleText } from "./scalars";
import { ActionEffect, ActionPriority, ActionStatus, ActionStrength, LedgerSubject } from "./vocabulary";

/** One line of an action's story. Append-only: an undo appends a line with `reverts`. */
export const LedgerEntry = z.looseObject({
  id: Id,
  at: Instant,
  who: RoleText.optional(),
  what: LedgerSubject,
  from: z.string().optional(),
  to: z.string().optional(),
  why: z.string().optional(),
  reverts: Id.optional(),
});
export type LedgerEntry = Known<z.output<typeof LedgerEntry>>;

/** Something that changes the system, tracked until it is proven. 2-model, "Action". */
export const Action = z.looseObject({
  id: Id,
  number: z.number().int().positive(),
  title: z.string(),
  detail: z.string().optional(),
  doneWhen: z.string().optional().describe("the observable state that ends it"),
  effect: ActionEffect.optional(),
  strength: ActionStrength.optional(),
  priority: ActionPriority.optional(),
  owner: RoleText.optional(),
  due: CalendarDate.optional(),
  interim: z.looseObject({ what: z.string(), since: CalendarDate.optional() }).optional(),
  breaks: z.array(z.looseObject({ incident: Id, element: Id })).default([]),
  factors: z.array(Id).default([]),
  tracker: z.looseObject({ url: z.string(), key: z.string().optional(), state: z.string().optional() }).optional(),
  status: ActionStatus.default("idea"),
  blocked: z.looseObject({ reason: z.string(), by: z.string().optional(), since: CalendarDate.optional() }).optional(),
  verification: z
    .looseObject({
      method: z.string().optional().describe("how it will be shown"),
      howWeKnow: z.string().optional().describe("one line, given with done"),
      evidence: EvidenceList,
      verifier: RoleText.optional(),
      verifiedOn: CalendarDate.optional(),
      checkDue: CalendarDate.optional().describe("does it still hold?"),
      provenOn: CalendarDate.optional(),
      proof: z.string().optional().describe("what the check or drill showed"),
    })
    .optional(),
  risk: z
    .looseObject({
      acceptedBy: RoleText.optional(),
      reason: z.string(),
      lookAgain: CalendarDate.optional(),
    })
    .optional()
    .describe("set while declined"),
  ledger: z.array(LedgerEntry).default([]),
});
export type Action = Known<z.output<typeof Action>>;
