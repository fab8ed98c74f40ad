import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";
import { findWording } from "../wording/findWording";
import { proseFields } from "./proseFields";

interface WordingOfIncident {
  /** The phrase, in quotation marks. */
  readonly quote: string;
  readonly finding: Finding;
}

/**
 * Phrases of an incident that hide the second story, in the order of its report, in all its events or in those that
 * are given. Names of services, here those of the incident and further ones, are not read as people's.
 */
export function wordingFindings(
  incident: Incident,
  events: Incident["events"] = incident.events,
  furtherServices: readonly string[] = [],
): readonly WordingOfIncident[] {
  const people = incident.people.flatMap(({ name }) => (name === undefined ? [] : [{ name }]));
  const services = [...incident.services.map(({ name }) => name), ...furtherServices];
  return proseFields(incident, events).flatMap(({ where, text, kind, hasDoneWhen }) =>
    findWording(text, { people, services, kind, ...(hasDoneWhen === undefined ? {} : { hasDoneWhen }) }).map(
      ({ rule, quote, ask }): WordingOfIncident => {
        const quoted = `“${quote.replace(/\s+/g, " ")}”`;
        return { quote: quoted, finding: { id: rule, severity: "warning", where, message: `${quoted}: ${ask}` } };
      },
    ),
  );
}
