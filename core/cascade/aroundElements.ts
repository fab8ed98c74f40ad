import type { Incident } from "../model/incident";

type Cascade = Incident["cascade"];

/**
 * The part of a cascade around some of its elements, to be drawn beside what is said of them: the nodes that they stand
 * at, what leads there, what follows, and the links between all of these. Null where none of them is there any more.
 */
export function aroundElements(cascade: Cascade, elements: readonly string[]): Cascade | null {
  const wanted = new Set(elements);
  for (const { id, guards } of cascade.safeguards)
    if (wanted.has(id)) for (const guarded of guards) wanted.add(guarded);
  const core = new Set(cascade.nodes.flatMap(({ id }) => (wanted.has(id) ? [id] : [])));
  for (const { id, from, to } of cascade.links) if (wanted.has(id)) for (const end of [from, to]) core.add(end);
  if (core.size === 0) return null;
  const near = new Set(core);
  for (const { from, to } of cascade.links) {
    if (core.has(from)) near.add(to);
    if (core.has(to)) near.add(from);
  }
  const links = cascade.links.filter(({ from, to }) => near.has(from) && near.has(to));
  const shown = new Set([...near, ...links.map(({ id }) => id)]);
  return {
    ...cascade,
    nodes: cascade.nodes.filter(({ id }) => near.has(id)),
    links,
    safeguards: cascade.safeguards.filter(({ guards }) => guards.some((guarded) => shown.has(guarded))),
  };
}
