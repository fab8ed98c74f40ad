import type { EventKind } from "../model/vocabulary";
import { EVENT_FONT, type PlacedEvent, type Span } from "./lanePlacement";
import type { ColourRole, GlyphShape, SceneElement } from "./scene";

/** Shape and colour of each kind of event. */
export const eventLook: Readonly<Record<EventKind, { shape: GlyphShape; role: ColourRole }>> = {
  change: { shape: "diamond", role: "violet" },
  failure: { shape: "square", role: "red" },
  symptom: { shape: "frame", role: "red" },
  alert: { shape: "bell", role: "blue" },
  detection: { shape: "ring", role: "blue" },
  diagnosis: { shape: "target", role: "blue" },
  decision: { shape: "bars", role: "amber" },
  action: { shape: "triangle", role: "amber" },
  communication: { shape: "pill", role: "accent" },
  escalation: { shape: "chevron", role: "amber" },
  mitigation: { shape: "halfDisc", role: "green" },
  recovery: { shape: "disc", role: "green" },
  note: { shape: "dot", role: "ink3" },
};

const SIGN_SIZE = 13;
const BAR_HEIGHT = 14;
const TO_LABEL = 11;

function bar(span: Span, y: number, role: ColourRole, opacity: number, radius: number): SceneElement {
  const width = Math.max(2, span.to - span.from);
  return { kind: "box", x: span.from, y: y - BAR_HEIGHT / 2, width, height: BAR_HEIGHT, radius, fill: role, opacity };
}

/** All that shows one event, its sign's middle at height `y`. */
export function eventElements(placed: PlacedEvent, y: number): readonly SceneElement[] {
  const { event, x, soft, lasting, label } = placed;
  const { shape, role } = eventLook[event.kind];
  const elements: SceneElement[] = [];
  if (soft !== null) elements.push(bar(soft, y, role, 0.16, BAR_HEIGHT / 2));
  if (lasting !== null) {
    if (lasting.possible.to > lasting.sure.to + 1) {
      elements.push(bar({ from: lasting.sure.to, to: lasting.possible.to }, y, role, 0.08, 0));
    }
    elements.push(bar(lasting.sure, y, role, 0.15, 2));
  }
  elements.push({ kind: "glyph", shape, role, x, y, size: SIGN_SIZE });
  if (event.uncertain) {
    elements.push({ kind: "text", x: x - 8, y: y - 5, text: "?", size: 10, weight: 600, role: "amber", anchor: "end" });
  }
  if (label !== null) {
    elements.push({
      kind: "text",
      x: label.side === "right" ? x + TO_LABEL : x - TO_LABEL,
      y: y + 4,
      text: label.text,
      ...EVENT_FONT,
      role: event.key ? "ink" : "ink2",
      anchor: label.side === "right" ? "start" : "end",
      halo: true,
    });
  }
  return elements;
}
