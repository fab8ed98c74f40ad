import type { ActionRow } from "../../../core/actions/rows";
import { actionsCsv } from "../../../core/actions/writeCsv";
import { actionsIcs } from "../../../core/actions/writeIcs";
import { fileNameOf } from "../../../core/model/folderName";
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
  return saveExported("actions.csv", { name: "CSV", extension: "csv" }, new TextEncoder().encode(actionsCsv(rows)));
}

/** Writes the dates of the open rows as a calendar file; asks where. */
export async function saveIcs(rows: readonly ActionRow[], workspace: Workspace, name = "actions"): Promise<void> {
  const made = actionsIcs(rows, workspace.policy, workspace.name);
  if (!made.ok) return tellFinding(made.finding);
  const bytes = new TextEncoder().encode(made.value);
  await saveExported(`${name}.ics`, { name: "Calendar", extension: "ics" }, bytes);
}

/** Writes the date of one action as a calendar file; imported anew after a move, it moves the entry. Asks where. */
export function saveOneIcs(row: ActionRow, workspace: Workspace): Promise<void> {
  return saveIcs([row], workspace, fileNameOf(row.key));
}

/** Asks where the file is to stand, writes it, and says so. */
export async function saveExported(
  name: string,
  kind: CallArgs<"saveExport">["kind"],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const answer = await window.secondStory.saveExport({ name, kind, bytes });
  if (answer.kind === "saved") say(`Written: ${answer.path}`);
  else if (answer.kind === "failed") warn(answer.message);
}
