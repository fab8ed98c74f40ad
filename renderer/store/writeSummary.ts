import { sameJson } from "../../core/model/documentChange";
import type { Incident } from "../../core/model/incident";
import { smallTeamPolicy } from "../../core/model/policy";
import type { Workspace } from "../../core/model/workspace";
import { momentIn } from "./clock";
import { kindOf, type StoredDocument, WORKSPACE_FOLDER } from "./documentKinds";
import { loadDocument, type Session, workspaceOf } from "./session";
import { type IncidentSummary, summaryOf } from "./summary";

/** The summary of a folder's incident as its document stands; null for any other document, which has none. */
export function summaryFor(current: Session, folder: string, document: StoredDocument): IncidentSummary | null {
  if (kindOf(folder) !== "incident") return null;
  const problem = current.problems.get(folder);
  const workspace = workspaceOf(current);
  const summary = summaryOf(folder, document as Incident, workspace?.policy ?? smallTeamPolicy, momentIn(workspace));
  return problem === undefined ? summary : { ...summary, problem };
}

/** Brings the summary of a folder's incident up to date; other documents have none. */
export async function writeSummary(current: Session, folder: string, document: StoredDocument): Promise<void> {
  const summary = summaryFor(current, folder, document);
  if (summary === null) return;
  await current.database.summaries.put({ ...summary, updatedAt: await behindAll(current, summary.updatedAt) });
}

const latest = new WeakMap<Session, string>();

/** The moment of a change, or the least one behind all others: what changed last comes first, whatever the clock says. */
async function behindAll(current: Session, at: string): Promise<string> {
  const rows = latest.has(current) ? [] : await current.database.summaries.toArray();
  const known = [latest.get(current) ?? "", ...rows.map(({ updatedAt }) => updatedAt)];
  const last = known.sort().at(-1) ?? "";
  const moment = at > last ? at : new Date(Date.parse(last) + 1).toISOString();
  latest.set(current, moment);
  return moment;
}

/** Derives all summaries anew where the workspace's policy is another one than before: what is open depends on it. */
export async function followPolicy(current: Session, folder: string, before: StoredDocument | null): Promise<void> {
  const policy = workspaceOf(current)?.policy;
  if (folder !== WORKSPACE_FOLDER || before === null || sameJson((before as Workspace).policy, policy)) return;
  for (const known of await current.database.summaries.toCollection().primaryKeys()) {
    const loaded = await loadDocument(current, known);
    if (loaded !== null) await writeSummary(current, known, loaded.document);
  }
}
