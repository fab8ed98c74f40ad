import type { ActionReview } from "../../core/model/actionReview";
import type { Incident } from "../../core/model/incident";
import type { Workspace } from "../../core/model/workspace";

/** A document as the store carries it: an incident, the workspace, or a weekly review of actions. */
export type StoredDocument = Incident | Workspace | ActionReview;

/** What a folder name of the working copy stands for. */
export type DocumentKind = "incident" | "workspace" | "review";

/** The workspace's own document goes under this folder name, incidents under theirs. */
export const WORKSPACE_FOLDER = "";

/** Where weekly reviews stand. In the working copy each goes under its path, which no incident's folder can be. */
export const REVIEWS_FOLDER = "reviews";

/** The folder name of the review of a day. */
export function reviewFolder(date: string): string {
  return `${REVIEWS_FOLDER}/${date}`;
}

/** What kind of document goes under a folder name. */
export function kindOf(folder: string): DocumentKind {
  if (folder === WORKSPACE_FOLDER) return "workspace";
  return folder.startsWith(`${REVIEWS_FOLDER}/`) ? "review" : "incident";
}

/** What a document is called in a sentence, where it begins one. */
export function nameOfDocument(document: StoredDocument): string {
  if ("title" in document) return `“${(document as Incident).title}”`;
  return "seen" in document ? `The weekly review of ${(document as ActionReview).date}` : "The workspace";
}
