import type { Incident } from "../../../core/model/incident";
import { Workspace } from "../../../core/model/workspace";
import { generatedIncident, type IncidentSize, usualSize } from "./incident";

/** A workspace made from a seed. Its incidents come one by one, so that a large one needs no large memory. */
export interface GeneratedWorkspace {
  readonly workspace: Workspace;
  readonly incidents: Iterable<{ readonly folder: string; readonly incident: Incident }>;
}

/** A workspace with so many incidents, each of the size that `sizeOf` says. */
export function generatedWorkspace(
  seed: number,
  count: number,
  sizeOf: (number: number) => IncidentSize = () => usualSize,
): GeneratedWorkspace {
  return {
    workspace: Workspace.parse({
      schema: 1,
      id: `generated-${seed}-${count}`,
      name: `Generated, ${count} incidents`,
      settings: { zone: "Europe/London", paper: "A4" },
    }),
    incidents: incidentsOf(seed, count, sizeOf),
  };
}

function* incidentsOf(seed: number, count: number, sizeOf: (number: number) => IncidentSize) {
  for (let number = 1; number <= count; number += 1) {
    const incident = generatedIncident(seed, number, sizeOf(number));
    yield { folder: incident.key.toLowerCase(), incident };
  }
}
