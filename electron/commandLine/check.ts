import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type HistoryChanges, ledgerFindings } from "../../core/actions/ledgerFindings";
import { readableLines } from "../../core/archive/historyLines";
import { cameAgain } from "../../core/learning/cameAgain";
import { readActionReview } from "../../core/model/files";
import type { Finding } from "../../core/model/finding";
import { inHistoryOrder, unreadableInWords } from "../../core/model/historyFile";
import type { Incident } from "../../core/model/incident";
import { showPeople } from "../../core/model/people";
import type { Workspace } from "../../core/model/workspace";
import { incidentFindings } from "../../core/report/incidentFindings";
import { fail } from "./failure";
import { type IncidentInput, readInput, readText, workspaceAround } from "./input";
import type { Outcome } from "./output";

/** `check IN [--json]`: everything worth a second look. Exit 1 when a finding of severity error stands. */
export async function checkCommand(path: string, asJson: boolean): Promise<Outcome> {
  const input = await readInput(path);
  if (input.kind === "text")
    fail(
      `${input.file} is no incident file: it does not begin with "schema". Name an incident, its folder, or a workspace.`,
    );
  const findings =
    input.kind === "workspace"
      ? [
          ...input.incidents.flatMap((each) => [
            ...[
              ...findingsOf(each.incident, input.workspace),
              ...ledgersOf(each),
              ...askedAgain(
                each.incident,
                input.incidents.map(({ incident }) => incident),
              ),
            ].map((finding) => ({ ...finding, where: `${each.incident.key}: ${finding.where}` })),
            ...unreadableHistory(each),
          ]),
          ...(input.isArchive ? [] : unreadableReviews(input.path)),
        ]
      : [
          ...findingsOf(input.incident, workspaceAround(path, input)?.workspace),
          ...ledgersOf(input),
          ...unreadableHistory(input),
        ];
  const exitCode = findings.some(({ severity }) => severity === "error") ? 1 : 0;
  if (asJson) {
    const rows = findings.map(({ id, severity, where, message }) => ({ id, severity, where, message }));
    return { stdout: `${JSON.stringify(rows, null, 2)}\n`, exitCode };
  }
  const lines = findings.map(({ severity, where, message }) => `${severity.padEnd(7)}  ${where}: ${message}`);
  return { stdout: `${lines.length === 0 ? "Nothing to look at." : lines.join("\n")}\n`, exitCode };
}

/** Weekly reviews that cannot be read: the app would leave them alone and say so. */
function unreadableReviews(workspace: string): readonly Finding[] {
  const folder = join(workspace, "reviews");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    if (!name.endsWith(".json")) return [];
    const path = join(folder, name);
    const read = readActionReview(readText(path), path);
    return read.ok ? [] : [{ ...read.finding, where: `the weekly review ${name}` }];
  });
}

/** Lines beside the incident's file that are none of its history. */
function unreadableHistory(input: IncidentInput): readonly Finding[] {
  return historyFiles(input).flatMap((path): readonly Finding[] => {
    const { unreadable } = readableLines(readText(path));
    if (unreadable.length === 0) return [];
    const message = unreadableInWords(path, unreadable);
    return [{ id: "history-unreadable", severity: "warning", where: "the history", message }];
  });
}

/** The files of the history beside an incident's file, the oldest first. */
function historyFiles({ file, isArchive }: IncidentInput): readonly string[] {
  const folder = dirname(file);
  if (isArchive || basename(file) !== "incident.json") return [];
  return inHistoryOrder(readdirSync(folder)).map((name) => join(folder, name));
}

/** Ledgers that were shortened or changed by hand, as far as the history beside the file tells. */
function ledgersOf(input: IncidentInput): readonly Finding[] {
  const lines = historyFiles(input).flatMap((path) => readableLines(readText(path)).lines);
  return ledgerFindings(
    input.incident,
    lines.map((line) => JSON.parse(line) as HistoryChanges),
  );
}

/** Breaks of the incident that came again although actions of others had ended them. */
function askedAgain(incident: Incident, incidents: readonly Incident[]): readonly Finding[] {
  return cameAgain(incident, incidents).map(({ node, owner, action }) => ({
    id: "came-again",
    severity: "warning",
    where: `“${showPeople(node.label, incident.people, "roles")}”`,
    message: `${owner.key}-A${action.number} was ${action.status} against the same. Reopen it, or say beside the node that it stays.`,
  }));
}

function findingsOf(incident: Incident, workspace: Workspace | undefined): readonly Finding[] {
  const show = (text: string) => showPeople(text, incident.people, "roles");
  return incidentFindings(incident, workspace).map((finding) => ({
    ...finding,
    where: show(finding.where),
    message: show(finding.message),
  }));
}
