import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { lanesOf } from "../../../core/timeline/lanes";
import { type Mention, mentionsOf } from "../../ui/peopleText";

/** Whom and what "@" offers in a new event: lanes and people. */
export interface EntryMentions {
  readonly all: readonly Mention[];
  /** What an event holds in `lane`, by the id of the lane's mention. */
  readonly lanes: ReadonlyMap<string, string>;
}

/** Lanes in use first, then services that the incident or the workspace knows, then people. */
export function entryMentions(
  incident: Incident,
  services: readonly { readonly id: string; readonly name: string }[],
  shownAs: PeopleShownAs,
): EntryMentions {
  const byName = new Map<string, string>();
  for (const { id, name } of lanesOf(incident)) if (id !== null) byName.set(name, id);
  for (const { id, name } of [...incident.services, ...services]) if (!byName.has(name)) byName.set(name, id);
  const lanes = [...byName].map(([name, lane], index) => ({ id: `lane:${index}`, label: name, lane }));
  return {
    all: [...lanes.map(({ id, label }) => ({ id, label })), ...mentionsOf(incident.people, shownAs)],
    lanes: new Map(lanes.map(({ id, lane }) => [id, lane])),
  };
}

/** A kept text without the lane that it names, and that lane; the last one named counts. */
export function laneChosenIn(
  text: string,
  { lanes }: EntryMentions,
): { readonly text: string; readonly lane: string | null } {
  let chosen: string | null = null;
  const rest = text.replace(/\s*\{@(lane:\d+)\}/gu, (_whole, id: string) => {
    chosen = lanes.get(id) ?? chosen;
    return "";
  });
  return { text: rest.trim(), lane: chosen };
}
