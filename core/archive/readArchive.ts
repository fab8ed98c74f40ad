import { readIncident } from "../model/files";
import { type Result, refusal, success } from "../model/finding";
import { placeOfPath, readJson } from "../model/jsonText";
import type { Archive, ArchivedIncident, KeptFile } from "./archive";
import { archivePath, MANIFEST_PATH, pathIn } from "./archivePath";
import { crc32 } from "./crc32";
import { readHistoryLines } from "./historyLines";
import { type ArchiveLimits, archiveLimits } from "./limits";
import { MANIFEST_VERSION, Manifest } from "./manifest";
import { sha256 } from "./sha256";
import { unpackEntry } from "./unpackEntry";
import { type ZipEntry, zipEntries } from "./zipEntries";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Reads an archive and checks all of it before anything is used: names, sizes, the SHA-256 of every file, each
 * incident. One refusal names archive, file and place. Writes nothing.
 * @param file how people call the archive
 */
export async function readArchive(
  bytes: Bytes,
  file: string,
  limits: ArchiveLimits = archiveLimits,
): Promise<Result<Archive>> {
  const entries = zipEntries(bytes, limits);
  if ("message" in entries) return refuse(file, entries.entry, entries.message);
  const read = readManifest(entries, file, limits);
  if (!read.ok) return read;
  const manifest = read.value;
  const files = await checkedFiles(entries, manifest, file);
  if (!files.ok) return files;
  const incidents = readIncidents(manifest, files.value, file);
  if (!incidents.ok) return incidents;
  return success({
    madeAt: manifest.madeAt,
    madeBy: manifest.madeBy,
    incidents: incidents.value,
    notes: notesOf(manifest, incidents.value),
  });
}

function readManifest(entries: readonly ZipEntry[], file: string, limits: ArchiveLimits): Result<Manifest> {
  const entry = entries.find(({ name }) => name === MANIFEST_PATH);
  if (entry === undefined)
    return refuse(file, null, `it holds no ${MANIFEST_PATH}, so it is no archive of Second Story`);
  if (entry.size > limits.manifest) return refuse(file, MANIFEST_PATH, "it is too large for a list of files");
  const bytes = unpackEntry(entry);
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

/** Every file of the manifest, unpacked and with the hash that the manifest tells; nothing else stands in the zip. */
async function checkedFiles(
  entries: readonly ZipEntry[],
  manifest: Manifest,
  file: string,
): Promise<Result<ReadonlyMap<string, Bytes>>> {
  const packed = new Map(entries.map((entry) => [entry.name, entry]));
  packed.delete(MANIFEST_PATH);
  const files = new Map<string, Bytes>();
  for (const { path, bytes: size, sha256: hash } of manifest.files) {
    if (files.has(path)) return refuse(file, path, "the manifest names it twice");
    const entry = packed.get(path);
    if (entry === undefined) return refuse(file, path, "the manifest names it, and it is not in the archive");
    if (entry.size !== size) return refuse(file, path, `it has ${entry.size} bytes, and the manifest says ${size}`);
    const bytes = unpackEntry(entry);
    if (bytes === null || (await sha256(bytes)) !== hash)
      return refuse(file, path, "it is not what the manifest says: it was damaged or changed on the way");
    const at = archivePath(path);
    if ("sha256" in at && at.sha256 !== hash) return refuse(file, path, "its name is not the SHA-256 of what it holds");
    files.set(path, bytes);
  }
  for (const name of packed.keys()) {
    if (!files.has(name)) return refuse(file, name, "the manifest does not name it");
  }
  return success(files);
}

function readIncidents(
  manifest: Manifest,
  files: ReadonlyMap<string, Bytes>,
  file: string,
): Result<readonly ArchivedIncident[]> {
  const incidents: ArchivedIncident[] = [];
  const ids = new Set<string>();
  const folders = new Set<string>();
  for (const { folder, id } of manifest.incidents) {
    const path = pathIn(folder, "incident.json");
    if (folders.has(folder) || ids.has(id)) return refuse(file, path, "the manifest names this incident twice");
    folders.add(folder);
    ids.add(id);
    const read = readOne(folder, files, file);
    if (!read.ok) return read;
    if (read.value.incident.id !== id)
      return refuse(file, path, `it holds the incident ${read.value.incident.id}, and the manifest says ${id}`);
    incidents.push(read.value);
  }
  for (const path of files.keys()) {
    const at = archivePath(path);
    if (at.kind !== "unknown" && !folders.has(at.folder))
      return refuse(file, path, "it belongs to no incident of the manifest");
  }
  return success(incidents);
}

function readOne(folder: string, files: ReadonlyMap<string, Bytes>, file: string): Result<ArchivedIncident> {
  const path = pathIn(folder, "incident.json");
  const bytes = files.get(path);
  if (bytes === undefined) return refuse(file, path, "it is missing");
  const text = textOf(bytes);
  if (text === null) return refuse(file, path, "it is not UTF-8 text");
  const read = readIncident(text, `${file}, ${path}`);
  if (!read.ok) return read;
  const sources: KeptFile[] = [];
  const attachments: (KeptFile & { ext: string })[] = [];
  const history: string[] = [];
  for (const [each, content] of files) {
    const at = archivePath(each);
    if (at.kind === "unknown" || at.folder !== folder) continue;
    if (at.kind === "source") sources.push({ sha256: at.sha256, bytes: content });
    if (at.kind === "attachment") attachments.push({ sha256: at.sha256, ext: at.ext, bytes: content });
    if (at.kind === "history") {
      const lines = readHistoryLines(textOf(content), `${file}, ${each}`);
      if (!lines.ok) return lines;
      history.push(...lines.value);
    }
  }
  return success({ incident: read.value.value, readOnly: read.value.readOnly, text, sources, attachments, history });
}

function notesOf(manifest: Manifest, incidents: readonly ArchivedIncident[]): readonly string[] {
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
