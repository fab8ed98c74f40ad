import { useState } from "react";
import { timeAt } from "../../../core/picture/timeAxis";
import type { TimeWindow } from "../../../core/picture/timelinePicture";
import type { TimelineScene } from "../../../core/picture/timelineScene";

const SHORTEST = 2_000;

/** The stretch of time that the picture shows; null while it shows all. */
export interface TimeWindowControl {
  readonly window: TimeWindow | null;
  /** By a factor below 1 closer, above 1 wider, about a place in px; absent: about the middle. */
  readonly zoom: (scene: TimelineScene, factor: number, x?: number) => void;
  /** By px, to the right with a positive number: what lies later comes into view. */
  readonly pan: (scene: TimelineScene, px: number) => void;
  /** Brings a moment (ms) into view, if it is not. */
  readonly reveal: (scene: TimelineScene, atMs: number) => void;
  readonly fit: () => void;
}

/** Zoom and place of the picture, kept inside `whole`, the window that shows everything: that is what is shown first. */
export function useTimeWindow(whole: TimeWindow | null): TimeWindowControl {
  const [window, setWindow] = useState<TimeWindow | null>(null);

  function show(fromMs: number, toMs: number): void {
    if (whole === null) return;
    const length = Math.max(SHORTEST, toMs - fromMs);
    const isAll = length >= whole.toMs - whole.fromMs;
    const from = Math.min(Math.max(fromMs, whole.fromMs), whole.toMs - length);
    setWindow(isAll ? null : { fromMs: Math.round(from), toMs: Math.round(from + length) });
  }

  // A filter may leave nothing where the picture was zoomed to.
  const isElsewhere = whole === null || (window !== null && (window.toMs < whole.fromMs || window.fromMs > whole.toMs));

  return {
    window: isElsewhere ? null : window,
    fit: () => setWindow(null),
    zoom: ({ axis, window: shown, plot }, factor, x = plot.x + plot.width / 2) => {
      if (axis === null || shown === null) return;
      const at = timeAt(axis, x);
      show(at - (at - shown.fromMs) * factor, at + (shown.toMs - at) * factor);
    },
    pan: ({ axis, window: shown }, px) => {
      const piece = axis?.pieces.find((each) => each.quietMs === null && each.toX > each.fromX);
      if (piece === undefined || shown === null || window === null) return;
      const shift = (px * (piece.toMs - piece.fromMs)) / (piece.toX - piece.fromX);
      show(shown.fromMs + shift, shown.toMs + shift);
    },
    reveal: ({ window: shown }, atMs) => {
      if (shown === null || window === null || !Number.isFinite(atMs)) return;
      if (atMs >= shown.fromMs && atMs <= shown.toMs) return;
      const half = (shown.toMs - shown.fromMs) / 2;
      show(atMs - half, atMs + half);
    },
  };
}
