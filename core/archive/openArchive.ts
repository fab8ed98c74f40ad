import { readIncident } from "../model/files";
import { type Result, refusal, success } from "../model/finding";
import { placeOfPath, readJson } from "../model/jsonText";
import type { OpenedArchive, OpenedIncident } from "./archive";
import { archivePath, MANIFEST_PATH, pathIn } from "./archivePath";
import type { ByteSource } from "./byteSource";
import { crc32 } from "./crc32";
import { readHistoryLines } from "./historyLines";
import { type ArchiveLimits, archiveLimits } from "./limits";
import { MANIFEST_VERSION, Manifest } from "./manifest";
import { sha256 } from "./sha256";
import { unpackEntry } from "./unpackEntry";
import { packedBytes, type ZipEntry, zipEntries } from "./zipEntries";

type Bytes = Uint8Array<ArrayBuffer>;

/** What opening an archive takes, beside the archive. */
export interface OpeningOptions {
  readonly limits?: ArchiveLimits;
  /** Each file that the manifest names, when it was found to be what the manifest says. */
  readonly onFile?: (path: string, bytes: Bytes) => void;
  /** Told after each file: bytes unpacked, of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Checks all of an archive before anything of it is used: names, sizes, the SHA-256 of every file, each incident. One
 * file of it is held at a time, and what lies beside the incidents is read again when it is wanted. One refusal names
 * archive, file and place. Writes nothing.
 * @param file how people call the archive
 */
export async function openArchive(
  source: ByteSource,
  file: string,
  { limits = archiveLimits, onFile, onProgress }: OpeningOptions = {},
): Promise<Result<OpenedArchive>> {
  const entries = await zipEntries(source, limits);
  if ("message" in entries) return refuse(file, entries.entry, entries.message);
  const read = await readManifest(source, entries, file, limits);
  if (!read.ok) return read;
  const manifest = read.value;
  const listed = listedFiles(entries, manifest, file);
  if (!listed.ok) return listed;
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const found = new Map<string, Found>();
  let done = 0;
  for (const entry of entries) {
    const hash = listed.value.get(entry.name);
    const packed = await packedBytes(source, entry);
    if (packed === null) return refuse(file, entry.name, "the list of files and the file itself disagree");
    if (hash === undefined) continue;
    const bytes = unpackEntry(packed, entry);
    if (bytes === null || (await sha256(bytes)) !== hash)
      return refuse(file, entry.name, "it is not what the manifest says: it was damaged or changed on the way");
    const looked = lookedInto(entry.name, hash, bytes, file);
    if (!looked.ok) return looked;
    found.set(entry.name, looked.value);
    onFile?.(entry.name, bytes);
    done += bytes.length;
    onProgress?.(done, total);
  }
  const incidents = incidentsOf(manifest, found, file);
  if (!incidents.ok) return incidents;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return success({
    madeAt: manifest.madeAt,
    madeBy: manifest.madeBy,
    incidents: incidents.value,
    notes: notesOf(manifest, incidents.value),
    contentOf: async (path) => {
      const entry = byName.get(path);
      const packed = entry === undefined ? null : await packedBytes(source, entry);
      const bytes = entry === undefined || packed === null ? null : unpackEntry(packed, entry);
      return bytes !== null && (await sha256(bytes)) === listed.value.get(path) ? bytes : null;
    },
  });
}

async function readManifest(
  source: ByteSource,
  entries: readonly ZipEntry[],
  file: string,
  limits: ArchiveLimits,
): Promise<Result<Manifest>> {
  const entry = entries.find(({ name }) => name === MANIFEST_PATH);
  if (entry === undefined)
    return refuse(file, null, `it holds no ${MANIFEST_PATH}, so it is no archive of Second Story`);
  if (entry.size > limits.manifest) return refuse(file, MANIFEST_PATH, "it is too large for a list of files");
  const packed = await packedBytes(source, entry);
  const bytes = packed === null ? null : unpackEntry(packed, entry);
  const text = bytes === null || crc32(bytes) !== entry.crc ? null : textOf(bytes);
  if (text === null) return refuse(file, MANIFEST_PATH, "it is damaged");
  const json = readJson(text, `${file}, ${MANIFEST_PATH}`);
  if (!json.ok) return json;
  const parsed = Manifest.safeParse(json.value);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  const { line } = placeOfPath(text, issue?.path ?? []);
  const field = (issue?.path ?? []).map(String).join("/");
  return refuse(file, `${MANIFEST_PATH}, line ${line}`, `"${field}": ${issue?.message ?? "it does not fit"}`);
}

/** The hash of each file that the manifest names, all of which stand in the zip; and nothing else stands there. */
function listedFiles(
  entries: readonly ZipEntry[],
  manifest: Manifest,
  file: string,
): Result<ReadonlyMap<string, string>> {
  const packed = new Map(entries.filter(({ name }) => !name.endsWith("/")).map((entry) => [entry.name, entry]));
  packed.delete(MANIFEST_PATH);
  const files = new Map<string, string>();
  for (const { path, bytes: size, sha256: hash } of manifest.files) {
    if (files.has(path)) return refuse(file, path, "the manifest names it twice");
    const entry = packed.get(path);
    if (entry === undefined) return refuse(file, path, "the manifest names it, and it is not in the archive");
    if (entry.size !== size) return refuse(file, path, `it has ${entry.size} bytes, and the manifest says ${size}`);
    files.set(path, hash);
  }
  for (const name of packed.keys()) {
    if (!files.has(name)) return refuse(file, name, "the manifest does not name it");
  }
  return success(files);
}

/** What of a file is kept: of an incident its text read, of all else that it is there. */
type Found = Pick<OpenedIncident, "incident" | "readOnly"> | null;

function lookedInto(path: string, hash: string, bytes: Bytes, file: string): Result<Found> {
  const at = archivePath(path);
  if ("sha256" in at && at.sha256 !== hash) return refuse(file, path, "its name is not the SHA-256 of what it holds");
  if (at.kind === "history") {
    const lines = readHistoryLines(textOf(bytes), `${file}, ${path}`);
    return lines.ok ? success(null) : lines;
  }
  if (at.kind !== "incident") return success(null);
  const text = textOf(bytes);
  if (text === null) return refuse(file, path, "it is not UTF-8 text");
  const read = readIncident(text, `${file}, ${path}`);
  return read.ok ? success({ incident: read.value.value, readOnly: read.value.readOnly }) : read;
}

function incidentsOf(
  manifest: Manifest,
  found: ReadonlyMap<string, Found>,
  file: string,
): Result<readonly OpenedIncident[]> {
  const incidents = new Map<string, OpenedIncident & { sources: string[]; attachments: string[]; history: boolean }>();
  const ids = new Set<string>();
  for (const { folder, id } of manifest.incidents) {
    const path = pathIn(folder, "incident.json");
    if (incidents.has(folder) || ids.has(id)) return refuse(file, path, "the manifest names this incident twice");
    const read = found.get(path) ?? null;
    if (read === null) return refuse(file, path, "it is missing");
    if (read.incident.id !== id)
      return refuse(file, path, `it holds the incident ${read.incident.id}, and the manifest says ${id}`);
    ids.add(id);
    incidents.set(folder, { folder, ...read, sources: [], attachments: [], history: false });
  }
  for (const path of found.keys()) {
    const at = archivePath(path);
    if (at.kind === "unknown") continue;
    const incident = incidents.get(at.folder);
    if (incident === undefined) return refuse(file, path, "it belongs to no incident of the manifest");
    if (at.kind === "source") incident.sources.push(path);
    if (at.kind === "attachment") incident.attachments.push(path);
    if (at.kind === "history") incident.history = true;
  }
  return success([...incidents.values()]);
}

function notesOf(manifest: Manifest, incidents: readonly OpenedIncident[]): readonly string[] {
  const unknown = manifest.files.filter(({ path }) => archivePath(path).kind === "unknown");
  const newer = incidents.filter(({ readOnly }) => readOnly);
  return [
    ...(manifest.schema > MANIFEST_VERSION
      ? [`A newer version of Second Story made this archive (schema ${manifest.schema}). What this one knows is shown.`]
      : []),
    ...newer.map(
      ({ incident }) =>
        `A newer version wrote “${incident.title}”: it can be taken in and looked at. Update the app to edit it.`,
    ),
    ...(unknown.length > 0
      ? [
          `${unknown.length} ${unknown.length === 1 ? "file" : "files"} of a kind that this version does not know will be left out: ${unknown
            .slice(0, 3)
            .map(({ path }) => path)
            .join(", ")}${unknown.length > 3 ? " …" : ""}.`,
        ]
      : []),
  ];
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(
  file: string,
  place: string | null,
  message: string,
): { ok: false; finding: ReturnType<typeof refusal>["finding"] } {
  const where = place === null ? file : `${file}, ${shown(place)}`;
  return refusal("not-an-archive", where, `${where}: ${message}. Ask for it again; nothing was taken in.`);
}

/** A name that somebody else chose, safe to print: no control characters, no tricks with direction, not endless. */
function shown(place: string): string {
  const plain = place.replace(/[\p{Cc}\p{Cf}]/gu, "�");
  return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
}
