import type { CascadeScene } from "../../../core/picture/cascadeScene";
import type { Place } from "./useCascadePreferences";

const MARGIN = 8;
/** Below it not even the shape of the cascade can be told. A whole picture comes before large words: cut boxes mislead. */
const LEAST_ZOOM = 0.55;
const MOST_ZOOM = 1.35;

type Ground = Pick<CascadeScene, "width" | "height" | "origin">;

interface Room {
  readonly width: number;
  readonly height: number;
}

/** All of it where that can be made out; else its end with the impact, since the story is told from there. */
export function firstViewport(ground: Ground, room: Room): Place {
  return viewportOf(ground, room, LEAST_ZOOM);
}

/** All of it, however small. */
export function wholeViewport(ground: Ground, room: Room): Place {
  return viewportOf(ground, room, 0.1);
}

function viewportOf({ width, height, origin }: Ground, room: Room, leastZoom: number): Place {
  const fitting = Math.min((room.width - 2 * MARGIN) / width, (room.height - 2 * MARGIN) / height);
  const zoom = Math.max(leastZoom, Math.min(MOST_ZOOM, fitting));
  const left = width * zoom <= room.width ? (room.width - width * zoom) / 2 : room.width - width * zoom;
  return { x: left + origin.x * zoom, y: (room.height - height * zoom) / 2 + origin.y * zoom, zoom };
}
