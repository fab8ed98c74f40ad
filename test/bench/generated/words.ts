import type { EventKind } from "../../../core/model/vocabulary";
import type { Random } from "./random";

const things = ["queue", "order service", "database", "web shop", "cache", "gateway", "invoice run", "node 7"] as const;
const states = ["slow", "full", "not reachable", "restarted", "out of memory", "renamed", "behind", "back"] as const;
const doers = ["monitoring", "a customer", "the night shift", "the order team", "platform", "support"] as const;
const doings = ["saw", "reported", "asked about", "measured", "confirmed", "noted"] as const;
const aftermaths = ["errors rose", "nobody was told", "the alarm stayed quiet", "load fell", "retries began"] as const;

/** What is said of an event: `number` makes it one of a kind, as a ticket or a process number would. */
export function eventTitle(random: Random, number: number): string {
  const { oneOf } = random;
  return `${oneOf(doers)} ${oneOf(doings)} that ${oneOf(things)} is ${oneOf(states)}, ${oneOf(aftermaths)} (${number})`;
}

/** The name of a cause or an effect. */
export function nodeLabel(random: Random, number: number): string {
  return `${random.oneOf(things)} ${random.oneOf(states)} ${number}`;
}

/** What is to be done. */
export function actionTitle(random: Random, number: number): string {
  const acts = ["Alert when", "Rehearse the day that", "Fail over when", "Refuse a change while"] as const;
  return `${random.oneOf(acts)} ${random.oneOf(things)} is ${random.oneOf(states)} (${number})`;
}

/** The title of an incident. */
export function incidentTitle(random: Random, number: number): string {
  return `${random.oneOf(things)} ${random.oneOf(states)}: ${random.oneOf(aftermaths)}, number ${number}`;
}

export const eventKinds = [
  "change",
  "failure",
  "symptom",
  "alert",
  "detection",
  "diagnosis",
  "decision",
  "action",
  "communication",
  "mitigation",
] as const satisfies readonly EventKind[];
