import { Decrypter, Encrypter } from "age-encryption";
import { type Result, refusal, success } from "../model/finding";
import { ageHeader } from "./ageFile";
import { type ByteSource, heldBytes, streamOf } from "./byteSource";

/** 2^18, the work factor of age itself: about a second of one core, and 256 MB, for each guess. */
const usualWork = 18;

/** The bytes as an age file that the passphrase opens. age-encryption.org/v1, scrypt recipient. */
export async function lock(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  work = usualWork,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/** Locks what is given to `write` piece by piece and hands it on to `next`; `end` closes it off. Nothing is held but a piece. */
export async function lockOnTheWay(
  passphrase: string,
  next: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  work = usualWork,
): Promise<{ readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>; readonly end: () => Promise<void> }> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  const open = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const locked = await encrypter.encrypt(open.readable);
  const gone = locked.pipeTo(new WritableStream({ write: (part) => next(new Uint8Array(part)) }));
  const writer = open.writable.getWriter();
  // Where the way on is broken, what is written must not wait for it.
  gone.catch((error: unknown) => writer.abort(error).catch(() => undefined));
  return {
    write: (bytes) => writer.write(bytes),
    end: async () => {
      await writer.close();
      await gone;
    },
  };
}

/** As unlockFile, of bytes that are held anyway. */
export function unlock(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  file: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  return unlockFile(heldBytes(bytes), passphrase, file);
}

/**
 * What the passphrase opens. What is locked goes by; what comes out is held, since a zip is read from its end. Refused:
 * a wrong passphrase (`wrong-passphrase`), a file locked otherwise, one too large to be held, a damaged one.
 * @param onProgress told how many bytes are unlocked, of all
 */
export async function unlockFile(
  locked: ByteSource,
  passphrase: string,
  file: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { size } = locked;
  const start = await locked.read(0, Math.min(ageHeader.length + 10, size));
  const recipient = new TextDecoder("latin1").decode(start.subarray(ageHeader.length));
  if (recipient !== "-> scrypt ")
    return refusal(
      "locked-otherwise",
      file,
      `${file} is locked for a key, not by a passphrase. Unlock it with age first.`,
    );
  if (size > largestLocked)
    return refusal(
      "too-large",
      file,
      `${file} has more than the ${largestLocked / 1024 / 1024} MB that can be unlocked here. Unlock it with age first (age -d), and open what comes out.`,
    );
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const unlocked = await decrypter.decrypt(streamOf(locked));
    const bytes = new Uint8Array(unlocked.size(size));
    let filled = 0;
    for (const reader = unlocked.getReader(); ; onProgress?.(filled, bytes.length)) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes.set(value, filled);
      filled += value.length;
    }
    if (filled === bytes.length) return success(bytes);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("no identity matched"))
      return refusal(
        "wrong-passphrase",
        file,
        `This passphrase does not open ${file}. Try again, or ask whoever sent it.`,
      );
    if (error instanceof DOMException) throw error;
  }
  return refusal("damaged", file, `${file} is damaged: what it holds cannot be unlocked. Ask for it again.`);
}

/** What comes out is held whole while the archive is open; no archive that is made here is larger. */
const largestLocked = 1_100 * 1024 * 1024;
