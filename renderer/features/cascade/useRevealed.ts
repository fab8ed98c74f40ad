import { useEffect, useRef } from "react";
import type { CascadeScene } from "../../../core/picture/cascadeScene";
import { CANVAS_ID, type CascadeFlow } from "./CascadeCanvas";
import { revealingViewport } from "./revealingViewport";

/** Brings what was selected into view, moving the picture no more than it must. */
export function useRevealed(flow: CascadeFlow | null, scene: CascadeScene, active: string | null): void {
  const revealed = useRef<string | null>(null);
  useEffect(() => {
    const around = document.getElementById(CANVAS_ID)?.getBoundingClientRect();
    if (active === revealed.current || flow === null || around === undefined) return;
    revealed.current = active;
    const place = flow.getViewport();
    const next = revealingViewport(place, scene, active, around);
    if (next !== place) void flow.setViewport(next);
  }, [flow, scene, active]);
}
