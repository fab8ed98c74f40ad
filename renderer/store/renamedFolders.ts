import type { Incident } from "../../core/model/incident";
import { moveDocument } from "./moveDocument";
import { tell } from "./notices";
import { loadDocument, type Session } from "./session";
import { fileOf, folderOfFile, INCIDENT_FILE, readDocument } from "./workspaceFiles";

/**
 * Follows incidents whose folders were renamed outside the app: by its id, what went here and came up there is one
 * incident. The edits that wait go to the new folder. Call it in turn, before what went is taken for removed.
 * @param gone folders whose file is not there any more
 * @param added folders with a file of which nothing is known
 * @returns the folders where they stand now, to be reconciled
 */
export async function followRenames(
  current: Session,
  gone: readonly string[],
  added: readonly string[],
): Promise<readonly string[]> {
  const { database } = current;
  const left = (await database.summaries.bulkGet([...gone])).flatMap((summary) => summary ?? []);
  if (left.length === 0) return [];
  const present = await folderById(current, new Set(left.map(({ id }) => id)), new Set(gone), added);
  const followed: string[] = [];
  for (const { folder: from, id } of left) {
    const to = present.get(id);
    const loaded = to === undefined ? null : await loadDocument(current, from);
    if (to === undefined || loaded === null || (await waits(current, to))) continue;
    await moveDocument(current, loaded, to, { withFile: true });
    present.delete(id);
    followed.push(to);
    tell({
      kind: "info",
      message: `The folder incidents/${from} is now incidents/${to}: “${(loaded.document as Incident).title}” was followed there.`,
    });
  }
  return followed;
}

/** The folders of all incidents on the disk of which nothing is known; none while the disk does not answer. */
export async function unknownFolders(current: Session): Promise<readonly string[]> {
  const listed = await window.secondStory.listFiles({ under: "incidents", named: INCIDENT_FILE });
  if (listed.kind === "failed") return [];
  const known = new Set(await current.database.bases.toCollection().primaryKeys());
  return listed.files.map(({ path }) => folderOfFile(path)).flatMap((it) => (it === null || known.has(it) ? [] : it));
}

/** Where the wanted incidents stand, by id: in a folder just found, or in a known one that a copy was taken in from. */
async function folderById(
  current: Session,
  wanted: ReadonlySet<string>,
  gone: ReadonlySet<string>,
  added: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { id, folder } of await current.database.summaries.toArray())
    if (wanted.has(id) && !gone.has(folder)) found.set(id, folder);
  if (added.length === 0) return found;
  for (const { path, text } of (await window.secondStory.readFiles({ paths: added.map(fileOf) })).files) {
    const folder = folderOfFile(path);
    const read = folder === null ? null : readDocument(folder, text);
    if (folder !== null && read?.ok === true && wanted.has(read.value.value.id)) found.set(read.value.value.id, folder);
  }
  return found;
}

/** Whether edits wait for the file of a folder. */
async function waits(current: Session, folder: string): Promise<boolean> {
  return (await current.database.history.where("[folder+written]").equals([folder, 0]).count()) > 0;
}

const told = new WeakMap<Session, Set<string>>();

/** Says once of each incident that stands in two folders that it does: edits of one do not reach the other. */
export async function tellDoubles(current: Session): Promise<void> {
  const known = told.get(current) ?? new Set<string>();
  told.set(current, known);
  const folders = new Map<string, string>();
  for (const { id, folder, title } of await current.database.summaries.toArray()) {
    const other = folders.get(id);
    folders.set(id, folder);
    if (other === undefined || known.has(id)) continue;
    known.add(id);
    tell({
      kind: "warning",
      message: `“${title}” stands in two folders with one id: incidents/${other} and incidents/${folder}. Edits of one do not reach the other. Remove the folder that is not wanted.`,
    });
  }
}
