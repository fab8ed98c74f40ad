import { momentIn } from "./clock";
import { kindOf } from "./documentKinds";
import { tell } from "./notices";
import { loadDocument, type Session, workspaceOf } from "./session";
import { writeSummary } from "./writeSummary";

/** Says once that a file cannot be used. The working copy stands; the file is left as it is until somebody mends it. */
export async function reportUnreadable(current: Session, folder: string, message: string): Promise<void> {
  if (current.problems.get(folder) === message) return;
  current.problems.set(folder, message);
  tell({ kind: "warning", message, subject: subjectOf(folder) });
  const loaded = await loadDocument(current, folder);
  if (loaded !== null) await writeSummary(current, folder, loaded.document);
  else if (kindOf(folder) === "incident") await putEmptySummary(current, folder, message);
}

/** Takes a problem off again: the file is what it was before. */
export async function reportMended(current: Session, folder: string): Promise<void> {
  const summary = await current.database.summaries.get(folder);
  const known = current.problems.get(folder) ?? summary?.problem;
  if (known === undefined) return;
  const loaded = await loadDocument(current, folder);
  if (loaded === null || loaded.readOnly) return;
  noLongerUnreadable(current, folder);
  await writeSummary(current, folder, loaded.document);
}

/** What was said of a folder's file is so no more. */
export function noLongerUnreadable(current: Session, folder: string): void {
  current.problems.delete(folder);
  tell({ kind: "over", subject: subjectOf(folder) });
}

/** Folders of whose files something was said, in this run or an earlier one: they are looked at again each time. */
export async function troubledFolders(current: Session): Promise<readonly string[]> {
  const said = await current.database.summaries.filter(({ problem }) => problem !== undefined).primaryKeys();
  return [...new Set([...said, ...current.problems.keys()])];
}

function subjectOf(folder: string): string {
  return `unreadable: ${folder}`;
}

/** A file that never could be read still has its line in the lists, so that somebody mends it. */
async function putEmptySummary(current: Session, folder: string, problem: string): Promise<void> {
  await current.database.summaries.put({
    folder,
    id: folder,
    key: folder,
    title: folder,
    severity: null,
    status: "draft",
    zone: "UTC",
    startMs: null,
    impactWords: null,
    again: null,
    events: 0,
    nodes: 0,
    actions: 0,
    openActions: 0,
    themes: [],
    standing: { waiting: [], progress: [] },
    updatedAt: momentIn(workspaceOf(current)),
    problem,
  });
}
