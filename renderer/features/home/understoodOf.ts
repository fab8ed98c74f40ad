import type { IncidentDraft } from "../../../core/intake/draftIncident";
import type { Understood } from "./textOrder";

/** What is said of a draft while its text is still being written. */
export function understoodOf({ understood, intake }: IncidentDraft): Understood {
  return { understood, zone: intake.findings.find(({ id }) => id === "intake/unknown-zone")?.message ?? null };
}
