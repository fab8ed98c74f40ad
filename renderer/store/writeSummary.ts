import type { Incident } from "../../core/model/incident";
import { smallTeamPolicy } from "../../core/model/policy";
import { momentIn } from "./clock";
import { WORKSPACE_FOLDER } from "./database";
import type { StoredDocument } from "./documentRows";
import { type Session, workspaceOf } from "./session";
import { summaryOf } from "./summary";

/** Brings the summary of a folder's incident up to date; the workspace has none. */
export async function writeSummary(
  current: Session,
  folder: string,
  document: StoredDocument,
  problem?: string,
): Promise<void> {
  if (folder === WORKSPACE_FOLDER) return;
  const workspace = workspaceOf(current);
  const summary = summaryOf(folder, document as Incident, workspace?.policy ?? smallTeamPolicy, momentIn(workspace));
  await current.database.summaries.put(problem === undefined ? summary : { ...summary, problem });
}
