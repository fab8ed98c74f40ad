import type { ReportModel } from "../../../../core/report/documentModel";
import { writeHtml } from "../../../../core/report/writeHtml";
import { writeMarkdown } from "../../../../core/report/writeMarkdown";
import { copyRich } from "../../../ui/copyRich";
import { say, tellFinding } from "../../../ui/notices";
import { saveExported } from "../exportActions";

/** Puts the minutes on the clipboard: rich text for a mail or a wiki, and Markdown. */
export function copyMinutesRich(model: ReportModel): void {
  if (copyRich(writeMarkdown(model), writeHtml(model, new Map())))
    say("The minutes are on the clipboard, as rich text and as Markdown.", "minutes copied");
}

/** Writes the minutes as a Markdown file; asks where. */
export function saveMinutesAsMarkdown(model: ReportModel, date: string): Promise<void> {
  const bytes = new TextEncoder().encode(writeMarkdown(model));
  return saveExported(`${fileName(date)}.md`, { name: "Markdown", extension: "md" }, bytes);
}

/** Writes the minutes as a Word file, which is read back first; asks where. */
export async function saveMinutes(model: ReportModel, date: string): Promise<void> {
  // What writes Word files is large, and needed here alone: it is loaded when it is asked for.
  const [{ writeDocx }, { selfCheck }] = await Promise.all([
    import("../../../../core/report/writeDocx"),
    import("../../../../core/report/selfCheck"),
  ]);
  const bytes = new Uint8Array(await writeDocx(model, new Map(), new Date().toISOString()));
  for (const finding of selfCheck(bytes, model)) tellFinding(finding);
  await saveExported(`${fileName(date)}.docx`, { name: "Word document", extension: "docx" }, bytes);
}

function fileName(date: string): string {
  return `weekly-review-${date}`;
}
