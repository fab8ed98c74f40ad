import type { ContentOf, OpenedIncident } from "../../core/archive/archive";
import { archivePath, pathIn } from "../../core/archive/archivePath";
import { readableLines } from "../../core/archive/historyLines";
import { differences } from "../../core/model/differences";
import { sameJson } from "../../core/model/documentChange";
import { type Result, refusal, success } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import { merge } from "../../core/model/merge";
import { freeFolder } from "./freeFolder";
import { settleKeys } from "./incidentKeys";
import { ownRecord } from "./newRecord";
import { reconcileFolder } from "./reconcile";
import { keep, remember } from "./run";
import { flush, scheduleSave } from "./saver";
import { inTurn, loadDocument, openSession, type Session } from "./session";
import { fileOf, historyFileOf } from "./workspaceFiles";

/** How an incident of an archive stands to this workspace. */
export type Standing =
  | { readonly kind: "new" }
  | { readonly kind: "same"; readonly folder: string }
  /** `differing` fields say something else there; `added` records and fields are only there. */
  | { readonly kind: "differs"; readonly folder: string; readonly differing: number; readonly added: number }
  /** It is here, and cannot be brought together with what is here; why, in a sentence. */
  | { readonly kind: "stuck"; readonly why: string };

/** How an incident of an archive stands to this workspace. Changes nothing. */
export async function standingOf(archived: OpenedIncident): Promise<Standing> {
  const current = openSession();
  const { incident: theirs, readOnly } = archived;
  const folder = await folderOf(current, theirs.id);
  if (folder === null) return { kind: "new" };
  const problem = current.problems.get(folder);
  const loaded = await loadDocument(current, folder);
  if (loaded === null || loaded.readOnly || problem !== undefined)
    return { kind: "stuck", why: problem ?? "A newer version wrote it here; update the app to merge." };
  if (sameJson(loaded.document, theirs)) return { kind: "same", folder };
  if (readOnly) return { kind: "stuck", why: "A newer version wrote it in the archive; update the app to merge." };
  const ours = loaded.document as Incident;
  const { merged, conflicts } = merge(null, ours, theirs);
  const added = differences(ours, merged).filter(({ path }) => !path.startsWith("/conflicts/"));
  if (added.length === 0 && conflicts.length === 0) return { kind: "same", folder };
  return { kind: "differs", folder, differing: conflicts.length, added: added.length };
}

/** What was taken in: the folders of new incidents, and of those that were merged. */
export interface TakenIn {
  readonly made: readonly string[];
  readonly merged: readonly string[];
  /** How many fields now wait for a decision. */
  readonly conflicts: number;
  /** How many it was stopped before. */
  readonly left: number;
  /** Why the rest was not taken in, in sentences. */
  readonly failures: readonly string[];
}

/**
 * Takes incidents of an archive in: a new one into a folder of its own, one that is here by a merge without a base, in
 * which ours stays and theirs waits beside it. Each is taken in whole or not at all, a file of it held at a time; stopped,
 * or with the window closing, it ends behind the one under way. 2-model, "Merge".
 */
export async function takeIn(
  incidents: readonly OpenedIncident[],
  contentOf: ContentOf,
  signal: AbortSignal,
  onStep: (done: number) => void,
): Promise<TakenIn> {
  const current = openSession();
  await flush(current);
  const taken = { made: [] as string[], merged: [] as string[], conflicts: 0, left: 0, failures: [] as string[] };
  for (const [index, archived] of incidents.entries()) {
    if (signal.aborted || current.isClosing) {
      taken.left = incidents.length - index;
      break;
    }
    onStep(index);
    await inTurn(current, async () => {
      // Another workspace is being opened: the host may stand in its folder already.
      if (current.isHeld) {
        taken.failures.push(`“${archived.incident.title}” was not taken in: the workspace was left meanwhile.`);
        return;
      }
      const folder = await folderOf(current, archived.incident.id);
      const work = { current, archived, contentOf };
      const done = folder === null ? await make(work) : await mergeInto(work, folder);
      if (!done.ok) taken.failures.push(done.finding.message);
      else if (folder === null) taken.made.push(done.value.folder);
      else taken.merged.push(folder);
      if (done.ok) taken.conflicts += done.value.conflicts;
    });
  }
  await inTurn(current, async () => {
    if (!current.isHeld) await settleKeys(current);
  });
  return taken;
}

