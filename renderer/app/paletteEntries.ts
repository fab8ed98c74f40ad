import MiniSearch from "minisearch";
import type { Incident } from "../../core/model/incident";
import { showPeople } from "../../core/model/people";
import { showIncident } from "./navigation";

/** Something that the palette finds. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** Quiet, at the right: what it is and where. */
  readonly where: string;
  readonly keys?: string | undefined;
  readonly act: () => void;
}

/** What is searched: titles weigh more than what is quietly said of them. */
export interface PaletteIndex {
  readonly find: (words: string, limit: number) => readonly PaletteEntry[];
}

/** The entries of every incident: itself, its events, nodes, actions. */
export function entriesOf(folder: string, incident: Incident): readonly PaletteEntry[] {
  const { key, people } = incident;
  const read = (text: string) => showPeople(text, people, "roles");
  const keys = [key, ...incident.formerKeys].join(" ");
  return [
    { id: folder, title: incident.title, where: keys, act: () => showIncident(folder) },
    ...incident.events.map((event) => ({
      id: `${folder} ${event.id}`,
      title: read(event.title),
      where: `event · ${key}`,
      act: () => showIncident(folder, "timeline", event.id),
    })),
    ...incident.cascade.nodes.map((node) => ({
      id: `${folder} ${node.id}`,
      title: read(node.label),
      where: `cascade · ${key}`,
      act: () => showIncident(folder, "cascade", node.id),
    })),
    ...incident.actions.map((action) => ({
      id: `${folder} ${action.id}`,
      title: read(action.title),
      where: `action ${key}-A${action.number}`,
      act: () => showIncident(folder, "actions", action.id),
    })),
  ];
}

/** An index over entries; words may be begun only, and long ones mistyped a little. */
export function indexOf(entries: readonly PaletteEntry[]): PaletteIndex {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const search = new MiniSearch<PaletteEntry>({
    fields: ["title", "where"],
    searchOptions: {
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      boost: { title: 2 },
      combineWith: "AND",
    },
  });
  search.addAll(entries);
  return {
    find: (words, limit) =>
      search
        .search(words)
        .slice(0, limit)
        .flatMap(({ id }) => byId.get(String(id)) ?? []),
  };
}
