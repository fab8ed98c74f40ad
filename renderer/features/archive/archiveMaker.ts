import type { ArchivePart } from "../../../core/archive/packArchive";
import type { Result } from "../../../core/model/finding";
import type { PackingAnswer, PackingNeed, PackingOrder, PackingSupply } from "./archiveOrder";

/** Work that is under way, and how to stop it. */
export interface PackingWork {
  /** Rejects with what `write` throws. Null: it was stopped. */
  readonly answer: Promise<PackingAnswer | null>;
  readonly stop: () => void;
}

/** Where the parts of an archive that is being packed come from, and where its bytes go. */
export interface Packing {
  readonly parts: AsyncIterator<Result<ArchivePart>>;
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/** Has an order done by a worker of its own, which is gone afterwards: what a passphrase costs in memory goes with it. */
export function startPacking(order: PackingOrder, packing: Packing): PackingWork {
  const worker = new Worker(new URL("./archiveWorker.ts", import.meta.url), { type: "module" });
  let stop = () => {};
  const answer = new Promise<PackingAnswer | null>((resolve, reject) => {
    stop = () => resolve(null);
    worker.addEventListener("message", ({ data }: MessageEvent<PackingAnswer | PackingNeed>) => {
      if (data.kind !== "next" && data.kind !== "write") resolve(data);
      else supply(worker, packing, data).catch(reject);
    });
    worker.addEventListener("error", () => {
      const message = "There is not enough memory for this archive. Close other programs and try again.";
      resolve({ kind: "refused", finding: { id: "failed", message } });
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
  return { answer, stop: () => stop() };
}

async function supply(worker: Worker, { parts, write }: Packing, need: PackingNeed): Promise<void> {
  if (need.kind === "write") {
    await write(need.bytes);
    worker.postMessage({ kind: "written" } satisfies PackingSupply);
    return;
  }
  const { done, value } = await parts.next();
  const part = done === true ? null : value;
  const given = part?.ok === true && part.value.kind === "beside" ? [part.value.bytes.buffer] : [];
  worker.postMessage({ kind: "next", part } satisfies PackingSupply, given);
}
