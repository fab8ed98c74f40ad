import { actionRows } from "../../core/actions/rows";
import { actionsCsv } from "../../core/actions/writeCsv";
import { actionsIcs } from "../../core/actions/writeIcs";
import { actionsJson } from "../../core/actions/writeJson";
import { actionsTable } from "../../core/actions/writeTable";
import { assertNever } from "../../core/model/assertNever";
import { dateOf } from "../../core/model/zone";
import { orFail, readIncidents } from "./input";
import type { Outcome } from "./output";

/** What `actions` was asked for. */
export interface ActionsOptions {
  readonly open: boolean;
  readonly overdue: boolean;
  readonly format: "table" | "json" | "csv" | "ics";
}

/** `actions WORKSPACE [--open] [--overdue] [--csv] [--ics] [--json]`: the action review list. */
export async function actionsCommand(path: string, { open, overdue, format }: ActionsOptions): Promise<Outcome> {
  const { workspace, incidents } = await readIncidents(path);
  const zone = workspace.settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = workspace.settings.asOf ?? dateOf(Date.now(), zone);
  const all = actionRows(
    incidents.map(({ incident }) => incident),
    workspace,
    today,
  );
  const rows = all.filter((row) => (!open || row.isOpen) && (!overdue || row.overdueDays > 0));
  switch (format) {
    case "json":
      return { stdout: actionsJson(rows, today), exitCode: 0 };
    case "csv":
      return { stdout: actionsCsv(rows), exitCode: 0 };
    case "ics":
      return { stdout: orFail(actionsIcs(rows, workspace.policy, workspace.name)), exitCode: 0 };
    case "table":
      return { stdout: actionsTable(rows), exitCode: 0 };
    default:
      return assertNever(format);
  }
}
