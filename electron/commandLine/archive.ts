import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { IncidentFiles, KeptFile } from "../../core/archive/archive";
import { isSnapshot, readableLines } from "../../core/archive/historyLines";
import { writeArchive } from "../../core/archive/writeArchive";
import { inHistoryOrder } from "../../core/model/historyFile";
import { sha256 as hashOf } from "../atomicFile";
import { passphraseToLock } from "./askPassphrase";
import { fail } from "./failure";
import { type IncidentInput, orFail, readInput, readText } from "./input";
import { type Outcome, writeWhole } from "./output";

/** What `archive` was asked for. */
export interface ArchiveOptions {
  readonly out: string | undefined;
  readonly history: boolean;
  readonly sources: boolean;
  readonly attachments: boolean;
  readonly passphrase: boolean;
}

/** `archive IN -o OUT.secondstory [--history] [--sources]`: an incident, or all of a workspace, as one file to pass on. */
export async function archiveCommand(path: string, options: ArchiveOptions): Promise<Outcome> {
  const { out } = options;
  if (out === undefined || extname(out).toLowerCase() !== ".secondstory")
    fail("archive writes a file. Say where with -o, such as -o handover.secondstory.");
  const input = await readInput(path);
  if (input.kind === "text") fail(`${input.file} is no incident. Name an incident's folder, or a workspace.`);
  if (input.isArchive) fail(`${path} is an archive already. Copy it, or unpack it first.`);
  const incidents = input.kind === "incident" ? [input] : input.incidents;
  if (incidents.length === 0) fail(`${path} holds no incident, so there is nothing to pass on.`);
  const notes: string[] = [];
  const files = incidents.map((incident) => filesOf(incident, options, notes));
  const madeAt = new Date().toISOString();
  const bytes = orFail(await writeArchive(files, { madeAt, madeBy: "second-story archive" }));
  writeWhole(out, options.passphrase ? await locked(bytes) : bytes);
  const count = incidents.length === 1 ? "1 incident" : `${incidents.length} incidents`;
  return { stdout: `${out}: ${count}, ${contentsOf(options)}.\n`, notes, exitCode: 0 };
}

async function locked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const passphrase = await passphraseToLock();
  const { lock } = await import("../../core/archive/passphrase");
  return lock(bytes, passphrase);
}

function contentsOf({ attachments, sources, history, passphrase }: ArchiveOptions): string {
  const beside = Object.entries({ attachments, sources, history }).flatMap(([name, isIn]) => (isIn ? [name] : []));
  return `${beside.length === 0 ? "alone" : `with ${beside.join(", ")}`}${passphrase ? ", locked" : ", not locked"}`;
}

function filesOf({ file, incident }: IncidentInput, options: ArchiveOptions, notes: string[]): IncidentFiles {
  // An incident's file that lies elsewhere under another name has nothing beside it.
  const folder = basename(file) === "incident.json" ? dirname(file) : null;
  const kept = (name: string, sha256: string): readonly KeptFile[] => {
    const found = folder === null ? null : contentOf(join(folder, name));
    if (found !== null && hashOf(found) === sha256) return [{ sha256, bytes: found }];
    notes.push(`Left out of ${incident.key}: ${name} ${found === null ? "is not there" : "is not what was taken in"}.`);
    return [];
  };
  return {
    text: readText(file),
    sources: options.sources
      ? distinct(incident.sources).flatMap(({ sha256 }) => kept(`sources/${sha256}.txt`, sha256))
      : [],
    attachments: options.attachments
      ? distinct(incident.attachments).flatMap(({ sha256, ext }) =>
          kept(`attachments/${sha256}.${ext}`, sha256).map((file) => ({ ...file, ext })),
        )
      : [],
    history: options.history && folder !== null ? historyOf(folder, incident.key, notes) : [],
  };
}

/** Each content once: two records may name the same. */
function distinct<Kept extends { readonly sha256: string }>(records: readonly Kept[]): readonly Kept[] {
  return [...new Map(records.map((record) => [record.sha256, record])).values()];
}

/** The lines of all files of a history, as one; snapshots stay behind, since all that lies before them is there. */
function historyOf(folder: string, key: string, notes: string[]): readonly string[] {
  return inHistoryOrder(readdirSync(folder)).flatMap((name) => {
    const { lines, firstUnreadable } = readableLines(readText(join(folder, name)));
    if (firstUnreadable !== null) notes.push(`Left out of ${key}: line ${firstUnreadable} of ${name}, unreadable.`);
    return lines.filter((line) => !isSnapshot(line));
  });
}

function contentOf(path: string): Uint8Array<ArrayBuffer> | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? new Uint8Array(readFileSync(path)) : null;
}
