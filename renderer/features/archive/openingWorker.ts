import "../../app/withoutEval";
import { isLocked } from "../../../core/archive/ageFile";
import type { ContentOf } from "../../../core/archive/archive";
import { type ByteSource, heldBytes } from "../../../core/archive/byteSource";
import { openArchive } from "../../../core/archive/openArchive";
import { unlockFile } from "../../../core/archive/passphrase";
import type { OpeningAnswer, OpeningNews, OpeningOrder, OpeningStep } from "./archiveOrder";

/* An archive is read and checked off the window's thread, a file of it at a time; then what stands in it is given out. */

type Order<Kind> = Extract<OpeningOrder, { readonly kind: Kind }>;

/** How often it is told how far it is: each time something is drawn anew. */
const TELL_EVERY_MS = 100;
const HEADER = 100;

let contentOf: ContentOf | null = null;

async function open({ file, passphrase }: Order<"open">): Promise<OpeningAnswer> {
  const start = await stretchOf(file, 0, Math.min(HEADER, file.size));
  let source: ByteSource = { size: file.size, read: (from, to) => stretchOf(file, from, to) };
  if (isLocked(start)) {
    if (passphrase === null) return { kind: "locked" };
    const locked = { size: file.size, start, stream: () => file.stream() };
    const unlocked = await unlockFile(locked, passphrase, file.name, teller("unlocking"));
    if (!unlocked.ok) return { kind: "refused", finding: unlocked.finding };
    source = heldBytes(unlocked.value);
  }
  const opened = await openArchive(source, file.name, { onProgress: teller("checking") });
  if (!opened.ok) return { kind: "refused", finding: opened.finding };
  const { contentOf: read, ...archive } = opened.value;
  contentOf = read;
  return { kind: "opened", archive };
}

async function stretchOf(file: File, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

function teller(step: OpeningStep): (done: number, total: number) => void {
  let tellAt = 0;
  return (done, total) => {
    if (performance.now() < tellAt) return;
    tellAt = performance.now() + TELL_EVERY_MS;
    self.postMessage({ kind: "progress", step, done, total } satisfies OpeningNews);
  };
}

async function answer(order: Order<"open">): Promise<OpeningAnswer> {
  try {
    return await open(order);
  } catch (error) {
    const isGone = error instanceof DOMException;
    const message = isGone
      ? `${order.file.name} cannot be read any more. Open it again.`
      : `${order.file.name} could not be opened (${error instanceof Error ? error.message : String(error)}). This computer may lack the memory for it.`;
    return { kind: "refused", finding: { id: isGone ? "gone" : "failed", message } };
  }
}

self.addEventListener("message", async ({ data }: MessageEvent<OpeningOrder>) => {
  if (data.kind === "open") return self.postMessage(await answer(data));
  const { path } = data;
  const read = await contentOf?.(path).catch(() => null);
  // A stretch of what was unlocked is copied: the rest is still needed.
  const bytes = read == null ? null : read.byteLength === read.buffer.byteLength ? read : read.slice();
  const news: OpeningNews = { kind: "content", path, bytes };
  self.postMessage(news, { transfer: bytes === null ? [] : [bytes.buffer] });
});
