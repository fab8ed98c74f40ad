import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";
import { findWording } from "../wording/findWording";
import { type ProseField, proseFields } from "./proseFields";

export interface WordingOfIncident {
  /** The phrase, in quotation marks. */
  readonly quote: string;
  readonly finding: Finding;
}

/** All that the wording of an incident is judged by, small enough to be handed to a worker. */
export interface WordingTexts {
  readonly people: readonly { readonly name: string }[];
  readonly services: readonly string[];
  readonly fields: readonly ProseField[];
}

/**
 * The texts of an incident in the order of its report, with those of all its events or of those that are given. Names
 * of services, here those of the incident and further ones, are not read as people's.
 */
export function wordingTexts(
  incident: Incident,
  events: Incident["events"] = incident.events,
  furtherServices: readonly string[] = [],
): WordingTexts {
  return {
    people: incident.people.flatMap(({ name }) => (name === undefined ? [] : [{ name }])),
    services: [...incident.services.map(({ name }) => name), ...furtherServices],
    fields: proseFields(incident, events),
  };
}

/** Phrases that hide the second story, in the order of the texts. */
export function wordingFindings({ people, services, fields }: WordingTexts): readonly WordingOfIncident[] {
  return fields.flatMap(({ where, text, kind, hasDoneWhen }) =>
    findWording(text, { people, services, kind, ...(hasDoneWhen === undefined ? {} : { hasDoneWhen }) }).map(
      ({ rule, quote, ask }): WordingOfIncident => {
        const quoted = `“${quote.replace(/\s+/g, " ")}”`;
        return { quote: quoted, finding: { id: rule, severity: "warning", where, message: `${quoted}: ${ask}` } };
      },
    ),
  );
}
