import type { Incident } from "../model/incident";
import { peopleIn } from "../model/people";
import { findWording } from "../wording/findWording";
import type { WordingCategory } from "../wording/rule";

/** Whether a label makes a person the cause: names one of the incident's people, or matches a rule against blame. */
export type NamesPerson = (label: string) => boolean;

/** What makes a label say that somebody was the cause. */
const blaming: ReadonlySet<WordingCategory> = new Set([
  "blame",
  "human-error label",
  "judgement of character",
  "names",
  "punitive",
]);

/**
 * Whether a label makes a person the cause: a person of the incident stands in it, by name or as a token, or a
 * wording rule of blame matches. Without an incident only the rules are asked. 3-cascade, "person-as-cause".
 */
export function personInLabel(incident?: Pick<Incident, "people" | "services">): NamesPerson {
  const people = (incident?.people ?? []).flatMap(({ name }) => (name === undefined ? [] : [{ name }]));
  const services = (incident?.services ?? []).map((service) => service.name);
  return (label) =>
    peopleIn(label).length > 0 ||
    findWording(label, { people, services, kind: "prose" }).some((finding) => blaming.has(finding.category));
}
