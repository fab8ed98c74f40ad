import { addCause, addEffect, addNode, addSibling, editNode } from "../../../core/cascade/nodeEdits";
import type { Incident } from "../../../core/model/incident";

/** A node that is being named in place: one that is there, or one that comes into being with its name. */
export type Naming =
  | { readonly kind: "rename"; readonly id: string }
  | { readonly kind: "free"; readonly id: string }
  | { readonly kind: "cause" | "effect" | "sibling"; readonly id: string; readonly of: string };

/** The incident with the node that is being named, before it has a name; or with its name, before that is kept. */
export function withNamed(incident: Incident, naming: Naming | null, label = ""): Incident {
  if (naming === null) return incident;
  if (naming.kind === "rename") {
    return label === "" ? incident : editNode(incident, { node: naming.id, patch: { label } });
  }
  // It has just been kept, and the field is about to go.
  if (incident.cascade.nodes.some(({ id }) => id === naming.id)) return incident;
  // What it was to stand beside was refused or taken out.
  if (naming.kind !== "free" && !incident.cascade.nodes.some(({ id }) => id === naming.of)) return incident;
  let links = 0;
  let isNodeGiven = false;
  const newId = () => {
    if (!isNodeGiven) {
      isNodeGiven = true;
      return naming.id;
    }
    links += 1;
    return `${naming.id}.${links}`;
  };
  const context = { at: "", newId };
  if (naming.kind === "free") return addNode(incident, { label }, context);
  const input = { node: naming.of, label };
  if (naming.kind === "cause") return addCause(incident, input, context);
  return naming.kind === "effect" ? addEffect(incident, input, context) : addSibling(incident, input, context);
}
