import { z } from "zod";
import { Action } from "./action";
import { Cascade } from "./cascade";
import { Change } from "./change";
import { Event } from "./event";
import type { Known } from "./known";
import { Factor, Insight } from "./learning";
import { Named, Person } from "./person";
import { Review } from "./review";
import { Id, Prose, Zone } from "./scalars";
import { Attachment, Source } from "./source";
import { IncidentStatus, Severity } from "./vocabulary";
import { When } from "./when";
import { WordingWaiver } from "./wordingWaiver";

/** The schema version that this program writes. */
export const SCHEMA_VERSION = 1;

/** A moment of its own, or that of an event. */
export const KeyTime = z.union([z.looseObject({ event: Id }), When]);
export type KeyTime = Known<z.output<typeof KeyTime>>;

/** In the order in which they are expected, but `communicated`, which only follows impactStart. */
export const keyTimeNames = [
  "impactStart",
  "detected",
  "acknowledged",
  "communicated",
  "mitigated",
  "resolved",
] as const;
export type KeyTimeName = (typeof keyTimeNames)[number];

const KeyTimes = z.looseObject({
  impactStart: KeyTime.optional(),
  detected: KeyTime.optional(),
  acknowledged: KeyTime.optional(),
  communicated: KeyTime.optional(),
  mitigated: KeyTime.optional(),
  resolved: KeyTime.optional(),
});
export type KeyTimes = Known<z.output<typeof KeyTimes>>;

/** One number of the impact: exact when min = max; either bound may be unknown. */
const ImpactNumber = z.looseObject({
  id: Id,
  label: z.string().describe("of what: people, requests, orders, money, data, SLO minutes"),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().optional(),
  note: z.string().optional(),
});

const Impact = z.looseObject({
  text: Prose.optional(),
  numbers: z.array(ImpactNumber).default([]),
});
export type Impact = Known<z.output<typeof Impact>>;

/** What a merge could not decide, until a person does. */
export const Conflict = z.looseObject({
  id: Id,
  path: z.string(),
  base: z.unknown().optional(),
  ours: z.unknown().optional(),
  theirs: z.unknown().optional(),
});
export type Conflict = Known<z.output<typeof Conflict>>;

/** One incident, as its file holds it. Only id, key and title are needed: it begins with one sentence. */
export const Incident = z.looseObject({
  schema: z.literal(SCHEMA_VERSION),
  id: Id,
  key: z.string().min(1),
  formerKeys: z.array(z.string()).default([]),
  title: z.string().min(1),
  summary: Prose.optional(),
  severity: Severity.optional(),
  status: IncidentStatus.default("draft"),
  zone: Zone.default("UTC"),
  services: z.array(Named).default([]),
  themes: z.array(Named).default([]),
  tags: z.array(z.string()).default([]),
  people: z.array(Person).default([]),
  keyTimes: KeyTimes.prefault({}),
  impact: Impact.prefault({}),
  changes: z.array(Change).default([]),
  events: z.array(Event).default([]),
  cascade: Cascade.prefault({}),
  factors: z.array(Factor).default([]),
  insights: z.array(Insight).default([]),
  actions: z.array(Action).default([]),
  reviews: z.array(Review).default([]),
  sources: z.array(Source).default([]),
  attachments: z.array(Attachment).default([]),
  waivers: z.array(WordingWaiver).default([]).describe("phrases that were looked at and stay"),
  conflicts: z.array(Conflict).default([]),
});
export type Incident = Known<z.output<typeof Incident>>;
