import { z } from "zod";
import { Id } from "../model/scalars";
import {
  ActionStatus,
  ActionStrength,
  Confidence,
  LinkKind,
  NodeKind,
  NodeNeeds,
  NodeState,
  SafeguardKind,
  SafeguardState,
  StopReason,
  WithoutAnswer,
} from "../model/vocabulary";
import { When } from "../model/when";

const Evidence = z.array(z.unknown()).default([]);

/** A cascade by itself, as other programs hand it over. 3-cascade, "As JSON". */
export const BareCascadeFile = z.looseObject({
  nodes: z.array(
    z.looseObject({
      id: Id,
      label: z.string().optional(),
      kind: NodeKind.default("failure"),
      needs: NodeNeeds.optional(),
      state: NodeState.default("hypothesis"),
      stop: StopReason.optional(),
      breakable: z.boolean().default(false),
      services: z.array(z.string()).default([]),
      events: z.array(z.unknown()).default([]),
      evidence: Evidence,
      when: When.optional(),
    }),
  ),
  links: z
    .array(
      z.looseObject({
        id: Id,
        from: Id,
        to: Id,
        kind: LinkKind.default("spread"),
        without: WithoutAnswer.optional(),
        confidence: Confidence.optional(),
        feedback: z.boolean().default(false),
        breakable: z.boolean().default(true),
        evidence: Evidence,
      }),
    )
    .default([]),
  safeguards: z
    .array(
      z.looseObject({
        id: Id,
        label: z.string().optional(),
        kind: SafeguardKind.default("prevent"),
        state: SafeguardState.default("missing"),
        guards: z.array(Id).default([]),
      }),
    )
    .default([]),
  actions: z
    .array(
      z.looseObject({
        id: Id,
        status: ActionStatus.default("idea"),
        strength: ActionStrength.optional(),
        breaks: z.array(Id).default([]),
      }),
    )
    .default([]),
  keyTimes: z
    .looseObject({
      impactStart: When.optional(),
      detected: When.optional(),
      acknowledged: When.optional(),
      communicated: When.optional(),
      mitigated: When.optional(),
      resolved: When.optional(),
    })
    .prefault({}),
});
