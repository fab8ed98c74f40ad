import type { Intake } from "../../../core/intake/proposal";
import { readSource, type SourceReading } from "./sourceIntake";

/** A text to read, and what it proposes: what passes between the window and its worker. */
export interface SourceOrder {
  readonly id: number;
  readonly reading: SourceReading;
  readonly text: string;
}
export interface SourceAnswer {
  readonly id: number;
  readonly intake: Intake;
}

/** In UTF-16 units; up to here reading takes no longer than a frame or two. */
const SHORT = 60_000;

let worker: Worker | undefined;
let orders = 0;
const waiting = new Map<number, (intake: Intake) => void>();

/** What the lines of a source propose; a long text is read off the window's thread. */
export function readSourceAside(reading: SourceReading, text: string): Promise<Intake> {
  if (text.length <= SHORT) return Promise.resolve(readSource(reading, text));
  worker ??= startWorker();
  orders += 1;
  const id = orders;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker?.postMessage({ id, reading, text } satisfies SourceOrder);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL("./sourceWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<SourceAnswer>) => {
    waiting.get(data.id)?.(data.intake);
    waiting.delete(data.id);
  });
  return started;
}
