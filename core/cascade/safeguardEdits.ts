import type { Safeguard } from "../model/cascade";
import type { EditContext } from "../model/editContext";
import type { Incident } from "../model/incident";
import { withCascade, withSafeguard } from "./cascadeChange";

/** What is said of a new safeguard; what is left out is the default of 2-model. */
export type SafeguardInput = Pick<Safeguard, "label"> & Partial<Omit<Safeguard, "id" | "label">>;

/** Adds what stood, or should have stood, on links or nodes. */
export function addSafeguard(incident: Incident, input: SafeguardInput, ctx: EditContext): Incident {
  const safeguard: Safeguard = { kind: "prevent", state: "missing", guards: [], ...input, id: ctx.newId() };
  return withCascade(incident, (cascade) => ({ ...cascade, safeguards: [...cascade.safeguards, safeguard] }));
}

/** Changes fields of a safeguard. */
export function editSafeguard(
  incident: Incident,
  { safeguard: id, patch }: { safeguard: string; patch: Partial<Omit<Safeguard, "id">> },
): Incident {
  return withSafeguard(incident, id, (safeguard) => ({ ...safeguard, ...patch }));
}

/** Adds what a safeguard guards, or takes it away where it guards it already. */
export function toggleGuard(
  incident: Incident,
  { safeguard: id, element }: { safeguard: string; element: string },
): Incident {
  return withSafeguard(incident, id, (safeguard) => ({
    ...safeguard,
    guards: safeguard.guards.includes(element)
      ? safeguard.guards.filter((guarded) => guarded !== element)
      : [...safeguard.guards, element],
  }));
}
