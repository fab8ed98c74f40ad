import "../../app/withoutEval";
import { isLocked } from "../../../core/archive/ageFile";
import type { ContentOf } from "../../../core/archive/archive";
import { type ByteSource, heldBytes } from "../../../core/archive/byteSource";
import { openArchive } from "../../../core/archive/openArchive";
import { unlockFile } from "../../../core/archive/passphrase";
import type { ArchiveFile } from "../../app/archives";
import type { OpeningAnswer, OpeningNews, OpeningOrder, OpeningStep } from "./archiveOrder";

/* An archive is read and checked off the window's thread, a file of it at a time; then what stands in it is given out. */

type Order<Kind> = Extract<OpeningOrder, { readonly kind: Kind }>;

/** How often it is told how far it is: each time something is drawn anew. */
const TELL_EVERY_MS = 100;
const HEADER = 100;

type Bytes = Uint8Array<ArrayBuffer>;

let contentOf: ContentOf | null = null;

async function open({ file, passphrase }: Order<"open">): Promise<OpeningAnswer> {
  let source = sourceOf(file);
  if (isLocked(await source.read(0, Math.min(HEADER, source.size)))) {
    if (passphrase === null) return { kind: "locked" };
    const unlocked = await unlockFile(source, passphrase, file.name, teller("unlocking"));
    if (!unlocked.ok) return { kind: "refused", finding: unlocked.finding };
    source = heldBytes(unlocked.value);
  }
  const opened = await openArchive(source, file.name, { onProgress: teller("checking") });
  if (!opened.ok) return { kind: "refused", finding: opened.finding };
  const { contentOf: read, ...archive } = opened.value;
  contentOf = read;
  return { kind: "opened", archive };
}

/** A file that was dropped is read here; of one that was chosen or opened the host reads what is asked for. */
function sourceOf(file: ArchiveFile): ByteSource {
  const read =
    file instanceof File
      ? async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer())
      : stretchFromHost;
  return { size: file.size, read };
}

async function stretchFromHost(from: number, to: number): Promise<Bytes> {
  const bytes = new Uint8Array(to - from);
  for (let filled = 0; filled < bytes.length; ) {
    const part = await askHost(from + filled, to);
    // As a file that was dropped says it.
    if (part === null) throw new DOMException("The archive cannot be read any more.", "NotReadableError");
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes;
}

const asked = new Map<number, (bytes: Bytes | null) => void>();
let questions = 0;

function askHost(from: number, to: number): Promise<Bytes | null> {
  questions += 1;
  const number = questions;
  return new Promise((resolve) => {
    asked.set(number, resolve);
    self.postMessage({ kind: "stretch", number, from, to } satisfies OpeningNews);
  });
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
  if (data.kind === "stretch") {
    asked.get(data.number)?.(data.bytes);
    asked.delete(data.number);
    return;
  }
  const { path } = data;
  const read = await contentOf?.(path).catch(() => null);
  // A stretch of what was unlocked is copied: the rest is still needed.
  const bytes = read == null ? null : read.byteLength === read.buffer.byteLength ? read : read.slice();
  const news: OpeningNews = { kind: "content", path, bytes };
  self.postMessage(news, { transfer: bytes === null ? [] : [bytes.buffer] });
});
