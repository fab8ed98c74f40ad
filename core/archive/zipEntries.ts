import { pathFault } from "./archivePath";
import { type ArchiveLimits, archiveLimits } from "./limits";

/** A file of a zip, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array<ArrayBuffer>;
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
 * The files that a zip's central directory lists. Strict where leniency would let two readers see two archives: one
 * part, no zip64, no encryption, every file named once, its local header the same as its listing, no two files on the
 * same bytes; and no name that leads elsewhere, no link, nothing beyond the limits. PKWARE APPNOTE 6.3.10, 4.3.
 */
export function zipEntries(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ArchiveLimits = archiveLimits,
): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return notAZip;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff || view.getUint16(end + 4, true) !== 0) return notAZip;
  if (count > limits.files) return { entry: null, message: `it lists ${count} files, more than ${limits.files}` };
  const listed: Listed[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const read = listedAt(view, bytes, at, end);
    if (read === null) return { entry: null, message: disagrees };
    listed.push(read);
    at = read.next;
  }
  if (at !== end) return { entry: null, message: disagrees };
  return entriesOf(view, bytes, listed, start, limits);
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
  view: DataView,
  bytes: Uint8Array<ArrayBuffer>,
  listed: readonly Listed[],
  directory: number,
  limits: ArchiveLimits,
): readonly ZipEntry[] | ZipFault {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let free = 0;
  for (const one of [...listed].sort((a, b) => a.offset - b.offset)) {
    const { name } = one;
    if (name === null) return { entry: null, message: "a file's name is not UTF-8" };
    const wrong = (message: string): ZipFault => ({ entry: name, message });
    const fault = pathFault(name) ?? kindFault(one) ?? sizeFault(one, limits);
    if (fault !== null) return wrong(fault);
    if (names.has(name.normalize("NFC").toLowerCase())) return wrong("it stands in the archive twice");
    names.add(name.normalize("NFC").toLowerCase());
    total += one.size;
    if (total > limits.total) return wrong(`with it the archive unpacks to more than ${inMegabytes(limits.total)}`);
    const data = dataOf(view, one, bytes);
    if (data === null || one.offset < free || (free === 0 && one.offset !== 0)) return wrong(disagrees);
    free = data + one.packedSize;
    if (free > directory) return wrong(disagrees);
    if (name.endsWith("/")) {
      if (one.size !== 0) return wrong(disagrees);
      continue;
    }
    entries.push({
      name,
      packed: bytes.subarray(data, free),
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

/** Where the packed bytes of a file begin; null where its own header says something else than the listing. */
function dataOf(view: DataView, { offset, rawName, method, flags }: Listed, bytes: Uint8Array): number | null {
  if (offset + localLength > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) return null;
  if (view.getUint16(offset + 8, true) !== method || (view.getUint16(offset + 6, true) & 1) !== (flags & 1))
    return null;
  const nameLength = view.getUint16(offset + 26, true);
  const ownName = bytes.subarray(offset + localLength, offset + localLength + nameLength);
  if (nameLength !== rawName.length || ownName.some((byte, index) => byte !== rawName[index])) return null;
  return offset + localLength + nameLength + view.getUint16(offset + 28, true);
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
