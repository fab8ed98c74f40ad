import { differences } from "../../core/model/differences";
import type { DocumentChange } from "../../core/model/documentChange";
import { type Result, refusal, success } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import type { CallResult } from "../../electron/bridge";
import type { Backup, Progress } from "./backups";
import { kindOf, nameOfDocument, type StoredDocument, WORKSPACE_FOLDER } from "./documentKinds";
import { flush } from "./saver";
import { loadDocument, openSession, type Session } from "./session";
import { fileOf, folderOfFile, historyFileOf, readDocument } from "./workspaceFiles";

type BackupFile = Extract<CallResult<"backupFiles">, { kind: "files" }>["files"][number];

/** What a restore would do with one document of a backup. */
export interface RestoreItem {
  /** Its folder in the backup; "" is the workspace itself. */
  readonly folder: string;
  /** The folder in which it stands now, or would come back to. */
  readonly target: string;
  readonly title: string;
  /** `returns`: it is not in the workspace now. `broken`: its file in the workspace cannot be read. */
  readonly kind: "returns" | "differs" | "broken" | "damaged";
  /** From how it is now to how it would be; none for one that returns whole. */
  readonly changes: readonly DocumentChange[];
  /** Its files in the backup that are not in the workspace now: source texts and attachments. */
  readonly missing: readonly BackupFile[];
  /** Why it cannot be restored, in a sentence; of `damaged` ones alone. */
  readonly problem?: string;
}

/** Whether a change of a restore only brings back a record that is not there any more. */
export function bringsBack({ after, from, to }: DocumentChange): boolean {
  return after !== undefined && from === undefined && to !== undefined;
}

/** What a restore would do. */
export interface RestorePreview {
  readonly backup: Backup;
  readonly items: readonly RestoreItem[];
  /** How many documents are now as they were then. */
  readonly same: number;
  /** Incidents that the backup does not hold: they stay, unless somebody says otherwise. */
  readonly newer: readonly { readonly folder: string; readonly key: string; readonly title: string }[];
}

