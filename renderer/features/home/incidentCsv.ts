import Papa from "papaparse";
import { spreadsheetFormula } from "../../../core/model/spreadsheetFormula";
import { dateOf } from "../../../core/model/zone";
import type { IncidentSummary } from "../../store/summary";

/** The list as CSV for a spreadsheet, in its order; cells that begin like a formula are made harmless. */
export function incidentCsv(summaries: readonly IncidentSummary[]): string {
  const rows = summaries.map((summary) => ({
    Key: summary.key,
    Title: summary.title,
    Severity: summary.severity ?? "",
    Status: summary.status,
    Date: summary.startMs === null ? "" : dateOf(summary.startMs, summary.zone),
    Impact: summary.impactWords ?? "",
    "Could happen again": summary.again ?? "",
    "Open actions": summary.openActions,
  }));
  return `${Papa.unparse(rows, { newline: "\r\n", escapeFormulae: spreadsheetFormula })}\r\n`;
}
