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
