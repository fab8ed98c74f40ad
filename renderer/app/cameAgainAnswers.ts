import { type CameAgain, cameAgain, reasonToReopen } from "../../core/learning/cameAgain";
import { showPeople } from "../../core/model/people";
import type { FolderIncident } from "../store/allIncidents";
import { moveActionTo } from "../store/commands/actionCommands";
import { leaveEndedCommand } from "../store/commands/cascadeNodeCommands";
import { runAndTell } from "./bindings";

/** What is asked over all incidents. */
export function cameAgainIn(everything: readonly FolderIncident[]): readonly CameAgain[] {
  const incidents = everything.map(({ incident }) => incident);
  return incidents.flatMap((incident) => cameAgain(incident, incidents));
}

/** Opens the action again, with the reason in its ledger. True when it was done. */
export async function reopenBecause(
  asked: CameAgain,
  everything: readonly FolderIncident[],
  group?: string,
): Promise<boolean> {
  const folder = folderOf(asked.owner.id, everything);
  if (folder === undefined) return false;
  const { incident, action } = asked;
  const reason = reasonToReopen(asked, (text) => showPeople(text, incident.people, "roles"));
  return runAndTell(moveActionTo, { action: action.id, to: reopenedAs(asked), given: { reason } }, folder, group);
}

/** What an action becomes that is opened again: nothing that was only done has to be agreed anew. 2-model, "Allowed moves". */
export function reopenedAs({ action }: CameAgain): "in progress" | "agreed" {
  return action.status === "done" ? "in progress" : "agreed";
}

/** Leaves the action as it is; it is not asked again because of this break. True when it was done. */
export async function leaveAsItIs(
  { incident, node, same, action }: CameAgain,
  everything: readonly FolderIncident[],
  group?: string,
): Promise<boolean> {
  const folder = folderOf(incident.id, everything);
  if (folder === undefined) return false;
  return runAndTell(leaveEndedCommand, { node: node.id, same, action: action.id }, folder, group);
}

function folderOf(incident: string, everything: readonly FolderIncident[]): string | undefined {
  return everything.find((each) => each.incident.id === incident)?.folder;
}
