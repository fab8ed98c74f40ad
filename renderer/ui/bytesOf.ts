import { warn } from "./notices";

/** What a dropped or pasted file holds. Null for a folder, and for a file that went or may not be read; a notice says so. */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    warn(
      `${file.name} is a folder, or a file that cannot be read, and was not taken in. Drop the files themselves, or check that it is still there.`,
    );
    return null;
  }
}
