import { sameJson } from "../../core/model/documentChange";
import { type Result, refusal, success } from "../../core/model/finding";
import { merge } from "../../core/model/merge";
import { type DocumentKind, kindOf, type StoredDocument } from "./documentKinds";
import { tell } from "./notices";
import { keep, remember } from "./run";
import { inTurn, loadDocument, openSession, type Session } from "./session";
import { fileOf, folderOfOtherVersion, readDocument } from "./workspaceFiles";

const offeredBy: Readonly<Record<DocumentKind, string>> = {
  incident: "The incident's overview offers",
  workspace: "Settings offer",
  review: "The page of weekly reviews offers",
};

/** Takes note of the second versions that stand beside documents' files, and says so of each that is new. */
export function noteOtherVersions(current: Session, beside: readonly string[]): void {
  const known = current.otherVersions.get();
  const found = beside.filter((path) => folderOfOtherVersion(path) !== null);
  if (sameJson(known, found)) return;
  current.otherVersions.set(found);
  for (const path of known.filter((each) => !found.includes(each))) tell({ kind: "over", subject: subjectOf(path) });
  for (const path of found.filter((each) => !known.includes(each))) {
    const where = offeredBy[kindOf(folderOfOtherVersion(path) ?? "")];
    tell({
      kind: "warning",
      subject: subjectOf(path),
      message: `Another version stands beside the file: ${path}. ${where} to merge it; nothing of it is taken in by itself.`,
    });
  }
}

/**
 * Merges a second version into its document, and moves its file to `.backups/removed`. What both last had in common is
 * not known, so each field that differs waits for a person; records of either side are kept. Resolves to how many wait.
 */
export async function mergeOtherVersion(path: string): Promise<Result<number>> {
  const current = openSession();
  return inTurn(current, async () => {
    const folder = folderOfOtherVersion(path);
    const loaded = folder === null ? null : await loadDocument(current, folder);
    const file = await window.secondStory.readFile({ path });
    if (file.kind === "failed") return notMerged(path, file.message);
    if (file.kind === "absent" || folder === null || loaded === null) return notMerged(path, `${path} is gone.`);
    const read = readDocument(folder, file.text, path);
    if (!read.ok) return notMerged(path, read.finding.message);
    const theirs = read.value.value;
    if (read.value.readOnly) return notMerged(path, `A newer version of Second Story wrote ${path}.`);
    if (theirs.id !== loaded.document.id) {
      return notMerged(path, `${path} holds something else. Move it to a folder of its own under incidents/.`);
    }
    const copy = await window.secondStory.backUp({ path: fileOf(folder), reason: "merge" });
    if (copy.kind === "failed") return notMerged(path, copy.message);
    const { merged, conflicts } = merge<StoredDocument>(null, loaded.document, theirs);
    const kept = await keep(current, { loaded, next: merged, command: "file.merge" });
    if (!kept.ok) return kept;
    if (kept.value !== null) remember(current, { folder, record: kept.value, title: "Merge another version" });
    const aside = await window.secondStory.setAside({ path });
    if (aside.kind === "failed")
      return refusal("not-moved", path, `${path} was merged and still stands there. ${aside.message}`);
    current.otherVersions.set(current.otherVersions.get().filter((each) => each !== path));
    tell({ kind: "over", subject: subjectOf(path) });
    return success(conflicts.length);
  });
}

function subjectOf(path: string): string {
  return `other-version ${path}`;
}

function notMerged(path: string, why: string): Result<number> {
  return refusal("not-merged", path, `${why} It was left alone.`);
}
