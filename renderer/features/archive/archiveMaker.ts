import type { ArchiveAnswer, ArchiveOrder } from "./archiveOrder";

/** Work that is under way, and how to stop it. */
export interface ArchiveWork {
  /** Never rejects. Null: it was stopped. */
  readonly answer: Promise<ArchiveAnswer | null>;
  readonly stop: () => void;
}

/** Has an order done by a worker of its own, which is gone afterwards: what a passphrase costs in memory goes with it. */
export function startArchiveWork(order: ArchiveOrder): ArchiveWork {
  const worker = new Worker(new URL("./archiveWorker.ts", import.meta.url), { type: "module" });
  let stop = () => {};
  const answer = new Promise<ArchiveAnswer | null>((resolve) => {
    stop = () => resolve(null);
    worker.addEventListener("message", ({ data }: MessageEvent<ArchiveAnswer>) => resolve(data));
    worker.addEventListener("error", () => {
      const message = "There is not enough memory for this archive. Close other programs and try again.";
      resolve({ kind: "refused", finding: { id: "failed", message } });
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
  return { answer, stop: () => stop() };
}
