import { isLocked } from "../../core/archive/ageFile";
import type { Archive } from "../../core/archive/archive";
import { readArchive } from "../../core/archive/readArchive";
import { passphraseToOpen } from "./askPassphrase";
import { fail } from "./failure";

/** Whether bytes are an archive's: a zip, or what a passphrase locks. */
export function isArchive(bytes: Uint8Array): boolean {
  return isLocked(bytes) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4);
}

/** The archive in a file, checked whole; a passphrase is asked for where one is needed. */
export async function openedArchive(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<Archive> {
  const name = path === "-" ? "standard input" : path;
  const read = await readArchive(isLocked(bytes) ? await unlocked(bytes, path, name) : bytes, name);
  if (!read.ok) fail(read.finding.message);
  return read.value;
}

async function unlocked(bytes: Uint8Array<ArrayBuffer>, path: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded only here: it would slow every start down.
  const { unlock } = await import("../../core/archive/passphrase");
  const opened = await unlock(bytes, await passphraseToOpen(path), name);
  if (!opened.ok) fail(opened.finding.message);
  return opened.value;
}
