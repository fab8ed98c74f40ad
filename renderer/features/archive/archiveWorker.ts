import "../../app/withoutEval";
import { isLocked } from "../../../core/archive/ageFile";
import { lock, unlock } from "../../../core/archive/passphrase";
import { readArchive } from "../../../core/archive/readArchive";
import { writeArchive } from "../../../core/archive/writeArchive";
import type { ArchiveAnswer, ArchiveOrder } from "./archiveOrder";

/* Packing, and what a passphrase costs on purpose, off the window's thread; by the same functions as the command line. */

async function answerTo(order: ArchiveOrder): Promise<ArchiveAnswer> {
  if (order.kind === "pack") {
    const written = await writeArchive(order.incidents, order.origin);
    if (!written.ok) return { kind: "refused", finding: written.finding };
    const { passphrase } = order;
    return { kind: "packed", bytes: passphrase === null ? written.value : await lock(written.value, passphrase) };
  }
  let { bytes } = order;
  if (isLocked(bytes)) {
    if (order.passphrase === null) return { kind: "locked" };
    const unlocked = await unlock(bytes, order.passphrase, order.name);
    if (!unlocked.ok) return { kind: "refused", finding: unlocked.finding };
    bytes = unlocked.value;
  }
  const read = await readArchive(bytes, order.name);
  return read.ok ? { kind: "opened", archive: read.value } : { kind: "refused", finding: read.finding };
}

self.addEventListener("message", async ({ data }: MessageEvent<ArchiveOrder>) => {
  try {
    self.postMessage(await answerTo(data));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = `This failed unexpectedly (${said}). Nothing was changed.`;
    self.postMessage({ kind: "refused", finding: { id: "failed", message } } satisfies ArchiveAnswer);
  }
});
