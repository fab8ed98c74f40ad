import { isSnapshot, readableLines } from "../../core/archive/historyLines";
import type { ArchivePart } from "../../core/archive/packArchive";
import { sha256 } from "../../core/archive/sha256";
import { printIncident } from "../../core/model/files";
import { type Result, refusal, success } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import { textsOfHistory } from "./historyFiles";
import { printHistoryLine } from "./historyLine";
import { flush } from "./saver";
import { loadDocument, openSession, type Session } from "./session";
import { sourceText } from "./sources";
import { fileOf } from "./workspaceFiles";

/** What goes into an archive beside the incident itself. */
export interface ArchiveContents {
  readonly attachments: boolean;
  readonly sources: boolean;
  readonly history: boolean;
}

/**
 * What goes into an archive, a file at a time: each incident as it is now, with what lies beside its file. What had to
 * be left out is put into `notes`, in sentences. Changes nothing.
 */
export async function* gatherIncidents(
  folders: readonly string[],
  contents: ArchiveContents,
  notes: string[],
): AsyncGenerator<Result<ArchivePart>> {
  const current = openSession();
  await flush(current);
  for (const folder of folders) yield* gatherIncident(current, folder, contents, notes);
}

async function* gatherIncident(
  current: Session,
  folder: string,
  contents: ArchiveContents,
  notes: string[],
): AsyncGenerator<Result<ArchivePart>> {
  const loaded = await loadDocument(current, folder);
  if (loaded === null) {
    yield refusal("gone", folder, `The incident in “${folder}” is not in this workspace any more.`);
    return;
  }
  const incident = loaded.document as Incident;
  // What a newer version wrote is passed on as it stands: printed here, it would lose what this one does not know.
  const text = loaded.readOnly ? await textOf(folder) : success(printIncident(incident));
  yield text.ok ? success({ kind: "incident", text: text.value }) : text;
  if (contents.sources) yield* sourcesOf(folder, incident, notes);
  if (contents.attachments) yield* attachmentsOf(folder, incident, notes);
  if (!contents.history) return;
  const lines = await historyLines(current, folder, incident.key, notes);
  if (lines.length > 0) yield beside("history.jsonl", new TextEncoder().encode(`${lines.join("\n")}\n`));
}

function beside(name: string, bytes: Uint8Array<ArrayBuffer>): Result<ArchivePart> {
  return success({ kind: "beside", name, bytes });
}

async function textOf(folder: string): Promise<Result<string>> {
  const answer = await window.secondStory.readFile({ path: fileOf(folder) });
  if (answer.kind === "text") return success(answer.text);
  return refusal("not-read", folder, answer.kind === "failed" ? answer.message : `${fileOf(folder)} is not there.`);
}

async function* sourcesOf(
  folder: string,
  { sources, key }: Incident,
  notes: string[],
): AsyncGenerator<Result<ArchivePart>> {
  for (const { name, sha256: hash } of distinct(sources)) {
    const read = await sourceText(folder, hash);
    const bytes = read.ok ? new TextEncoder().encode(read.value) : null;
    if (bytes !== null && (await sha256(bytes)) === hash) yield beside(`sources/${hash}.txt`, bytes);
    else notes.push(`The text of “${name}” (${key}) ${why(bytes)} and was left out.`);
  }
}

async function* attachmentsOf(
  folder: string,
  { attachments, key }: Incident,
  notes: string[],
): AsyncGenerator<Result<ArchivePart>> {
  for (const { name, sha256: hash, ext } of distinct(attachments)) {
    const read = await window.secondStory.readBytes({ path: `incidents/${folder}/attachments/${hash}.${ext}` });
    const bytes = read.kind === "bytes" ? read.bytes : null;
    if (bytes !== null && (await sha256(bytes)) === hash) yield beside(`attachments/${hash}.${ext}`, bytes);
    else if (read.kind === "failed") notes.push(`The attachment “${name}” (${key}) was left out: ${read.message}`);
    else notes.push(`The attachment “${name}” (${key}) ${why(bytes)} and was left out.`);
  }
}

function why(bytes: Uint8Array | null): string {
  return bytes === null ? "is not in the folder" : "is not what was taken in";
}

/** Each content once: two records may name the same. */
function distinct<Kept extends { readonly sha256: string }>(records: readonly Kept[]): readonly Kept[] {
  return [...new Map(records.map((record) => [record.sha256, record])).values()];
}

async function historyLines(
  current: Session,
  folder: string,
  key: string,
  notes: string[],
): Promise<readonly string[]> {
  const { texts, unread } = await textsOfHistory(folder);
  notes.push(...unread.map((why) => `A part of the history (${key}) was left out: ${why}`));
  const parts = texts.map(readableLines);
  const unreadable = parts.find(({ firstUnreadable }) => firstUnreadable !== null)?.firstUnreadable;
  if (unreadable !== undefined)
    notes.push(`Line ${unreadable} of the history (${key}) cannot be read. What can be read of it is in the archive.`);
  const written = parts.flatMap(({ lines }) => lines);
  const rows = await current.database.history.where("[folder+written]").equals([folder, 0]).sortBy("seq");
  return [...written, ...rows.map(printHistoryLine)].filter((line) => !isSnapshot(line));
}
