import type { CascadeScene } from "../../../core/picture/cascadeScene";
import type { Place } from "./useCascadePreferences";

const MARGIN = 8;
/** Below it the words of a node, 12 px, are smaller than 11: rather a part that can be read than all of it as dots. */
const LEAST_ZOOM = 0.92;
const MOST_ZOOM = 1.25;

type Ground = Pick<CascadeScene, "width" | "height" | "origin" | "end">;

interface Room {
  readonly width: number;
  readonly height: number;
}

/** All of it where that can be read; else the part with the impact, since the story is told from there. */
export function firstViewport(ground: Ground, room: Room): Place {
  return viewportOf(ground, room, LEAST_ZOOM);
}

/** All of it, however small. */
export function wholeViewport(ground: Ground, room: Room): Place {
  return viewportOf(ground, room, 0.1);
}

/** Where a length begins in the room: in its middle where it fits, else so that `at` is as near to the middle as can be. */
function begin(length: number, at: number, room: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.max(room - length, Math.min(0, room / 2 - at));
}

function viewportOf({ width, height, origin, end }: Ground, room: Room, leastZoom: number): Place {
  const fitting = Math.min((room.width - 2 * MARGIN) / width, (room.height - 2 * MARGIN) / height);
  const zoom = Math.max(leastZoom, Math.min(MOST_ZOOM, fitting));
  return {
    x: begin(width * zoom, end.x * zoom, room.width) + origin.x * zoom,
    y: begin(height * zoom, end.y * zoom, room.height) + origin.y * zoom,
    zoom,
  };
}
