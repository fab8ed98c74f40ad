const LOOKED = 8_192;

/**
 * The text of a file's bytes: UTF-8 (with or without a mark), UTF-16 by its mark, else Windows-1252. Null for what is no
 * text: pictures, archives and other bytes with zeros among the first.
 */
export function decodedText(
  bytes: Uint8Array,
  type: string,
): { readonly text: string; readonly encoding: string } | null {
  if (/^(?:image|audio|video|font)\//u.test(type) || type === "application/pdf") return null;
  const marked = utf16Of(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  if (bytes.subarray(0, LOOKED).includes(0)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}
