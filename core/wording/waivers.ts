import type { EditContext } from "../model/editContext";
import type { Incident } from "../model/incident";
import type { WordingWaiver } from "../model/wordingWaiver";

/** A phrase in one of the incident's texts. */
export interface MarkedPhrase {
  readonly path: string;
  readonly rule: string;
  readonly quote: string;
}

/** Case, spaces and emphasis make no other phrase. */
function bare(quote: string): string {
  return quote
    .replaceAll(/[*_]/g, "")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** The waiver of a phrase, if somebody left it as it is. */
export function waiverOf(waivers: readonly WordingWaiver[], phrase: MarkedPhrase): WordingWaiver | undefined {
  if (waivers.length === 0) return undefined;
  const quote = bare(phrase.quote);
  return waivers.find(({ path, rule, quote: kept }) => {
    return path === phrase.path && rule === phrase.rule && bare(kept) === quote;
  });
}

/** Leaves a phrase as it is, for a reason; a phrase that is left already gets the new reason. */
export function waivePhrase(
  incident: Incident,
  { reason, ...phrase }: MarkedPhrase & { readonly reason: string },
  { newId, at }: EditContext,
): Incident {
  const known = waiverOf(incident.waivers, phrase);
  const waivers =
    known === undefined
      ? [...incident.waivers, { id: newId(), ...phrase, reason, at }]
      : incident.waivers.map((waiver) => (waiver === known ? { ...waiver, reason } : waiver));
  return { ...incident, waivers };
}

/** A phrase that was left as it is is marked again. */
export function takeBackWaiver(incident: Incident, { waiver }: { readonly waiver: string }): Incident {
  return { ...incident, waivers: incident.waivers.filter(({ id }) => id !== waiver) };
}
