import { strToU8, type Zippable, zipSync } from "fflate";
import { readIncident } from "../model/files";
import { type Result, refusal, success } from "../model/finding";
import { freeFolderName } from "../model/folderName";
import type { IncidentFiles } from "./archive";
import { MANIFEST_PATH, pathIn } from "./archivePath";
import { archiveLimits } from "./limits";
import { MANIFEST_VERSION, type Manifest } from "./manifest";
import { readArchive } from "./readArchive";
import { sha256 } from "./sha256";

/** Who makes an archive and when. */
export interface ArchiveOrigin {
  /** An instant, UTC. */
  readonly madeAt: string;
  readonly madeBy: string;
}

/**
 * The bytes of an archive of these incidents. They are read back before they are handed over: what is returned can be
 * opened. 2-model, "Workspace": archive.
 */
export async function writeArchive(
  incidents: readonly IncidentFiles[],
  origin: ArchiveOrigin,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const listed: Manifest["incidents"] = [];
  for (const each of incidents) {
    const read = readIncident(each.text, "incident.json");
    if (!read.ok) return read;
    const { id, key, title } = read.value.value;
    const folder = freeFolderName(key, new Set(listed.map((other) => other.folder.toLowerCase())));
    listed.push({ folder, id, key, title });
    for (const [name, bytes] of filesOf(each)) files.set(pathIn(folder, name), bytes);
  }
  const manifest: Manifest = {
    format: "second-story-archive",
    schema: MANIFEST_VERSION,
    ...origin,
    incidents: listed,
    files: await Promise.all(
      [...files].map(async ([path, bytes]) => ({ path, bytes: bytes.length, sha256: await sha256(bytes) })),
    ),
  };
  const bytes = zipOf([[MANIFEST_PATH, inUtf8(`${JSON.stringify(manifest, null, 2)}\n`)], ...files], origin.madeAt);
  const back = await readArchive(bytes, "the archive");
  if (!back.ok) return refusal("not-packed", "archive", `The archive was not made: ${back.finding.message}`);
  return success(bytes);
}

function filesOf({ text, sources, attachments, history }: IncidentFiles): readonly [string, Uint8Array<ArrayBuffer>][] {
  return [
    ["incident.json", inUtf8(text)],
    ...sources.map(({ sha256, bytes }): [string, Uint8Array<ArrayBuffer>] => [`sources/${sha256}.txt`, bytes]),
    ...attachments.map(({ sha256, ext, bytes }): [string, Uint8Array<ArrayBuffer>] => [
      `attachments/${sha256}.${ext}`,
      bytes,
    ]),
    ...(history.length === 0
      ? []
      : [["history.jsonl", inUtf8(`${history.join("\n")}\n`)] satisfies [string, Uint8Array<ArrayBuffer>]]),
  ];
}

function zipOf(files: readonly [string, Uint8Array<ArrayBuffer>][], madeAt: string): Uint8Array<ArrayBuffer> {
  // A zip knows years from 1980 to 2099, without a zone.
  const year = Number(madeAt.slice(0, 4));
  const mtime = year >= 1980 && year <= 2099 ? madeAt : "1980-01-01T12:00:00.000Z";
  const packed = (level: 0 | 6) => (bytes: Uint8Array<ArrayBuffer>) =>
    [bytes, { level, mtime }] satisfies Zippable[string];
  const all = Object.fromEntries(files.map(([path, bytes]) => [path, packed(isAlmostEmpty(bytes) ? 0 : 6)(bytes)]));
  return new Uint8Array(zipSync(all));
}

/** Whether packing would make so little of a file that a reader must take it for a trap. */
function isAlmostEmpty(bytes: Uint8Array): boolean {
  if (bytes.length <= archiveLimits.ratioFrom) return false;
  return zipSync({ file: bytes }).length * archiveLimits.ratio < bytes.length * 1.1;
}

function inUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(strToU8(text));
}
