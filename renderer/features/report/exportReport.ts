import type { Finding } from "../../../core/model/finding";
import { fileNameOf } from "../../../core/model/folderName";
import type { Incident } from "../../../core/model/incident";
import type { LeftOut } from "../../../core/report/documentModel";
import type { ReportOptions } from "../../../core/report/reportOptions";
import { formats, makeReport } from "./reportMaker";

export type ExportFormat = keyof typeof formats;

/** How an export ended. */
export type ExportOutcome =
  | {
      readonly kind: "written";
      readonly path: string;
      /** For opening it, and for showing its folder. */
      readonly saved: string;
      readonly format: ExportFormat;
      readonly leftOut: readonly LeftOut[];
      readonly notes: readonly string[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

/** Makes the report in a format, asks where to put it, and writes it as a whole or not at all. */
export async function exportReport(
  format: ExportFormat,
  incident: Incident,
  options: ReportOptions,
): Promise<ExportOutcome> {
  const made = await makeReport({ format: format === "pdf" ? "html" : format, incident, options });
  if (made.kind === "failed") return { kind: "failed", message: `The report was not written: ${made.message}` };
  const content = await asBytes(format, made.content);
  if ("failed" in content) return { kind: "failed", message: content.failed };
  const { name, extension } = formats[format];
  const answer = await window.secondStory.saveExport({
    name: `${fileNameOf(incident.key)}.${extension}`,
    kind: { name, extension },
    bytes: content.bytes,
  });
  if (answer.kind !== "saved") return answer.kind === "failed" ? { kind: "failed", message: answer.message } : answer;
  const { leftOut, notes, findings } = made;
  return { kind: "written", path: answer.path, saved: answer.id, format, leftOut, notes, findings };
}

async function asBytes(
  format: ExportFormat,
  content: Uint8Array | string,
): Promise<{ readonly bytes: Uint8Array } | { readonly failed: string }> {
  if (typeof content !== "string") return { bytes: content };
  if (format !== "pdf") return { bytes: new TextEncoder().encode(content) };
  const printed = await window.secondStory.printPdf({ html: content });
  return printed.kind === "failed" ? { failed: printed.message } : { bytes: printed.bytes };
}
