import type { Incident } from "../../core/model/incident";
import { showPeople } from "../../core/model/people";
import type { SurfaceId } from "./navigation";

/** Something that the palette finds. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** Quiet, at the right: what it is and where. */
  readonly where: string;
  readonly keys?: string | undefined;
  readonly act: () => void;
}

/** Something of an incident, and where it is shown. */
export interface RecordEntry extends Omit<PaletteEntry, "act" | "keys"> {
  readonly folder: string;
  /** Absent: the incident as a whole. */
  readonly on?: { readonly surface: SurfaceId; readonly record: string };
}

/** The entries of every incident: itself, its events, nodes, actions. */
export function entriesOf(folder: string, incident: Incident): readonly RecordEntry[] {
  const { key, people } = incident;
  const read = (text: string) => showPeople(text, people, "roles");
  const keys = [key, ...incident.formerKeys].join(" ");
  return [
    { id: folder, title: incident.title, where: keys, folder },
    ...incident.events.map(
      (event): RecordEntry => ({
        id: `${folder} ${event.id}`,
        title: read(event.title),
        where: `event · ${key}`,
        folder,
        on: { surface: "timeline", record: event.id },
      }),
    ),
    ...incident.cascade.nodes.map(
      (node): RecordEntry => ({
        id: `${folder} ${node.id}`,
        title: read(node.label),
        where: `cascade · ${key}`,
        folder,
        on: { surface: "cascade", record: node.id },
      }),
    ),
    ...incident.actions.map(
      (action): RecordEntry => ({
        id: `${folder} ${action.id}`,
        title: read(action.title),
        where: `action ${key}-A${action.number}`,
        folder,
        on: { surface: "actions", record: action.id },
      }),
    ),
  ];
}
