import { type Result, success } from "../model/finding";
import type { Archive, ArchivedIncident, OpenedIncident } from "./archive";
import { archivePath, pathIn } from "./archivePath";
import { heldBytes } from "./byteSource";
import { readableLines } from "./historyLines";
import { type ArchiveLimits, archiveLimits } from "./limits";
import { openArchive } from "./openArchive";

type Bytes = Uint8Array<ArrayBuffer>;

/** As openArchive, with all that it holds at once: for archives that are held anyway. */
export async function readArchive(
  bytes: Bytes,
  file: string,
  limits: ArchiveLimits = archiveLimits,
): Promise<Result<Archive>> {
  const files = new Map<string, Bytes>();
  const opened = await openArchive(heldBytes(bytes), file, { limits, onFile: (path, held) => files.set(path, held) });
  if (!opened.ok) return opened;
  const { madeAt, madeBy, notes, incidents } = opened.value;
  return success({ madeAt, madeBy, notes, incidents: incidents.map((each) => wholeIncident(each, files)) });
}

function wholeIncident(
  { folder, incident, readOnly, sources, attachments }: OpenedIncident,
  files: ReadonlyMap<string, Bytes>,
): ArchivedIncident {
  const bytesAt = (path: string): Bytes => files.get(path) ?? new Uint8Array(0);
  const textAt = (name: string) => new TextDecoder().decode(files.get(pathIn(folder, name)));
  const kept = (path: string) => ({ ...namedIn(path), bytes: bytesAt(path) });
  return {
    incident,
    readOnly,
    text: textAt("incident.json"),
    sources: sources.map(kept).map(({ sha256, bytes }) => ({ sha256, bytes })),
    attachments: attachments.map(kept),
    history: readableLines(textAt("history.jsonl")).lines,
  };
}

function namedIn(path: string): { readonly sha256: string; readonly ext: string } {
  const at = archivePath(path);
  return { sha256: "sha256" in at ? at.sha256 : "", ext: "ext" in at ? at.ext : "" };
}
