import { useEffect, useRef } from "react";
import type { CascadeScene } from "../../../core/picture/cascadeScene";
import { CANVAS_ID, type CascadeFlow } from "./CascadeCanvas";
import { firstViewport } from "./firstViewport";
import { rememberedViewport } from "./useCascadePreferences";

/** Shows a cascade that was not looked at before, or that has just come into being, so that it can be read. */
export function useFirstView(flow: CascadeFlow | null, scene: CascadeScene, incidentId: string): void {
  const count = useRef<number | null>(null);
  const nodes = scene.nodes.length;
  useEffect(() => {
    if (flow === null) return;
    const isFirst = count.current === null && rememberedViewport(incidentId) === null;
    const hasBegun = count.current === 0 && nodes > 0;
    count.current = nodes;
    const around = document.getElementById(CANVAS_ID)?.getBoundingClientRect();
    if ((isFirst || hasBegun) && around !== undefined) void flow.setViewport(firstViewport(scene, around));
  }, [flow, scene, nodes, incidentId]);
}
