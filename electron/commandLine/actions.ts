import { actionRows, filterActions } from "../../core/actions/rows";
import { actionsCsv } from "../../core/actions/writeCsv";
import { actionsIcs } from "../../core/actions/writeIcs";
import { actionsJson } from "../../core/actions/writeJson";
import { actionsTable } from "../../core/actions/writeTable";
import { assertNever } from "../../core/model/assertNever";
import { dateOf } from "../../core/model/zone";
import { fail } from "./failure";
import { orFail, readIncidents } from "./input";
import type { Outcome } from "./output";
import { ownerNamed, pageEnding, writeOwnerPage } from "./ownerPage";

/** What `actions` was asked for. */
export interface ActionsOptions {
  readonly open: boolean;
  readonly overdue: boolean;
  readonly format: "table" | "json" | "csv" | "ics";
  /** Only what this owner has; as people are shown. */
  readonly owner: string | undefined;
  /** Where the owner's page goes. */
  readonly out: string | undefined;
  readonly names: boolean;
}

/**
 * `actions WORKSPACE [--open] [--overdue] [--owner WHO] [--names] [--csv] [--ics] [--json]`: the action review list;
 * with `--owner WHO -o OUT` that owner's page.
 */
export async function actionsCommand(path: string, options: ActionsOptions): Promise<Outcome> {
  const { open, overdue, format, out } = options;
  if (out !== undefined) {
    if (options.owner === undefined) fail('-o writes the page of one owner. Say whose, with --owner "platform lead".');
    if (format !== "table") fail(`-o writes the page of an owner, and --${format} a list. Choose one.`);
    pageEnding(out);
  }
  const { workspace, incidents: read } = await readIncidents(path);
  const incidents = read.map(({ incident }) => incident);
  const zone = workspace.settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = workspace.settings.asOf ?? dateOf(Date.now(), zone);
  const shownAs = options.names ? "names" : "roles";
  const all = actionRows(incidents, workspace, today, shownAs);
  const owner = options.owner === undefined ? undefined : ownerNamed(options.owner, all);
  const rows = filterActions(all, { open, overdue, owner });
  if (out !== undefined && owner !== undefined)
    return writeOwnerPage(out, { owner, rows, incidents, workspace, shownAs, today });
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
