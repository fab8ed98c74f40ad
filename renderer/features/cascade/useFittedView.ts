import { useCallback, useEffect, useRef } from "react";
import type { CascadeScene } from "../../../core/picture/cascadeScene";
import { CANVAS_ID, type CascadeFlow } from "./CascadeCanvas";
import { firstViewport, wholeViewport } from "./firstViewport";
import { revealingViewport } from "./revealingViewport";
import { type Place, type RememberedViewport, rememberedViewport, rememberViewport } from "./useCascadePreferences";

type Fit = RememberedViewport["fit"];

/** What the picture is looked at through. */
export interface FittedView {
  /** Shows the whole cascade. */
  readonly fitWhole: () => void;
  /** Zooms by hand: from then on the view is left alone. */
  readonly zoom: (factor: number) => void;
  /** The view has come to rest somewhere, on its own or by hand. */
  readonly onLooked: (place: Place, isByHand: boolean) => void;
}

/**
 * Shows a cascade that was not looked at before, or that has just come into being, so that it can be read; and fits it
 * anew when its room changes, until somebody zooms or pans by hand.
 */
export function useFittedView(
  flow: CascadeFlow | null,
  scene: CascadeScene,
  incidentId: string,
  active: string | null,
): FittedView {
  const count = useRef<number | null>(null);
  const fit = useRef<Fit>(rememberedViewport(incidentId)?.fit);
  const latest = useRef({ scene, active });
  latest.current = { scene, active };
  const show = useCallback(
    (how: Fit) => {
      const room = document.getElementById(CANVAS_ID)?.getBoundingClientRect();
      if (flow === null || room === undefined) return;
      fit.current = how;
      const { scene: ground, active: wanted } = latest.current;
      const place = how === "first" ? firstViewport(ground, room) : wholeViewport(ground, room);
      void flow.setViewport(revealingViewport(place, ground, wanted, room));
    },
    [flow],
  );

  const nodes = scene.nodes.length;
  useEffect(() => {
    if (flow === null) return;
    const isFirst = count.current === null && rememberedViewport(incidentId) === null;
    const hasBegun = count.current === 0 && nodes > 0;
    count.current = nodes;
    if (isFirst || hasBegun) show("first");
  }, [flow, nodes, incidentId, show]);

  useEffect(() => {
    const canvas = document.getElementById(CANVAS_ID);
    if (canvas === null) return;
    let last = { width: canvas.clientWidth, height: canvas.clientHeight };
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = canvas;
      if (width === last.width && height === last.height) return;
      last = { width, height };
      if (fit.current !== undefined && width > 0 && height > 0) show(fit.current);
    });
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [show]);

  return {
    fitWhole: () => show("whole"),
    zoom: (factor) => {
      fit.current = undefined;
      void flow?.zoomTo(flow.getZoom() * factor);
    },
    onLooked: ({ x, y, zoom }, isByHand) => {
      if (isByHand) fit.current = undefined;
      rememberViewport(incidentId, { x, y, zoom, fit: fit.current });
    },
  };
}
