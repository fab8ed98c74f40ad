import type { Incident } from "../../../core/model/incident";
import { lanesOf } from "../../../core/timeline/lanes";

interface Service {
  readonly id: string;
  readonly name: string;
}

/** What an event holds in `lane` for a lane's words: the id of the service of that name, else the words themselves. */
export function laneOfWords(
  incident: Pick<Incident, "services" | "events">,
  services: readonly Service[],
  words: string,
): string | undefined {
  const wanted = words.trim();
  if (wanted === "") return undefined;
  const isSame = ({ name }: { readonly name: string }) => name.toLowerCase() === wanted.toLowerCase();
  const known = [...incident.services, ...services].find(isSame) ?? lanesOf(incident).find(isSame);
  return known?.id ?? wanted;
}

/** The lanes to choose from: those in use, then services that the incident or the workspace knows. */
export function laneNamesFor(
  incident: Pick<Incident, "services" | "events">,
  services: readonly Service[],
): readonly string[] {
  const used = lanesOf(incident).flatMap(({ id, name }) => (id === null ? [] : [name]));
  return [...new Set([...used, ...[...incident.services, ...services].map(({ name }) => name)])];
}
