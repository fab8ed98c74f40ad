import { Deflate, Inflate, strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { readIncident } from "../model/files";
import { type Result, refusal, success } from "../model/finding";
import { freeFolderName } from "../model/folderName";
import { MANIFEST_PATH, pathIn } from "./archivePath";
import { type ArchiveLimits, archiveLimits } from "./limits";
import { MANIFEST_VERSION, type Manifest } from "./manifest";
import { sha256 } from "./sha256";

type Bytes = Uint8Array<ArrayBuffer>;

/** Who makes an archive and when. */
export interface ArchiveOrigin {
  /** An instant, UTC. */
  readonly madeAt: string;
  readonly madeBy: string;
}

/** What goes into an archive next: an incident, or a file that lies beside the incident before it. */
export type ArchivePart =
  | { readonly kind: "incident"; readonly text: string }
  | { readonly kind: "beside"; readonly name: string; readonly bytes: Bytes };

const step = 256 * 1024;
/** What is written at once: tiny pieces, of which a zip has many, would each cost a way to the disk. */
const written = 1024 * 1024;

/**
 * Packs an archive file by file: one of them is held at a time. Each is unpacked again while it is packed and compared.
 * The manifest comes last, since it tells the SHA-256 of every file. Stops at the first refusal; what was written until
 * then is no archive. 2-model, "Workspace": archive.
 */
export async function packArchive(
  parts: AsyncIterable<Result<ArchivePart>>,
  origin: ArchiveOrigin,
  write: (bytes: Bytes) => Promise<void>,
  limits: ArchiveLimits = archiveLimits,
): Promise<Result<null>> {
  const packer = startPacking(origin.madeAt, write);
  const incidents: Manifest["incidents"] = [];
  const files: Manifest["files"] = [];
  let total = 0;
  let folder = "";
  for await (const part of parts) {
    if (!part.ok) return part;
    if (part.value.kind === "incident") {
      const read = readIncident(part.value.text, "incident.json");
      if (!read.ok) return read;
      const { id, key, title } = read.value.value;
      folder = freeFolderName(key, new Set(incidents.map((other) => other.folder.toLowerCase())));
      incidents.push({ folder, id, key, title });
    }
    const path = pathIn(folder, part.value.kind === "incident" ? "incident.json" : part.value.name);
    const bytes = part.value.kind === "incident" ? inUtf8(part.value.text) : part.value.bytes;
    total += bytes.length;
    const beyond = beyondLimits({ bytes: bytes.length, files: files.length + 2, total }, limits);
    if (beyond !== null) return notPacked(`${path}: ${beyond}`);
    files.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
    if (!(await packer.add(path, bytes))) return notPacked(`${path} does not come out as it went in. Try again.`);
  }
  const manifest: Manifest = { format: "second-story-archive", schema: MANIFEST_VERSION, ...origin, incidents, files };
  await packer.add(MANIFEST_PATH, inUtf8(`${JSON.stringify(manifest, null, 2)}\n`));
  await packer.end();
  return success(null);
}

function notPacked(message: string): { ok: false; finding: ReturnType<typeof refusal>["finding"] } {
  return refusal("not-packed", "archive", `The archive was not made: ${message}`);
}

/** Why nobody could open an archive that held this too; null where it is within what is read. */
function beyondLimits(
  { bytes, files, total }: { readonly bytes: number; readonly files: number; readonly total: number },
  limits: ArchiveLimits,
): string | null {
  const mb = (limit: number) => `${Math.round(limit / 1024 / 1024)} MB`;
  if (bytes > limits.file) return `it has more than the ${mb(limits.file)} that one file may have. Leave it out.`;
  if (total > limits.total) return `with it there would be more than ${mb(limits.total)}. Choose fewer incidents.`;
  if (files > limits.files) return `with it there would be more than ${limits.files} files. Choose fewer incidents.`;
  return null;
}

function startPacking(madeAt: string, write: (bytes: Bytes) => Promise<void>) {
  // A zip knows years from 1980 to 2099, without a zone.
  const year = Number(madeAt.slice(0, 4));
  const mtime = year >= 1980 && year <= 2099 ? madeAt : "1980-01-01T12:00:00.000Z";
  let waiting: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    waiting.push(part);
    size += part.length;
  });
  const send = async (atLeast: number): Promise<void> => {
    if (size < atLeast || size === 0) return;
    const all = joined(waiting, size);
    waiting = [];
    size = 0;
    await write(all);
  };
  return {
    /** Whether what was packed unpacks to the same bytes. */
    async add(path: string, bytes: Bytes): Promise<boolean> {
      const file = isAlmostEmpty(bytes) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      file.mtime = mtime;
      zip.add(file);
      const comesBack = file instanceof ZipDeflate ? comparedOnTheWay(file, bytes) : () => true;
      for (let at = 0; at === 0 || at < bytes.length; at += step) {
        file.push(bytes.subarray(at, at + step), at + step >= bytes.length);
        await send(written);
      }
      return comesBack();
    },
    async end(): Promise<void> {
      zip.end();
      await send(1);
    },
  };
}

/** Unpacks what a file is packed to as it goes by; the answer tells whether all of it was what was put in. */
function comparedOnTheWay(file: ZipDeflate, bytes: Bytes): () => boolean {
  let at = 0;
  let same = true;
  const inflate = new Inflate((part) => {
    same &&= part.every((byte, index) => byte === bytes[at + index]);
    at += part.length;
  });
  const goesOn = file.ondata;
  file.ondata = (error, part, final) => {
    if (error === null) inflate.push(part, final);
    goesOn(error, part, final);
  };
  return () => same && at === bytes.length;
}

/** Whether packing would make so little of a file that a reader must take it for a trap. It is looked at as far as needed. */
function isAlmostEmpty(bytes: Bytes): boolean {
  if (bytes.length <= archiveLimits.ratioFrom) return false;
  const enough = (bytes.length * 1.1) / archiveLimits.ratio;
  let packed = 0;
  const deflate = new Deflate({ level: 6 }, (part) => {
    packed += part.length;
  });
  for (let at = 0; packed < enough && at < bytes.length; at += step)
    deflate.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  return packed < enough;
}

function joined(parts: readonly Uint8Array[], size: number): Bytes {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function inUtf8(text: string): Bytes {
  return new Uint8Array(strToU8(text));
}
