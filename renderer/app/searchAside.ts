import { flush } from "../store/saver";
import type { Session } from "../store/session";
import type { FoundText, OfferedText, SearchAnswer, SearchOrder } from "./searchMessages";

let worker: Worker | undefined;
let wanted: { readonly words: string; readonly resolve: (found: readonly FoundText[] | null) => void } | undefined;
let looked: Promise<void> = Promise.resolve();

/** A disk that hangs keeps nobody from searching what was kept before. */
const flushPatienceMs = 500;

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Has the worker read what changed. What was just edited is saved first, so that it is found too. */
export function lookThrough(current: Session, offered: readonly OfferedText[]): void {
  looked = Promise.race([flush(current).catch(() => undefined), after(flushPatienceMs)]).then(() =>
    order({ kind: "look", database: current.database.name, offered }),
  );
}

/** What fits the words, the best first; null when other words were asked for meanwhile. */
export function findTexts(words: string, limit: number): Promise<readonly FoundText[] | null> {
  wanted?.resolve(null);
  return new Promise((resolve) => {
    wanted = { words, resolve };
    void looked.then(() => order({ kind: "find", words, limit }));
  });
}

function order(message: SearchOrder): void {
  worker ??= startWorker();
  worker.postMessage(message);
}

function startWorker(): Worker {
  const started = new Worker(new URL("./searchWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<SearchAnswer>) => {
    if (wanted?.words !== data.words) return;
    wanted.resolve(data.found);
    wanted = undefined;
  });
  return started;
}
