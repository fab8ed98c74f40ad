import { z } from "zod";
import { changeFields } from "./change";
import { EvidenceList } from "./evidence";
import { Conflict, SCHEMA_VERSION } from "./incident";
import type { Known } from "./known";
import { Policy, smallTeamPolicy } from "./policy";
import { CalendarDate, Id, Prose, RoleText, Zone } from "./scalars";
import { ChangeKind, ChangeWindow } from "./vocabulary";

/** Something that keeps a promise: failover, restore, way back, alert, drill. Lapses with time or a later change. */
const Proof = z.looseObject({
  id: Id,
  kind: z.enum(["failover", "restore", "way back", "alert", "drill"]),
  service: Id.optional(),
  what: z.string(),
  lastSeen: CalendarDate.optional(),
  how: z.string().optional(),
  evidence: EvidenceList,
  shelfLifeDays: z.number().int().positive().optional(),
});

/** A service as the team knows it. */
export const Service = z.looseObject({
  id: Id,
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  owner: RoleText.optional(),
  deputy: RoleText.optional(),
  dependsOn: z.array(Id).default([]),
  runsOn: z.enum(["one machine", "several", "unknown"]).optional(),
  runsOnNote: z.string().optional(),
  runbook: Prose.optional(),
});
export type Service = Known<z.output<typeof Service>>;

/** A window of the calendar: dated, weekly or at month's end; for some services or for all. */
const CalendarWindow = z.looseObject({
  id: Id,
  kind: z.enum(["critical", "freeze", "preferred"]),
  title: z.string(),
  services: z.array(Id).default([]),
  zone: Zone.optional(),
  recurs: z.discriminatedUnion("kind", [
    z.looseObject({ kind: z.literal("dated"), from: CalendarDate, to: CalendarDate }),
    z.looseObject({
      kind: z.literal("weekly"),
      days: z.array(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])),
      from: z.string().regex(/^\d\d:\d\d$/),
      to: z.string().regex(/^\d\d:\d\d$/),
    }),
    z.looseObject({ kind: z.literal("month end"), lastDays: z.number().int().positive() }),
  ]),
});

/** "How we change production". */
const Rule = z.looseObject({
  id: Id,
  title: z.string(),
  services: z.array(Id).default([]),
  kinds: z.array(ChangeKind).default([]),
  windows: z.array(ChangeWindow).default([]),
  asks: z.array(z.enum(["rehearsed", "way back tried", "owner agreed", "someone reachable", "approved"])).default([]),
  reachableHours: z.number().positive().optional(),
  approver: RoleText.optional(),
  incidents: z.array(Id).default([]),
  lookAgain: CalendarDate.optional(),
  applied: z.number().int().nonnegative().default(0),
  caught: z.number().int().nonnegative().default(0),
});

/** A theme under which factors of many incidents meet. */
export const Theme = z.looseObject({
  id: Id,
  name: z.string(),
  definition: z.string().optional(),
  questions: z.array(z.string()).default([]),
});
export type Theme = Known<z.output<typeof Theme>>;

/** `workspace.json`: what the team knows about itself, all optional and filled as it is learned. */
export const Workspace = z.looseObject({
  schema: z.literal(SCHEMA_VERSION),
  id: Id,
  name: z.string().default("Our incidents"),
  settings: z
    .looseObject({
      zone: Zone.optional(),
      paper: z.enum(["A4", "Letter"]).optional(),
      asOf: CalendarDate.optional().describe(
        "the day that the sample takes for today; absent in a team's own workspace",
      ),
    })
    .prefault({}),
  policy: Policy.default(() => structuredClone(smallTeamPolicy) as z.output<typeof Policy>),
  themes: z.array(Theme).default([]),
  services: z.array(Service).default([]),
  calendar: z.array(CalendarWindow).default([]),
  rules: z.array(Rule).default([]),
  proofs: z.array(Proof).default([]),
  conflicts: z.array(Conflict).default([]),
});
export type Workspace = Known<z.output<typeof Workspace>>;

/** `changes/<folder>.json`: a check before a change, with its outcome. */
export const PlannedChange = z.looseObject({
  schema: z.literal(SCHEMA_VERSION),
  id: Id,
  ...changeFields,
  outcome: z
    .looseObject({
      result: z.enum(["went well", "trouble", "rolled back", "incident"]),
      on: CalendarDate.optional(),
      note: Prose.optional(),
      incident: Id.optional(),
    })
    .optional(),
  conflicts: z.array(Conflict).default([]),
});
