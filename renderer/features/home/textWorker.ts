import "../../app/withoutEval";
import { draftIncident } from "../../../core/intake/draftIncident";
import { incidentOfTexts } from "../../../core/intake/incidentOfTexts";
import { newId } from "../../store/clock";
import type { TextAnswer, TextOrder } from "./textOrder";
import { understoodOf } from "./understoodOf";

/* Long texts become an incident off the window's thread, by the same functions as short ones. */

/** So many events the window takes over within a frame. */
const SLICE = 500;

function say(answer: TextAnswer): void {
  self.postMessage(answer);
}

self.addEventListener("message", ({ data: { kind, texts, context } }: MessageEvent<TextOrder>) => {
  if (kind === "understood") {
    return say({ kind, understood: understoodOf(draftIncident(texts[0]?.text ?? "", context)) });
  }
  const onProgress = (done: number, total: number) => say({ kind: "progress", done, total });
  const { events, ...seed } = incidentOfTexts(texts, { ...context, newId, onProgress }).seed;
  for (let at = 0; at < events.length; at += SLICE) say({ kind: "slice", events: events.slice(at, at + SLICE) });
  say({ kind, seed });
});
