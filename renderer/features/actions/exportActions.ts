import type { ActionRow } from "../../../core/actions/rows";
import { actionsCsv } from "../../../core/actions/writeCsv";
import { actionsIcs } from "../../../core/actions/writeIcs";
import type { Workspace } from "../../../core/model/workspace";
import type { CallArgs } from "../../../electron/bridge";
import { say, tellFinding, warn } from "../../ui/notices";

/** Copies the rows as CSV, in the order shown. */
export async function copyCsv(rows: readonly ActionRow[]): Promise<void> {
  await window.secondStory.copyToClipboard({ text: actionsCsv(rows) });
  say(`${rows.length} ${rows.length === 1 ? "action is" : "actions are"} on the clipboard, as CSV.`, "actions copied");
}

/** Writes the rows as a CSV file; asks where. */
export function saveCsv(rows: readonly ActionRow[]): Promise<void> {
  return save("actions.csv", { name: "CSV", extension: "csv" }, actionsCsv(rows));
}

/** Writes the dates of the open rows as a calendar file; asks where. */
export async function saveIcs(rows: readonly ActionRow[], workspace: Workspace): Promise<void> {
  const made = actionsIcs(rows, workspace.policy, workspace.name);
  if (!made.ok) return tellFinding(made.finding);
  await save("actions.ics", { name: "Calendar", extension: "ics" }, made.value);
}

async function save(name: string, kind: CallArgs<"saveExport">["kind"], text: string): Promise<void> {
  const answer = await window.secondStory.saveExport({ name, kind, bytes: new TextEncoder().encode(text) });
  if (answer.kind === "saved") say(`Written: ${answer.path}`);
  else if (answer.kind === "failed") warn(answer.message);
}
