import { strToU8, type Zippable, zipSync } from "fflate";
import type { IncidentFiles } from "../../../../core/archive/archive";
import { sha256 } from "../../../../core/archive/sha256";
import { writeArchive } from "../../../../core/archive/writeArchive";
import { printIncident } from "../../../../core/model/files";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";

export type Bytes = Uint8Array<ArrayBuffer>;

export const origin = { madeAt: "2016-02-25T10:00:00.000Z", madeBy: "Second Story 0.1.0" };

/** The sample's incidents, with all that lies beside them and a line of history each. */
export function sampleFiles(): readonly IncidentFiles[] {
  return sampleWorkspace().incidents.map(({ incident, sources }) => ({
    text: printIncident(incident),
    sources: sources.map(({ sha256, text }) => ({ sha256, bytes: inUtf8(text) })),
    attachments: [],
    history: [
      JSON.stringify({
        id: `h-${incident.id}`,
        parent: null,
        at: origin.madeAt,
        command: "incident.create",
        changes: [],
      }),
    ],
  }));
}

/** A small incident of its own. */
export function smallIncident(fields: Readonly<Record<string, unknown>> = {}): IncidentFiles {
  const incident = { schema: 1, id: "i-1", key: "INC-2026-001", title: "Queue renamed", ...fields };
  return { text: `${JSON.stringify(incident, null, 2)}\n`, sources: [], attachments: [], history: [] };
}

/** The archive of some incidents; a refusal fails the test. */
export async function archiveOf(incidents: readonly IncidentFiles[]): Promise<Bytes> {
  const written = await writeArchive(incidents, origin);
  if (!written.ok) throw new Error(written.finding.message);
  return written.value;
}

/** A zip of these files with a manifest that names them as they are, or with what `manifest` says instead. */
export async function handMade(
  files: Readonly<Record<string, string | Bytes>>,
  manifest: Readonly<Record<string, unknown>> = {},
  options: Readonly<Record<string, { attrs?: number; os?: number; level?: 0 | 6 }>> = {},
): Promise<Bytes> {
  const contents = Object.entries(files).map(([path, content]): [string, Bytes] => [
    path,
    typeof content === "string" ? inUtf8(content) : content,
  ]);
  const listed = {
    format: "second-story-archive",
    schema: 1,
    ...origin,
    incidents: [{ folder: "INC-2026-001", id: "i-1", key: "INC-2026-001", title: "Queue renamed" }],
    files: await Promise.all(
      contents.map(async ([path, bytes]) => ({ path, bytes: bytes.length, sha256: await sha256(bytes) })),
    ),
    ...manifest,
  };
  const all: Zippable = { "manifest.json": inUtf8(JSON.stringify(listed)) };
  for (const [path, bytes] of contents) all[path] = [bytes, options[path] ?? {}];
  return new Uint8Array(zipSync(all));
}

export function inUtf8(text: string): Bytes {
  return new Uint8Array(strToU8(text));
}

/** Where a text stands in bytes for the `nth` time, from the first on. */
export function placeOf(bytes: Bytes, text: string, nth = 1): number {
  const buffer = Buffer.from(bytes);
  let at = -1;
  for (let count = 0; count < nth; count++) at = buffer.indexOf(text, at + 1, "latin1");
  return at;
}

/** A copy in which other bytes stand at a place. */
export function withBytes(bytes: Bytes, at: number, put: readonly number[]): Bytes {
  const copy = new Uint8Array(bytes);
  copy.set(put, at);
  return copy;
}
