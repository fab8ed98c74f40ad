import type { Finding } from "../model/finding";
import type { Incident } from "../model/incident";
import type { WordingWaiver } from "../model/wordingWaiver";
import { findWording, type WordingContext, type WordingFinding } from "../wording/findWording";
import { waiverOf } from "../wording/waivers";
import { type ProseField, proseFields } from "./proseFields";

export interface WordingOfIncident {
  /** The phrase, in quotation marks. */
  readonly quote: string;
  readonly finding: Finding;
}

/** A phrase in one of the incident's texts, and why it is left as it is, if it is. */
export interface PhraseInIncident {
  readonly path: string;
  readonly where: string;
  /** The whole text. */
  readonly text: string;
  readonly found: WordingFinding;
  readonly waiver: WordingWaiver | null;
}

/** All that the wording of an incident is judged by, small enough to be handed to a worker. */
export interface WordingTexts {
  readonly people: readonly { readonly name: string }[];
  readonly services: readonly string[];
  readonly fields: readonly ProseField[];
  readonly waivers: readonly WordingWaiver[];
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
    waivers: incident.waivers,
  };
}

/** How a text of an incident is read. */
export function contextOf(
  { people, services }: Pick<WordingTexts, "people" | "services">,
  { kind, hasDoneWhen }: Pick<ProseField, "kind" | "hasDoneWhen">,
): WordingContext {
  return { people, services, kind, ...(hasDoneWhen === undefined ? {} : { hasDoneWhen }) };
}

/** Every marked phrase of the texts in their order, also those that are left as they are. */
export function phrasesIn(texts: WordingTexts): readonly PhraseInIncident[] {
  return texts.fields.flatMap((field) =>
    findWording(field.text, contextOf(texts, field)).map((found): PhraseInIncident => {
      const { path, where, text } = field;
      return { path, where, text, found, waiver: waiverOf(texts.waivers, { path, ...found }) ?? null };
    }),
  );
}

/** Phrases that hide the second story, in the order of the texts, without those that are left as they are. */
export function wordingFindings(texts: WordingTexts): readonly WordingOfIncident[] {
  return phrasesIn(texts).flatMap(({ where, found, waiver }): readonly WordingOfIncident[] => {
    if (waiver !== null) return [];
    const quote = `“${found.quote.replace(/\s+/g, " ")}”`;
    return [{ quote, finding: { id: found.rule, severity: "warning", where, message: `${quote}: ${found.ask}` } }];
  });
}
