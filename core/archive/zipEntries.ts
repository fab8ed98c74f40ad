import { pathFault } from "./archivePath";
import type { ByteSource } from "./byteSource";
import { type ArchiveLimits, archiveLimits } from "./limits";

/** A file of a zip, as the list of files tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** Its stretch of the zip: its own header, its bytes, and what else stands before the next file. */
  readonly from: number;
  readonly to: number;
  readonly packedSize: number;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: "stored" | "deflated";
  /** Bytes when unpacked, as declared. */
  readonly size: number;
  readonly crc: number;
}

/** What is wrong with a zip: in which of its files, if it is one, and what. */
export interface ZipFault {
  readonly entry: string | null;
  readonly message: string;
}

const endLength = 22;
const centralLength = 46;
const localLength = 30;
/** A listing with a name, an extra field and a comment as long as each can be. */
const longestListing = centralLength + 3 * 0xffff;
const notAZip: ZipFault = { entry: null, message: "it is no archive, or its end is missing" };
/** Bits of a file's flags by which it, or the list of files, is encrypted. APPNOTE 4.4.4. */
const encrypted = 0x0001 | 0x0040 | 0x2000;
/** What Unix keeps of a file's kind in the upper bits of its mode. */
const kindOfFile = 0xf000;
const kinds = { plain: 0x8000, folder: 0x4000, link: 0xa000 } as const;
/** Ways to pack, as APPNOTE 4.4.5 numbers them. */
const methods = { stored: 0, deflated: 8 } as const;
const disagrees = "its list of files and the files themselves disagree";

/**
 * The files that a zip's central directory lists, folders among them. Strict where leniency would let two readers see
 * two archives: one part, no zip64, no encryption, every file named once; and no name that leads elsewhere, no link,
 * nothing beyond the limits. Only the list is read: packedBytes holds each file against it. PKWARE APPNOTE 6.3.10, 4.3.
 */
export async function zipEntries(
  source: ByteSource,
  limits: ArchiveLimits = archiveLimits,
): Promise<readonly ZipEntry[] | ZipFault> {
  const tailFrom = Math.max(0, source.size - endLength - 0xffff);
  const tail = viewOf(await source.read(tailFrom, source.size));
  const endInTail = endOf(tail);
  if (endInTail === null) return notAZip;
  const count = tail.getUint16(endInTail + 10, true);
  const start = tail.getUint32(endInTail + 16, true);
  if (count === 0xffff || start === 0xffffffff || tail.getUint16(endInTail + 4, true) !== 0) return notAZip;
  if (count > limits.files) return { entry: null, message: `it lists ${count} files, more than ${limits.files}` };
  const end = tailFrom + endInTail;
  if (start > end || end - start > count * longestListing) return { entry: null, message: disagrees };
  const bytes = await source.read(start, end);
  const listed: Listed[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    const read = listedAt(viewOf(bytes), bytes, at, bytes.length);
    if (read === null) return { entry: null, message: disagrees };
    listed.push(read);
    at = read.next;
  }
  if (at !== bytes.length) return { entry: null, message: disagrees };
  return entriesOf(listed, start, limits);
}

/**
 * The bytes of a file, still packed; null where its own header says something else than the listing, or it reaches
 * into the next file.
 */
export async function packedBytes(source: ByteSource, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await source.read(entry.from, entry.to);
  const begin = dataOf(viewOf(bytes), entry, bytes);
  if (begin === null || begin + entry.packedSize > bytes.length) return null;
  return bytes.subarray(begin, begin + entry.packedSize);
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface Listed {
  readonly name: string | null;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly unixMode: number;
  readonly offset: number;
  readonly next: number;
}

/** The one end record that reaches exactly to the end of the file. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return null;
}

function listedAt(view: DataView, bytes: Uint8Array, at: number, end: number): Listed | null {
  if (at + centralLength > end || view.getUint32(at, true) !== 0x02014b50) return null;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) return null;
  const rawName = bytes.subarray(at + centralLength, at + centralLength + nameLength);
  const isUnix = view.getUint8(at + 5) === 3;
  return {
    rawName,
    name: textOf(rawName),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    unixMode: isUnix ? view.getUint32(at + 38, true) >>> 16 : 0,
    offset: view.getUint32(at + 42, true),
    next,
  };
}

function entriesOf(
  listed: readonly Listed[],
  directory: number,
  limits: ArchiveLimits,
): readonly ZipEntry[] | ZipFault {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  const inPlace = [...listed].sort((a, b) => a.offset - b.offset);
  for (const [index, one] of inPlace.entries()) {
    const { name } = one;
    if (name === null) return { entry: null, message: "a file's name is not UTF-8" };
    const wrong = (message: string): ZipFault => ({ entry: name, message });
    const fault = pathFault(name) ?? kindFault(one) ?? sizeFault(one, limits);
    if (fault !== null) return wrong(fault);
    if (names.has(name.normalize("NFC").toLowerCase())) return wrong("it stands in the archive twice");
    names.add(name.normalize("NFC").toLowerCase());
    total += one.size;
    if (total > limits.total) return wrong(`with it the archive unpacks to more than ${inMegabytes(limits.total)}`);
    const to = inPlace[index + 1]?.offset ?? directory;
    const isOutside = one.offset > to || one.offset + localLength + one.packedSize > to;
    if (isOutside || (index === 0 && one.offset !== 0)) return wrong(disagrees);
    if (name.endsWith("/") && one.size !== 0) return wrong(disagrees);
    entries.push({
      name,
      from: one.offset,
      to,
      packedSize: one.packedSize,
      rawName: one.rawName,
      flags: one.flags,
      method: one.method === methods.stored ? "stored" : "deflated",
      size: one.size,
      crc: one.crc,
    });
  }
  return entries;
}

function kindFault({ flags, method, unixMode, size, packedSize }: Listed): string | null {
  if ((flags & encrypted) !== 0) return "it is locked in a way that is not read here";
  if (method !== methods.stored && method !== methods.deflated) return "it is packed in a way that is not read here";
  if (method === methods.stored && size !== packedSize) return disagrees;
  const type = unixMode & kindOfFile;
  if (type === kinds.link) return "it is a link to another place";
  if (type !== 0 && type !== kinds.plain && type !== kinds.folder) return "it is no plain file";
  return null;
}

function sizeFault({ size, packedSize, method }: Listed, limits: ArchiveLimits): string | null {
  if (size > limits.file) return `it unpacks to more than ${inMegabytes(limits.file)}`;
  if (method === methods.deflated && size > limits.ratioFrom && size > packedSize * limits.ratio)
    return `it unpacks to more than ${limits.ratio} times its size`;
  return null;
}

/** Where the packed bytes of a file begin in its stretch; null where its own header says something else. */
function dataOf(view: DataView, { rawName, method, flags }: ZipEntry, bytes: Uint8Array): number | null {
  if (localLength > view.byteLength || view.getUint32(0, true) !== 0x04034b50) return null;
  if (view.getUint16(8, true) !== methods[method] || (view.getUint16(6, true) & 1) !== (flags & 1)) return null;
  const nameLength = view.getUint16(26, true);
  const ownName = bytes.subarray(localLength, localLength + nameLength);
  if (nameLength !== rawName.length || ownName.some((byte, index) => byte !== rawName[index])) return null;
  return localLength + nameLength + view.getUint16(28, true);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function inMegabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024 / 1024)} MB`;
}
