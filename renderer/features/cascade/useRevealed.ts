import { useEffect, useRef } from "react";
import type { CascadeScene } from "../../../core/picture/cascadeScene";
import { middleOf } from "../../../core/picture/geometry";
import { CANVAS_ID, type CascadeFlow } from "./CascadeCanvas";

const EDGE = 40;

/** Brings what was selected into view, moving the picture no more than it must. */
export function useRevealed(flow: CascadeFlow | null, scene: CascadeScene, active: string | null): void {
  const revealed = useRef<string | null>(null);
  useEffect(() => {
    const around = document.getElementById(CANVAS_ID)?.getBoundingClientRect();
    if (active === revealed.current || flow === null || around === undefined) return;
    revealed.current = active;
    const node = scene.nodes.find(({ id }) => id === active);
    const at = node === undefined ? scene.links.find(({ id }) => id === active)?.labelAt : middleOf(node);
    if (at === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    const half = { x: ((node?.width ?? 0) / 2) * zoom + EDGE, y: ((node?.height ?? 0) / 2) * zoom + EDGE };
    const here = { x: (at.x - scene.origin.x) * zoom + x, y: (at.y - scene.origin.y) * zoom + y };
    const into = (place: number, margin: number, size: number) =>
      Math.max(0, margin - place) - Math.max(0, place - (size - margin));
    const by = { x: into(here.x, half.x, around.width), y: into(here.y, half.y, around.height) };
    if (by.x !== 0 || by.y !== 0) void flow.setViewport({ x: x + by.x, y: y + by.y, zoom });
  }, [flow, scene, active]);
}
