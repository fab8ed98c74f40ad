import "../../app/withoutEval";
import { type ArchivePart, packArchive } from "../../../core/archive/packArchive";
import { lockOnTheWay } from "../../../core/archive/passphrase";
import type { Result } from "../../../core/model/finding";
import type { PackingAnswer, PackingNeed, PackingOrder, PackingSupply } from "./archiveOrder";

/* Packing, and what a passphrase costs on purpose, off the window's thread; by the same functions as the command line. */

async function pack({ origin, passphrase }: PackingOrder): Promise<PackingAnswer> {
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

self.addEventListener("message", async ({ data }: MessageEvent<PackingOrder | PackingSupply>) => {
  if (data.kind === "next") nextCame(data.part);
  else if (data.kind === "written") wasWritten();
  else {
    try {
      self.postMessage(await pack(data));
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const message = `This failed unexpectedly (${said}). Nothing was changed.`;
      self.postMessage({ kind: "refused", finding: { id: "failed", message } } satisfies PackingAnswer);
    }
  }
});
