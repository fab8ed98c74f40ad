import type { Incident } from "../../core/model/incident";
import { type ProseField, proseFields } from "../../core/report/proseFields";
import { contextOf, wordingTexts } from "../../core/report/wordingFindings";
import { findWording, type WordingFinding } from "../../core/wording/findWording";
import { type MarkedPhrase, waiverOf } from "../../core/wording/waivers";
import type { ShownProse } from "../ui/shownProse";
import { type MarkedRange, markedRanges } from "./markedRanges";

/** A phrase on the page that is to be looked at. */
export interface ShownPhrase extends MarkedRange {
  readonly prose: ShownProse;
  /** The same phrase in the text as it is stored, by which it can be left as it is; null while it is only typed. */
  readonly phrase: MarkedPhrase | null;
}

/** How the texts of an incident are read, and which of them stand in which words. */
export interface TextsOfIncident {
  readonly people: readonly { readonly name: string }[];
  readonly services: readonly string[];
  readonly waivers: Incident["waivers"];
  readonly byText: ReadonlyMap<string, ProseField>;
}

/** Those texts of an incident that stand on the page, by their words. O(events). */
export function textsOf(
  incident: Incident,
  furtherServices: readonly string[],
  shown: readonly ShownProse[],
): TextsOfIncident {
  const wanted = new Set(shown.map(({ stored }) => stored));
  const events = incident.events.filter(({ title, detail }) => wanted.has(title) || wanted.has(detail ?? ""));
  const { people, services, waivers } = wordingTexts({ ...incident, events: [] }, [], furtherServices);
  return {
    people,
    services,
    waivers,
    byText: new Map(proseFields(incident, events).map((field) => [field.text, field])),
  };
}

/** The phrases of a text on the page, without those that are left as they are. What is no text of the incident has none. */
export function phrasesOf(prose: ShownProse, texts: TextsOfIncident): readonly ShownPhrase[] {
  const field = texts.byText.get(prose.stored);
  const isTyped = prose.field !== null;
  if (field === undefined && !(isTyped && prose.field.rows > 1)) return [];
  const context = contextOf(texts, field ?? { kind: "prose" });
  const kept = prose.value === prose.stored && field !== undefined ? findWording(field.text, context) : [];
  const seen = new Map<string, number>();
  return markedRanges(prose.element, context).flatMap(({ found, range }): readonly ShownPhrase[] => {
    const count = seen.get(found.rule) ?? 0;
    seen.set(found.rule, count + 1);
    // A role stands on the page where the text holds a token, so the phrase is matched by its turn, not by its words.
    const same = kept.filter(({ rule }) => rule === found.rule)[count];
    const phrase = field === undefined || same === undefined ? null : phraseOf(field, same);
    const waived = phrase ?? (field === undefined ? null : phraseOf(field, found));
    if (waived !== null && waiverOf(texts.waivers, waived) !== undefined) return [];
    return [{ found, range, prose, phrase }];
  });
}

function phraseOf({ path }: ProseField, { rule, quote }: WordingFinding): MarkedPhrase {
  return { path, rule, quote };
}
