import { Change } from "../model/change";
import { Event } from "../model/event";
import type { ProposedChange } from "./draftIncident";
import type { ProposedEvent } from "./proposal";

/** Timeline events of proposals; each keeps its source line with the text quoted as evidence. Ids come from `newId`. */
export function eventsOfProposals(
  proposals: readonly ProposedEvent[],
  source: string,
  newId: () => string,
): readonly Event[] {
  return proposals.map((proposal) =>
    Event.parse({
      id: newId(),
      when: proposal.when,
      end: proposal.end,
      kind: proposal.kind,
      title: proposal.title,
      detail: proposal.detail,
      lane: proposal.lane,
      knownBy: proposal.knownBy,
      evidence: [{ id: newId(), kind: "line", source, line: proposal.line, quote: proposal.quote }],
      source: { id: source, line: proposal.line },
    }),
  );
}

/** Changes of a draft. Ids come from `newId`. */
export function changesOfProposals(proposals: readonly ProposedChange[], newId: () => string): readonly Change[] {
  return proposals.map(({ what, when }) => Change.parse({ id: newId(), what, when }));
}
