import { EventKind } from "../model/vocabulary";
import { eventLook } from "./eventDrawing";
import { type Legend, type LegendEntry, legendRows } from "./legendRows";
import type { Point, SceneElement } from "./scene";
import { isRough } from "./timelineLanes";
import type { PictureEvent } from "./timelinePicture";

function kindEntries(events: readonly PictureEvent[]): readonly LegendEntry[] {
  const kinds = new Set(events.map((event) => event.kind));
  return EventKind.options
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({
      words: kind,
      signWidth: 12,
      sign: ({ x, y }) => [{ kind: "glyph", ...eventLook[kind], x: x + 6, y, size: 12 }],
    }));
}

function barEntry(words: string, radius: number): LegendEntry {
  const sign = ({ x, y }: Point): readonly SceneElement[] => [
    { kind: "box", x, y: y - 6, width: 26, height: 12, radius, fill: "ink2", opacity: 0.18 },
  ];
  return { words, signWidth: 26, sign };
}

const uncertainEntry: LegendEntry = {
  words: "order uncertain",
  signWidth: 7,
  sign: ({ x, y }) => [{ kind: "text", x, y: y + 4, text: "?", size: 11, weight: 600, role: "amber", anchor: "start" }],
};

/** Explains the signs that these events use. */
export function timelineLegend(events: readonly PictureEvent[], at: Point, width: number): Legend {
  const entries = [
    ...kindEntries(events),
    ...(events.some(isRough) ? [barEntry("at some time in here", 6)] : []),
    ...(events.some((event) => event.end !== undefined) ? [barEntry("lasted until", 2)] : []),
    ...(events.some((event) => event.uncertain) ? [uncertainEntry] : []),
  ];
  return legendRows(entries, at, width);
}
