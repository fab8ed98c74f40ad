import { draftIncident, type IncidentDraft } from "../../../core/intake/draftIncident";
import { incidentOfTexts } from "../../../core/intake/incidentOfTexts";
import { type Finding, type Result, refusal } from "../../../core/model/finding";
import type { Workspace } from "../../../core/model/workspace";
import { momentIn, newId, zoneOfThisComputer } from "../../store/clock";
import { createIncident } from "../../store/incidents";
import { sha256OfText } from "../../store/sources";

/** What a text would make of an incident; `workspace` is null before there is one. */
export function draftOf(text: string, workspace: Workspace | null): IncidentDraft {
  return draftIncident(text, { zone: zoneOf(workspace), reference: Date.parse(momentIn(workspace)) });
}

/** Why no incident can be made of these texts: there is no word in them. Null where there is one. */
export function nothingIn(texts: readonly NamedText[]): Finding | null {
  if (texts.some(({ text }) => text.trim() !== "")) return null;
  const named = texts.flatMap(({ name }) => name ?? []).join(", ");
  const said =
    named === ""
      ? "There is nothing to begin with yet. Write a sentence."
      : `${named}: there is no word in it, so nothing was taken in. Drop another file, or write a sentence.`;
  return refusal("empty", named, said).finding;
}

/**
 * Makes an incident of one or more texts and opens it: title, summary, events and changes as understood, and every text
 * kept as a source. Resolves to its folder.
 */
export async function beginIncident(texts: readonly NamedText[], workspace: Workspace): Promise<Result<string>> {
  const nothing = nothingIn(texts);
  if (nothing !== null) return { ok: false, finding: nothing };
  const at = momentIn(workspace);
  const incoming = await Promise.all(
    texts.map(async ({ name, text }) => ({ name, text, sha256: await sha256OfText(text) })),
  );
  const { seed } = incidentOfTexts(incoming, { zone: zoneOf(workspace), reference: Date.parse(at), at, newId });
  const sources = seed.sources.map((source, index) => ({
    ...source,
    encoding: texts[index]?.encoding ?? source.encoding,
  }));
  return createIncident({ ...seed, sources }, incoming);
}

/** A text as it was pasted, or read from a dropped file. */
export interface NamedText {
  readonly text: string;
  readonly name?: string;
  /** How its bytes were written; UTF-8 when left out. */
  readonly encoding?: string;
}

function zoneOf(workspace: Workspace | null): string {
  return workspace?.settings.zone ?? zoneOfThisComputer();
}
