import { draftIncident } from "../../../core/intake/draftIncident";
import { incidentOfTexts } from "../../../core/intake/incidentOfTexts";
import type { Event } from "../../../core/model/event";
import { newId } from "../../store/clock";
import type { IncidentSeedOfTexts, TextAnswer, TextOrder, Understood } from "./textOrder";
import { understoodOf } from "./understoodOf";

type Order = Omit<TextOrder, "kind">;

interface Following {
  readonly signal: AbortSignal;
  /** Told now and then how many lines are read, of all. */
  readonly onProgress: (done: number, total: number) => void;
}

/** In UTF-16 units; up to here reading takes no longer than a frame or two. */
const SHORT = 60_000;

/** Whether texts are so long that reading them would be noticed. */
export function isLong(texts: Order["texts"]): boolean {
  return texts.reduce((sum, { text }) => sum + text.length, 0) > SHORT;
}

/** The beginning of an incident; long texts are read off the window's thread. Null when the signal ended it. */
export async function incidentOfTextsAside(
  { texts, context }: Order,
  { signal, onProgress }: Following,
): Promise<IncidentSeedOfTexts | null> {
  if (!isLong(texts)) return incidentOfTexts(texts, { ...context, newId }).seed;
  const events: Event[] = [];
  return asked({ kind: "incident", texts, context }, signal, (answer) => {
    if (answer.kind === "progress") onProgress(answer.done, answer.total);
    if (answer.kind === "slice") events.push(...answer.events);
    return answer.kind === "incident" ? { ...answer.seed, events } : null;
  });
}

/** What is understood of a text so far; of a long one off the window's thread. Null when the signal ended it. */
export async function understoodAside(order: Order, signal: AbortSignal): Promise<Understood | null> {
  return asked({ ...order, kind: "understood" }, signal, (answer) =>
    answer.kind === "understood" ? answer.understood : null,
  );
}

/** What is understood of a short text, at once. */
export function understoodNow({ texts, context }: Order): Understood {
  return understoodOf(draftIncident(texts[0]?.text ?? "", context));
}

/** Has a worker of its own do it, which ends with the last answer or with the signal. */
function asked<Result>(
  order: TextOrder,
  signal: AbortSignal,
  hear: (answer: TextAnswer) => Result | null,
): Promise<Result | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./textWorker.ts", import.meta.url), { type: "module" });
    const end = () => {
      worker.terminate();
      resolve(null);
    };
    signal.addEventListener("abort", end, { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<TextAnswer>) => {
      const result = hear(data);
      if (result === null) return;
      resolve(result);
      signal.removeEventListener("abort", end);
      worker.terminate();
    });
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage(order);
  });
}