/** How something long is followed and ended. */
export interface Watch {
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

const CHUNK = 50;

/**
 * What restoring a backup would change. Every file of it is read back first; what is damaged is named and cannot be
 * chosen. Resolves to null when it was ended before.
 */
export async function previewRestore(backup: Backup, watch: Watch): Promise<Result<RestorePreview | null>> {
  const current = openSession();
  await flush(current);
  const listed = await window.secondStory.backupFiles({ backup: backup.id });
  if (listed.kind === "failed") return refusal("backup", backup.id, listed.message);
  const documents = listed.files.filter(({ path }) => folderOfFile(path) !== null);
  const total = listed.files.length + documents.length;
  const damaged = new Set<string>();
  for (const [at, chunk] of chunksOf(listed.files)) {
    if (watch.signal.aborted) return success(null);
    watch.progress({ done: at, total });
    const answer = await window.secondStory.checkBackupFiles({
      backup: backup.id,
      paths: chunk.map(({ path }) => path),
    });
    if (answer.kind === "failed") return refusal("backup", backup.id, answer.message);
    for (const path of answer.damaged) damaged.add(path);
  }
  const here = await whatIsHere(current, listed.files);
  if (!here.ok) return here;
  const items: RestoreItem[] = [];
  let same = 0;
  for (const [at, chunk] of chunksOf(documents)) {
    if (watch.signal.aborted) return success(null);
    watch.progress({ done: listed.files.length + at, total });
    const found = await itemsOf(current, here.value, { backup, files: chunk, damaged });
    items.push(...found.items);
    same += found.same;
  }
  const known = new Set(items.map(({ target }) => target));
  const held = new Set([...known, ...documents.map(({ path }) => folderOfFile(path) ?? "")]);
  const summaries = backup.whole ? await current.database.summaries.toArray() : [];
  const newer = summaries
    .filter(({ folder }) => !held.has(folder))
    .map(({ folder, key, title }) => ({ folder, key, title }));
  return success({ backup, items, same, newer });
}

/** What the workspace holds now. */
interface Here {
  /** Folders of incidents by the incident's id. */
  readonly byId: ReadonlyMap<string, string>;
  /** Hashes of documents' files that stand as they were read last, with nothing unsaved. */
  readonly settled: ReadonlyMap<string, string>;
  /** All files of the workspace. */
  readonly paths: ReadonlySet<string>;
  /** The files of the backup below each folder, its documents and histories left out. */
  readonly beside: ReadonlyMap<string, readonly BackupFile[]>;
}

async function whatIsHere(current: Session, files: readonly BackupFile[]): Promise<Result<Here>> {
  const listed = await window.secondStory.listFiles({});
  if (listed.kind === "failed") return refusal("backup", current.place.path, listed.message);
  const { database, problems } = current;
  const unsaved = new Set((await database.history.where("written").equals(0).toArray()).map(({ folder }) => folder));
  const bases = (await database.bases.toArray()).filter(({ folder }) => !unsaved.has(folder) && !problems.has(folder));
  const beside = new Map<string, BackupFile[]>();
  for (const file of files) {
    const folder = /^incidents\/([^/]+)\/./.exec(file.path)?.[1];
    if (folder === undefined || file.path === fileOf(folder) || file.path === historyFileOf(folder)) continue;
    const others = beside.get(folder);
    if (others === undefined) beside.set(folder, [file]);
    else others.push(file);
  }
  return success({
    byId: new Map((await database.summaries.toArray()).map(({ id, folder }) => [id, folder])),
    settled: new Map(bases.map(({ folder, hash }) => [folder, hash])),
    paths: new Set(listed.files.map(({ path }) => path)),
    beside,
  });
}

interface Given {
  readonly backup: Backup;
  readonly files: readonly BackupFile[];
  readonly damaged: ReadonlySet<string>;
}

async function itemsOf(
  current: Session,
  here: Here,
  { backup, files, damaged }: Given,
): Promise<{ readonly items: readonly RestoreItem[]; readonly same: number }> {
  const items: RestoreItem[] = [];
  const wanted: { readonly folder: string; readonly file: BackupFile }[] = [];
  let same = 0;
  for (const file of files) {
    const folder = folderOfFile(file.path) ?? WORKSPACE_FOLDER;
    const beside = here.beside.get(folder) ?? [];
    const broken = [file, ...beside].filter(({ path }) => damaged.has(path));
    const isSettled = here.settled.get(folder) === file.hash && beside.every(({ path }) => here.paths.has(path));
    if (broken.length > 0) items.push(damagedItem(backup, folder, broken));
    else if (isSettled) same += 1;
    else wanted.push({ folder, file });
  }
  const read = await window.secondStory.readBackupFiles({
    backup: backup.id,
    paths: wanted.map(({ file }) => file.path),
  });
  const texts = new Map(read.files.map(({ path, text }) => [path, text]));
  for (const { folder, file } of wanted) {
    const text = texts.get(file.path);
    const item = text === undefined ? damagedItem(backup, folder, [file]) : await itemOf(current, here, folder, text);
    if (item === null) same += 1;
    else items.push(item);
  }
  return { items, same };
}

async function itemOf(current: Session, here: Here, folder: string, text: string): Promise<RestoreItem | null> {
  const then = readDocument(folder, text);
  if (!then.ok || then.value.readOnly) {
    const problem = then.ok ? `A newer version of Second Story wrote ${fileOf(folder)}.` : then.finding.message;
    return { folder, target: folder, title: folder, kind: "damaged", changes: [], missing: [], problem };
  }
  const document = then.value.value;
  const title = titleOf(document);
  const target = kindOf(folder) === "incident" ? (here.byId.get(document.id) ?? folder) : folder;
  const beside = here.beside.get(folder) ?? [];
  const missing = beside.filter(({ path }) => !here.paths.has(movedTo(path, folder, target)));
  const loaded = await loadDocument(current, target);
  const base = { folder, target, title, missing };
  if (loaded === null || loaded.document.id !== document.id) {
    const isBroken = loaded === null && here.paths.has(fileOf(folder)) && current.problems.has(folder);
    return { ...base, missing: beside, kind: isBroken ? "broken" : "returns", changes: [] };
  }
  const changes = differences(loaded.document, document);
  if (current.problems.has(target) && !loaded.readOnly) return { ...base, kind: "broken", changes };
  return changes.length === 0 && missing.length === 0 ? null : { ...base, kind: "differs", changes };
}

/** The path of a file of an incident that stands in another folder by now. */
export function movedTo(path: string, from: string, to: string): string {
  const before = `incidents/${from}/`;
  return path.startsWith(before) ? `incidents/${to}/${path.slice(before.length)}` : path;
}

function damagedItem(backup: Backup, folder: string, files: readonly { readonly path: string }[]): RestoreItem {
  const names = files.map(({ path }) => path).join(", ");
  const problem = `${names} in this backup ${files.length === 1 ? "does" : "do"} not read back as kept: damaged or gone. Choose another backup for it.`;
  const title = folder === WORKSPACE_FOLDER ? "The workspace's settings" : folder;
  return {
    folder,
    target: folder,
    title,
    kind: "damaged",
    changes: [],
    missing: [],
    problem: backup.problem ?? problem,
  };
}

function titleOf(document: StoredDocument): string {
  if ("seen" in document) return nameOfDocument(document);
  if (!("title" in document)) return "The workspace's settings";
  const { key, title } = document as Incident;
  return `${key} · ${title}`;
}

function chunksOf<Item>(items: readonly Item[]): readonly (readonly [number, readonly Item[]])[] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => [
    index * CHUNK,
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  ]);
}
