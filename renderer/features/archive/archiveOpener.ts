import type { OpenedArchive } from "../../../core/archive/archive";
import type { ArchiveFile } from "../../app/archives";
import type { OpeningAnswer, OpeningNews, OpeningOrder, OpeningStep } from "./archiveOrder";

/** How far the opening of an archive is, in bytes. */
export interface OpeningProgress {
  readonly step: OpeningStep;
  readonly done: number;
  readonly total: number;
}

/** What came of opening an archive. */
export type Opening =
  | { readonly kind: "opened"; readonly archive: OpenedArchive }
  | Exclude<OpeningAnswer, { readonly kind: "opened" }>;

/** An archive that is being opened, or open: it is read as long as it is not closed. */
export interface OpeningWork {
  /** Null: it was closed before. */
  readonly answer: Promise<Opening | null>;
  readonly close: () => void;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What the host reads of an archive; null where it cannot any more. */
async function stretchOf(file: ArchiveFile, from: number, to: number): Promise<Bytes | null> {
  if (file instanceof File) return null;
  const answer = await window.secondStory.readArchive({ id: file.id, from, to });
  return answer.kind === "bytes" ? answer.bytes : null;
}

/** Has an archive opened by a worker of its own, which holds what is held of it, and is gone when it is closed. */
export function openArchiveAside(
  file: ArchiveFile,
  passphrase: string | null,
  onProgress: (progress: OpeningProgress) => void,
): OpeningWork {
  const worker = new Worker(new URL("./openingWorker.ts", import.meta.url), { type: "module" });
  const asked = new Map<string, (bytes: Bytes | null) => void>();
  const send = (order: OpeningOrder) => worker.postMessage(order);
  const giveUp = () => {
    worker.terminate();
    for (const answer of asked.values()) answer(null);
    asked.clear();
  };
  const contentOf = (path: string) =>
    new Promise<Bytes | null>((resolve) => {
      asked.set(path, resolve);
      send({ kind: "content", path });
    });
  let close = giveUp;
  const answer = new Promise<Opening | null>((resolve) => {
    close = () => {
      giveUp();
      resolve(null);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<OpeningAnswer | OpeningNews>) => {
      if (data.kind === "progress") onProgress(data);
      else if (data.kind === "stretch")
        void stretchOf(file, data.from, data.to).then((bytes) => send({ kind: "stretch", number: data.number, bytes }));
      else if (data.kind === "content") {
        asked.get(data.path)?.(data.bytes);
        asked.delete(data.path);
      } else resolve(data.kind === "opened" ? { kind: "opened", archive: { ...data.archive, contentOf } } : data);
    });
    worker.addEventListener("error", () => {
      const message = "There is not enough memory for this archive. Close other programs and try again.";
      resolve({ kind: "refused", finding: { id: "failed", message } });
      giveUp();
    });
    send({ kind: "open", file, passphrase });
  });
  return { answer, close: () => close() };
}
