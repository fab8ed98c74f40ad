import { z } from "zod";
import { EvidenceList } from "./evidence";
import type { Known } from "./known";
import { Id } from "./scalars";
import {
  Confidence,
  LinkKind,
  NodeKind,
  NodeNeeds,
  NodeState,
  SafeguardKind,
  SafeguardState,
  StopReason,
  WithoutAnswer,
} from "./vocabulary";

/** A cause or effect. 2-model, "Cascade". */
export const CascadeNode = z.looseObject({
  id: Id,
  label: z.string(),
  kind: NodeKind.default("failure"),
  needs: NodeNeeds.optional(),
  state: NodeState.default("hypothesis"),
  events: z.array(Id).default([]),
  services: z.array(Id).default([]),
  breakable: z.boolean().default(false),
  stop: StopReason.optional(),
  elsewhere: z.array(z.looseObject({ service: Id, answer: z.enum(["yes", "no", "unchecked"]) })).default([]),
  sameAs: z
    .array(
      z.looseObject({
        incident: Id,
        node: Id,
        stays: z
          .array(Id)
          .optional()
          .describe("actions that broke it there and stay as they are although it came again"),
      }),
    )
    .default([]),
  evidence: EvidenceList,
  position: z.looseObject({ x: z.number(), y: z.number() }).optional(),
});
export type CascadeNode = Known<z.output<typeof CascadeNode>>;

/** From a cause to its effect. */
export const CascadeLink = z.looseObject({
  id: Id,
  from: Id,
  to: Id,
  kind: LinkKind.default("spread"),
  without: WithoutAnswer.optional(),
  confidence: Confidence.optional(),
  feedback: z.boolean().default(false),
  breakable: z.boolean().default(true),
  evidence: EvidenceList,
  note: z.string().optional(),
});
export type CascadeLink = Known<z.output<typeof CascadeLink>>;

/** What stood, or should have stood, between a cause and its effect. */
export const Safeguard = z.looseObject({
  id: Id,
  label: z.string(),
  kind: SafeguardKind.default("prevent"),
  state: SafeguardState.default("missing"),
  guards: z.array(Id).default([]).describe("links or nodes"),
});
export type Safeguard = Known<z.output<typeof Safeguard>>;

export const Cascade = z.looseObject({
  nodes: z.array(CascadeNode).default([]),
  links: z.array(CascadeLink).default([]),
  safeguards: z.array(Safeguard).default([]),
});
export type Cascade = Known<z.output<typeof Cascade>>;
