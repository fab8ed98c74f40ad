import type { IntakeContext } from "../../core/intake/importer";
import type { LogColumns } from "../../core/intake/logColumns";
import { LogLines } from "../../core/intake/logLines";
import type { ProposedLine } from "../../core/intake/proposal";
import type { Proposals } from "../../core/intake/proposedLines";
import { madeLines } from "../../core/intake/proposedLines";
import { readSource, type SourceReading } from "../../core/intake/readSource";

/** A text to read: what the window asks of its worker. */
export interface SourceOrder {
  readonly id: number;
  readonly reading: SourceReading;
  readonly text: string;
}

/** What the worker says: first how far it is, then the lines in slices, at last the rest. */
export type SourceAnswer =
  | { readonly id: number; readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: "slice"; readonly lines: readonly ProposedLine[] }
  | {
      readonly id: number;
      readonly kind: "read";
      readonly proposals: Omit<Proposals, "lines">;
      /** Of a log: its lines as numbers, handed over without a copy. */
      readonly log: { readonly columns: LogColumns; readonly context: IntakeContext } | null;
    };

/** How the reading of a long text is followed, and ended. */
export interface SourceReadingOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly order: SourceOrder;
  readonly options: SourceReadingOptions;
  readonly lines: ProposedLine[];
  readonly resolve: (proposals: Proposals | null) => void;
}

/** In UTF-16 units; up to here reading takes no longer than a frame or two. */
const SHORT = 60_000;

let worker: Worker | undefined;
let orders = 0;
const waiting = new Map<number, Waiting>();

/**
 * What the lines of a source propose; a long text is read off the window's thread. Null when the signal ended it: then
 * nothing of it goes on.
 */
export function readSourceAside(
  reading: SourceReading,
  text: string,
  options: SourceReadingOptions = {},
): Promise<Proposals | null> {
  if (options.signal?.aborted === true) return Promise.resolve(null);
  if (text.length <= SHORT) return Promise.resolve(readSource(reading, text));
  orders += 1;
  const order = { id: orders, reading, text };
  return new Promise((resolve) => {
    waiting.set(order.id, { order, options, lines: [], resolve });
    options.signal?.addEventListener("abort", () => end(order.id), { once: true });
    send(order);
  });
}

function send(order: SourceOrder): void {
  worker ??= startWorker();
  worker.postMessage(order);
}

/** A worker in the middle of a text hears nothing: it is ended, and what else it was to read is given to a new one. */
function end(id: number): void {
  const ended = waiting.get(id);
  if (ended === undefined) return;
  waiting.delete(id);
  worker?.terminate();
  worker = undefined;
  for (const { order, lines } of waiting.values()) {
    lines.length = 0;
    send(order);
  }
  ended.resolve(null);
}

function startWorker(): Worker {
  const started = new Worker(new URL("./sourceWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<SourceAnswer>) => hear(data));
  return started;
}

function hear(answer: SourceAnswer): void {
  const asked = waiting.get(answer.id);
  if (asked === undefined) return;
  if (answer.kind === "progress") asked.options.onProgress?.(answer);
  else if (answer.kind === "slice") asked.lines.push(...answer.lines);
  else {
    waiting.delete(answer.id);
    const { log, proposals } = answer;
    const lines = log === null ? madeLines(asked.lines) : new LogLines(asked.order.text, log.columns, log.context);
    asked.resolve({ ...proposals, lines });
  }
}
