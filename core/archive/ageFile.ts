/** The first line of every age file. https://age-encryption.org/v1 */
export const ageHeader = "age-encryption.org/v1\n";

/** Whether these are the bytes of an age file: an archive that a passphrase protects. */
export function isLocked(bytes: Uint8Array): boolean {
  return ageHeader === new TextDecoder("latin1").decode(bytes.subarray(0, ageHeader.length));
}