type Done = Result<{ readonly folder: string; readonly conflicts: number }>;

interface Work {
  readonly current: Session;
  readonly archived: OpenedIncident;
  readonly contentOf: ContentOf;
}

const unreadable = "the archive cannot be read any more. Open it again.";

/** The incident's file is written last but for its history: a folder without it is no incident. */
async function make({ current, archived, contentOf }: Work): Promise<Done> {
  const { incident, history, readOnly } = archived;
  const folder = await freeFolder(current, incident.key);
  const failed = async (message: string): Promise<Done> => {
    await window.secondStory.setAside({ path: `incidents/${folder}` });
    return refusal("not-taken-in", incident.key, `“${incident.title}” was not taken in: ${message}`);
  };
  const textAt = async (name: string): Promise<string | null> => {
    const bytes = await contentOf(pathIn(archived.folder, name));
    return bytes === null ? null : new TextDecoder().decode(bytes);
  };
  const beside = await keepFiles(folder, archived, contentOf, false);
  if (beside !== null) return failed(beside);
  const text = await textAt("incident.json");
  const lines = history ? await textAt("history.jsonl") : "";
  if (text === null || lines === null) return failed(unreadable);
  const written = await window.secondStory.writeFile({ path: fileOf(folder), text, replaces: "absent" });
  if (written.kind !== "written")
    return written.kind === "failed"
      ? failed(written.message)
      : refusal("exists", folder, `${folder} is there already.`);
  const told = [...readableLines(lines).lines];
  if (told.length > 0) {
    const appended = await window.secondStory.appendHistory({ path: historyFileOf(folder), lines: told });
    if (appended.kind === "failed") return failed(appended.message);
  }
  await reconcileFolder(current, folder);
  // What a newer version wrote is only shown, so nothing of ours can be added to it.
  if (!readOnly) {
    await current.database.history.add(await ownRecord(current, { folder, command: "incident.takeIn" }));
    scheduleSave(current, folder, 0);
  }
  return success({ folder, conflicts: 0 });
}

async function mergeInto({ current, archived, contentOf }: Work, folder: string): Promise<Done> {
  const { incident: theirs, readOnly } = archived;
  const refused = (message: string): Done =>
    refusal("not-merged", theirs.key, `“${theirs.title}” was not merged: ${message}`);
  const loaded = await loadDocument(current, folder);
  if (loaded === null || readOnly) return refused("this version of the app can only show it. Update the app.");
  const beside = await keepFiles(folder, archived, contentOf, true);
  if (beside !== null) return refused(beside);
  const copy = await window.secondStory.backUp({ path: fileOf(folder), reason: "merge" });
  if (copy.kind === "failed") return refused(copy.message);
  const { merged, conflicts } = merge(null, loaded.document as Incident, theirs);
  const kept = await keep(current, { loaded, next: merged, command: "incident.mergeArchive" });
  if (!kept.ok) return refused(kept.finding.message);
  if (kept.value !== null) remember(current, { folder, record: kept.value, title: "Merge with an archive" });
  return success({ folder, conflicts: conflicts.length });
}

/** Keeps sources and attachments by their hashes; why not, in a sentence, or null. */
async function keepFiles(
  folder: string,
  { sources, attachments }: OpenedIncident,
  contentOf: ContentOf,
  isHere: boolean,
): Promise<string | null> {
  for (const path of [...sources, ...attachments]) {
    const bytes = await contentOf(path);
    if (bytes === null) return unreadable;
    const at = archivePath(path);
    const [list, extension] = at.kind === "attachment" ? ["attachments", at.ext] : ["sources", "txt"];
    const kept = await window.secondStory.keepBytes({
      folder: `incidents/${folder}/${list}`,
      extension,
      bytes,
      isHere,
    });
    if (kept.kind === "failed") return kept.message;
  }
  return null;
}

async function folderOf(current: Session, id: string): Promise<string | null> {
  const found = await current.database.summaries.filter((summary) => summary.id === id).first();
  return found?.folder ?? null;
}
