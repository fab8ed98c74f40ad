import "../../app/withoutEval";
import { isLocked } from "../../../core/archive/ageFile";
import { type ArchivePart, packArchive } from "../../../core/archive/packArchive";
import { lockOnTheWay, unlock } from "../../../core/archive/passphrase";
import { readArchive } from "../../../core/archive/readArchive";
import type { Result } from "../../../core/model/finding";
import type { ArchiveAnswer, ArchiveOrder, PackingNeed, PackingSupply } from "./archiveOrder";

/* Packing, and what a passphrase costs on purpose, off the window's thread; by the same functions as the command line. */

type Order<Kind> = Extract<ArchiveOrder, { readonly kind: Kind }>;

async function pack({ origin, passphrase }: Order<"pack">): Promise<ArchiveAnswer> {
  const locking = passphrase === null ? null : await lockOnTheWay(passphrase, write);
  const packed = await packArchive(parts(), origin, locking?.write ?? write);
  if (!packed.ok) return { kind: "refused", finding: packed.finding };
  await locking?.end();
  return { kind: "packed" };
}

/** The parts of an archive as the window hands them over, one at a time. */
async function* parts(): AsyncGenerator<Result<ArchivePart>> {
  for (;;) {
    const answered = new Promise<Result<ArchivePart> | null>((resolve) => {
      nextCame = resolve;
    });
    self.postMessage({ kind: "next" } satisfies PackingNeed);
    const part = await answered;
    if (part === null) return;
    yield part;
  }
}

async function write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const answered = new Promise<void>((resolve) => {
    wasWritten = resolve;
  });
  self.postMessage({ kind: "write", bytes } satisfies PackingNeed, { transfer: [bytes.buffer] });
  await answered;
}

let nextCame: (part: Result<ArchivePart> | null) => void = () => {};
let wasWritten: () => void = () => {};

async function open({ file, passphrase }: Order<"open">): Promise<ArchiveAnswer> {
  const content = await file.arrayBuffer().catch(() => null);
  if (content === null) {
    const message = `${file.name} cannot be read any more, or is too large for this computer’s memory. Open it again.`;
    return { kind: "refused", finding: { id: "gone", message } };
  }
  let bytes = new Uint8Array(content);
  if (isLocked(bytes)) {
    if (passphrase === null) return { kind: "locked" };
    const unlocked = await unlock(bytes, passphrase, file.name);
    if (!unlocked.ok) return { kind: "refused", finding: unlocked.finding };
    bytes = unlocked.value;
  }
  const read = await readArchive(bytes, file.name);
  return read.ok ? { kind: "opened", archive: read.value } : { kind: "refused", finding: read.finding };
}

self.addEventListener("message", async ({ data }: MessageEvent<ArchiveOrder | PackingSupply>) => {
  if (data.kind === "next") nextCame(data.part);
  else if (data.kind === "written") wasWritten();
  else {
    try {
      self.postMessage(await (data.kind === "pack" ? pack(data) : open(data)));
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const message = `This failed unexpectedly (${said}). Nothing was changed.`;
      self.postMessage({ kind: "refused", finding: { id: "failed", message } } satisfies ArchiveAnswer);
    }
  }
});
