import type { z } from "zod";
import type { BareCascadeFile } from "./bareCascade";

/**
 * What no schema can say of a bare cascade, in one line: an id that stands twice over the four lists, a link that leads
 * nowhere, an id that no node, link or safeguard bears. Null when all is well. 3-cascade, "As JSON".
 */
export function referenceFault(file: z.output<typeof BareCascadeFile>): string | null {
  const bearers = new Map<string, string>();
  const lists = [
    ["node", file.nodes],
    ["link", file.links],
    ["safeguard", file.safeguards],
    ["action", file.actions],
  ] as const;
  for (const [name, list] of lists) {
    for (const { id } of list) {
      const other = bearers.get(id);
      if (other !== undefined) {
        return `the id "${id}" is borne by a ${other} and by a ${name}; give one of the two another id.`;
      }
      bearers.set(id, name);
    }
  }
  for (const link of file.links) {
    for (const end of [link.from, link.to]) {
      if (bearers.get(end) !== "node") {
        return `the link "${link.id}" leads to "${end}", and no node bears this id; name a node or remove the link.`;
      }
    }
  }
  for (const safeguard of file.safeguards) {
    for (const id of safeguard.guards) {
      const bearer = bearers.get(id);
      if (bearer !== "node" && bearer !== "link") {
        return `the safeguard "${safeguard.id}" guards "${id}", and no node or link bears this id; name one or remove it.`;
      }
    }
  }
  for (const action of file.actions) {
    for (const id of action.breaks) {
      const bearer = bearers.get(id);
      if (bearer === undefined || bearer === "action") {
        return `the action "${action.id}" breaks "${id}", and no node, link or safeguard bears this id; name one or remove it.`;
      }
    }
  }
  return null;
}
