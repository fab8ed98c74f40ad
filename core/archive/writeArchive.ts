import { type Result, refusal, success } from "../model/finding";
import type { IncidentFiles } from "./archive";
import { type ArchiveOrigin, type ArchivePart, packArchive } from "./packArchive";
import { readArchive } from "./readArchive";

/**
 * The bytes of an archive of these incidents. They are read back before they are handed over: what is returned can be
 * opened. 2-model, "Workspace": archive.
 */
export async function writeArchive(
  incidents: readonly IncidentFiles[],
  origin: ArchiveOrigin,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const written: Uint8Array<ArrayBuffer>[] = [];
  const packed = await packArchive(partsOf(incidents), origin, async (bytes) => void written.push(bytes));
  if (!packed.ok) return packed;
  const bytes = new Uint8Array(await new Blob(written).arrayBuffer());
  const back = await readArchive(bytes, "the archive");
  if (!back.ok) return refusal("not-packed", "archive", `The archive was not made: ${back.finding.message}`);
  return success(bytes);
}

async function* partsOf(incidents: readonly IncidentFiles[]): AsyncGenerator<Result<ArchivePart>> {
  for (const { text, sources, attachments, history } of incidents) {
    yield success({ kind: "incident", text });
    for (const { sha256, bytes } of sources) yield success({ kind: "beside", name: `sources/${sha256}.txt`, bytes });
    for (const { sha256, ext, bytes } of attachments)
      yield success({ kind: "beside", name: `attachments/${sha256}.${ext}`, bytes });
    if (history.length > 0)
      yield success({
        kind: "beside",
        name: "history.jsonl",
        bytes: new TextEncoder().encode(`${history.join("\n")}\n`),
      });
  }
}
