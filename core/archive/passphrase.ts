import { Decrypter, Encrypter } from "age-encryption";
import { type Result, refusal, success } from "../model/finding";
import { ageHeader } from "./ageFile";

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

/** What the passphrase opens. Refused: a wrong one (`wrong-passphrase`), a file locked otherwise, a damaged one. */
export async function unlock(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  file: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const recipient = new TextDecoder("latin1").decode(bytes.subarray(ageHeader.length, ageHeader.length + 10));
  if (recipient !== "-> scrypt ")
    return refusal(
      "locked-otherwise",
      file,
      `${file} is locked for a key, not by a passphrase. Unlock it with age first.`,
    );
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return success(new Uint8Array(await decrypter.decrypt(bytes)));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("no identity matched"))
      return refusal(
        "wrong-passphrase",
        file,
        `This passphrase does not open ${file}. Try again, or ask whoever sent it.`,
      );
    return refusal("damaged", file, `${file} is damaged: what it holds cannot be unlocked. Ask for it again.`);
  }
}
