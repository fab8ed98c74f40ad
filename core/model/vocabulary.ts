import { z } from "zod";

/** The words of 2-model, each list in the order in which people choose from it. */
export const Severity = z.enum(["SEV1", "SEV2", "SEV3", "SEV4"]);
export const IncidentStatus = z.enum(["draft", "investigating", "reviewing", "published", "reopened"]);
export const EventKind = z.enum([
  "change",
  "failure",
  "symptom",
  "alert",
  "detection",
  "diagnosis",
  "decision",
  "action",
  "communication",
  "escalation",
  "mitigation",
  "recovery",
  "note",
]);
export const NodeKind = z.enum(["trigger", "condition", "failure", "decision", "impact"]);
export const NodeNeeds = z.enum(["any", "all"]);
export const NodeState = z.enum(["hypothesis", "supported", "confirmed", "rejected"]);
export const StopReason = z.enum([
  "outside our control",
  "normal variability",
  "desired condition",
  "enough learned",
  "not enough known",
]);
export const LinkKind = z.enum(["triggered", "enabled", "spread", "amplified", "delayed detection"]);
export const WithoutAnswer = z.enum(["no", "yes", "unsure", "not asked"]);
export const Confidence = z.enum(["low", "medium", "high"]);
export const SafeguardKind = z.enum(["prevent", "detect", "contain", "recover"]);
export const SafeguardState = z.enum(["held", "failed", "bypassed", "missing"]);
export const ChangeKind = z.enum(["standard", "normal", "emergency", "unreviewed"]);
export const ChangeWindow = z.enum(["critical", "freeze", "preferred", "none"]);
export const WayBackAnswer = z.enum(["none", "untested", "tested"]);
export const AskedLevel = z.enum(["not told", "told", "asked", "agreed"]);
export const InsightKind = z.enum(["went well", "got lucky", "surprised us", "was hard", "open question"]);
export const ActionEffect = z.enum(["prevent", "detect", "contain", "recover", "learn"]);
/** Strongest first; the first four break what they name, the rest weaken it. */
export const ActionStrength = z.enum([
  "eliminate",
  "make redundant",
  "guardrail",
  "automate",
  "detect",
  "document",
  "train",
  "remind",
]);
export const ActionPriority = z.enum(["P0", "P1", "P2", "P3"]);
export const ActionStatus = z.enum(["idea", "agreed", "in progress", "done", "verified", "proven", "declined"]);
export const LedgerSubject = z.enum(["status", "owner", "due", "priority", "scope", "blocked", "interim"]);
export const SourceKind = z.enum(["text", "markdown", "chat", "log", "mail", "csv", "json", "sheet", "other"]);
export const LineState = z.enum(["taken", "ignored", "open"]);

export type Severity = z.infer<typeof Severity>;
export type IncidentStatus = z.infer<typeof IncidentStatus>;
export type EventKind = z.infer<typeof EventKind>;
export type NodeKind = z.infer<typeof NodeKind>;
export type NodeNeeds = z.infer<typeof NodeNeeds>;
export type NodeState = z.infer<typeof NodeState>;
export type LinkKind = z.infer<typeof LinkKind>;
export type WithoutAnswer = z.infer<typeof WithoutAnswer>;
export type SafeguardKind = z.infer<typeof SafeguardKind>;
export type SafeguardState = z.infer<typeof SafeguardState>;
export type ChangeWindow = z.infer<typeof ChangeWindow>;
export type AskedLevel = z.infer<typeof AskedLevel>;
export type InsightKind = z.infer<typeof InsightKind>;
export type ActionEffect = z.infer<typeof ActionEffect>;
export type ActionStrength = z.infer<typeof ActionStrength>;
export type ActionPriority = z.infer<typeof ActionPriority>;
export type ActionStatus = z.infer<typeof ActionStatus>;
export type LedgerSubject = z.infer<typeof LedgerSubject>;
export type SourceKind = z.infer<typeof SourceKind>;
