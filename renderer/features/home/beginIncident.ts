import { draftIncident, type IncidentDraft } from "../../../core/intake/draftIncident";
import { changesOfProposals, eventsOfProposals } from "../../../core/intake/proposedRecords";
import { type Result, refusal } from "../../../core/model/finding";
import { Source } from "../../../core/model/source";
import type { Workspace } from "../../../core/model/workspace";
import { momentIn, newId, zoneOfThisComputer } from "../../store/clock";
import { createIncident } from "../../store/incidents";
import { keepSourceText, sha256OfText } from "../../store/sources";

/** What a text would make of an incident; `workspace` is null before there is one. */
export function draftOf(text: string, workspace: Workspace | null, name?: string): IncidentDraft {
  return draftIncident(text, {
    zone: workspace?.settings.zone ?? zoneOfThisComputer(),
    reference: Date.parse(momentIn(workspace)),
    ...(name === undefined ? {} : { name }),
  });
}

/**
 * Makes an incident of one or more texts and opens it: title, summary, events and changes as understood, and every text
 * kept as a source. Resolves to its folder.
 */
export async function beginIncident(drafts: readonly NamedText[], workspace: Workspace): Promise<Result<string>> {
  const read = drafts.map((given) => ({ ...given, draft: draftOf(given.text, workspace, given.name) }));
  const title = read.map(({ draft }) => draft.title).find((found) => found !== "");
  if (title === undefined)
    return refusal("empty", "What happened?", "There is nothing to begin with yet. Write a sentence.");
  const at = momentIn(workspace);
  const taken = await Promise.all(
    read.map(async ({ text, draft, encoding }) => {
      const source = Source.parse({
        ...draft.intake.source,
        id: newId(),
        sha256: await sha256OfText(text),
        takenAt: at,
        encoding,
      });
      return { text, draft, source };
    }),
  );
  const made = await createIncident({
    title,
    summary: taken.map(({ draft }) => draft.summary).find((summary) => summary !== ""),
    events: taken.flatMap(({ draft, source }) => eventsOfProposals(draft.events, source.id, newId)),
    changes: taken.flatMap(({ draft }) => changesOfProposals(draft.changes, newId)),
    sources: taken.map(({ source }) => source),
  });
  if (!made.ok) return made;
  for (const { text } of taken) {
    const kept = await keepSourceText(made.value, text);
    if (!kept.ok) return kept;
  }
  return made;
}

/** A text as it was pasted, or read from a dropped file. */
export interface NamedText {
  readonly text: string;
  readonly name?: string;
  /** How its bytes were written; UTF-8 when left out. */
  readonly encoding?: string;
}
