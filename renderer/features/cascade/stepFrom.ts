import type { CascadeScene, PlacedLink, PlacedNode } from "../../../core/picture/cascadeScene";
import { middleOf } from "../../../core/picture/geometry";

export type Direction = "left" | "right" | "up" | "down";

interface LinkEnds {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What an arrow key selects: from a node along a link to its cause (up) or effect (down), else the nearest node in
 * that direction; from a link its ends, to the left and right its neighbours. Null where nothing lies that way.
 */
export function stepFrom(
  scene: CascadeScene,
  links: readonly LinkEnds[],
  current: string | null,
  direction: Direction,
): string | null {
  const node = scene.nodes.find((each) => each.id === current);
  if (node !== undefined) return fromNode(scene, links, node, direction);
  const link = links.find((each) => each.id === current);
  if (link === undefined) return scene.nodes[0]?.id ?? null;
  if (direction === "up") return link.from;
  if (direction === "down") return link.to;
  const beside = links.filter(({ from, to }) => from === link.from || to === link.to);
  const ordered = placedOf(scene, beside).sort((a, b) => a.labelAt.x - b.labelAt.x || a.labelAt.y - b.labelAt.y);
  const at = ordered.findIndex(({ id }) => id === link.id);
  return ordered[at + (direction === "left" ? -1 : 1)]?.id ?? null;
}

function fromNode(
  scene: CascadeScene,
  links: readonly LinkEnds[],
  node: PlacedNode,
  direction: Direction,
): string | null {
  const here = middleOf(node);
  if (direction === "up" || direction === "down") {
    const along = links.filter((link) => (direction === "up" ? link.to : link.from) === node.id);
    const nearest = placedOf(scene, along).sort(
      (a, b) => Math.abs(a.labelAt.x - here.x) - Math.abs(b.labelAt.x - here.x),
    )[0];
    if (nearest !== undefined) return nearest.id;
  }
  const ways = scene.nodes.flatMap((other) => {
    const there = middleOf(other);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const [ahead, aside] = {
      left: [-dx, dy],
      right: [dx, dy],
      up: [-dy, dx],
      down: [dy, dx],
    }[direction] as [number, number];
    return other.id === node.id || ahead <= 1 ? [] : [{ id: other.id, cost: ahead + 2 * Math.abs(aside) }];
  });
  return ways.sort((a, b) => a.cost - b.cost)[0]?.id ?? null;
}

function placedOf(scene: CascadeScene, links: readonly LinkEnds[]): PlacedLink[] {
  const ids = new Set(links.map(({ id }) => id));
  return scene.links.filter(({ id }) => ids.has(id));
}
