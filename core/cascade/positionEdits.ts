import type { Incident } from "../model/incident";
import { withCascade, withNode } from "./cascadeChange";

/** Keeps nodes where the user moved them. */
export function moveNodes(
  incident: Incident,
  { positions }: { positions: Readonly<Record<string, { readonly x: number; readonly y: number }>> },
): Incident {
  return Object.entries(positions).reduce(
    (before, [id, position]) =>
      withNode(before, id, (node) => ({ ...node, position: { ...node.position, ...position } })),
    incident,
  );
}

/** Lets go of all moved positions: the automatic layout places every node again. */
export function tidy(incident: Incident): Incident {
  return withCascade(incident, (cascade) => ({
    ...cascade,
    nodes: cascade.nodes.map((node) => {
      if (node.position === undefined) return node;
      const { position: _position, ...placed } = node;
      return placed;
    }),
  }));
}
