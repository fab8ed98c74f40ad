import Papa from "papaparse";
import { spreadsheetFormula } from "../model/spreadsheetFormula";
import type { ActionRow } from "./rows";

/** Column titles with what stands in them. */
const columns: Readonly<Record<string, (row: ActionRow) => string | number>> = {
  Key: (row) => row.key,
  Incident: (row) => row.incidentTitle,
  Action: (row) => row.shown.title,
  "Done when": (row) => row.shown.doneWhen,
  Status: (row) => row.action.status,
  Priority: (row) => row.action.priority ?? "",
  Owner: (row) => row.owner,
  Due: (row) => row.action.due ?? "",
  "Check due": (row) => row.action.verification?.checkDue ?? "",
  "Days overdue": (row) => row.overdueDays,
  "Moved later": (row) => row.slips,
  "Age in days": (row) => row.ageDays ?? "",
  Effect: (row) => row.action.effect ?? "",
  Strength: (row) => row.action.strength ?? "",
  Blocked: (row) => row.shown.blocked,
  "Until then": (row) => row.shown.interim,
  "Verified on": (row) => row.action.verification?.verifiedOn ?? "",
  "Proven on": (row) => row.action.verification?.provenOn ?? "",
  "Declined because": (row) => row.shown.reason,
  "Risk accepted by": (row) => row.riskOwner,
};

/** The rows as CSV (RFC 4180, CRLF, a header). A cell that a spreadsheet would read as a formula gets a leading "'". */
export function actionsCsv(rows: readonly ActionRow[]): string {
  const fields = Object.keys(columns);
  const data = rows.map((row) => fields.map((field) => columns[field]?.(row) ?? ""));
  return `${Papa.unparse({ fields, data }, { newline: "\r\n", escapeFormulae: spreadsheetFormula })}\r\n`;
}
