import { Inflate } from "fflate";
import type { ZipEntry } from "./zipEntries";

const step = 64 * 1024;

/**
 * The bytes of a zip's file; null where they are not what the zip declares. It stops at the declared size, so that a
 * file that unpacks to more than it says fills nothing.
 */
export function unpackEntry(
  packed: Uint8Array<ArrayBuffer>,
  { method, size }: Pick<ZipEntry, "method" | "size">,
): Uint8Array<ArrayBuffer> | null {
  if (method === "stored") return packed;
  const bytes = new Uint8Array(size);
  let filled = 0;
  let fits = true;
  const inflate = new Inflate((part) => {
    fits &&= filled + part.length <= size;
    if (fits) bytes.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; fits && at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return null;
  }
  return fits && filled === size ? bytes : null;
}
