/** Bytes of which a stretch is read at a time: an archive may be larger than anybody wants to hold. */
export interface ByteSource {
  readonly size: number;
  /** From one place to before another, both within the size. */
  readonly read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Bytes that are held anyway. */
export function heldBytes(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}
