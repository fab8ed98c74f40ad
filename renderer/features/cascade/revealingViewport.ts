import type { CascadeScene } from "../../../core/picture/cascadeScene";
import { middleOf } from "../../../core/picture/geometry";
import type { Place } from "./useCascadePreferences";

const EDGE = 40;

/** The view moved no more than it must be so that a node or link is in it; the same where it is already, or unknown. */
export function revealingViewport(
  place: Place,
  { nodes, links, origin }: Pick<CascadeScene, "nodes" | "links" | "origin">,
  id: string | null,
  room: { readonly width: number; readonly height: number },
): Place {
  const node = nodes.find((each) => each.id === id);
  const at = node === undefined ? links.find((each) => each.id === id)?.labelAt : middleOf(node);
  if (at === undefined) return place;
  const { x, y, zoom } = place;
  const half = { x: ((node?.width ?? 0) / 2) * zoom + EDGE, y: ((node?.height ?? 0) / 2) * zoom + EDGE };
  const here = { x: (at.x - origin.x) * zoom + x, y: (at.y - origin.y) * zoom + y };
  const into = (from: number, margin: number, size: number) =>
    Math.max(0, margin - from) - Math.max(0, from - (size - margin));
  const by = { x: into(here.x, half.x, room.width), y: into(here.y, half.y, room.height) };
  return by.x === 0 && by.y === 0 ? place : { x: x + by.x, y: y + by.y, zoom };
}
