const AT_ONCE = 1024 * 1024;

/** Bytes of which a stretch is read at a time: an archive may be larger than anybody wants to hold. */
export interface ByteSource {
  readonly size: number;
  /** From one place to before another, both within the size. */
  readonly read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** All of it from the first byte on, so many at a time. */
export function streamOf({ size, read }: ByteSource): ReadableStream<Uint8Array<ArrayBuffer>> {
  let from = 0;
  return new ReadableStream({
    async pull(controller) {
      if (from === size) return controller.close();
      const to = Math.min(size, from + AT_ONCE);
      controller.enqueue(await read(from, to));
      from = to;
    },
  });
}

/** Bytes that are held anyway. */
export function heldBytes(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}
