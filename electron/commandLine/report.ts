import { extname } from "node:path";
import { dateOf } from "../../core/model/zone";
import { hasOtherLetters } from "../../core/picture/otherLetters";
import { buildReport } from "../../core/report/buildReport";
import type { ReportModel } from "../../core/report/documentModel";
import { paintReportPictures, type ReportPictures } from "../../core/report/pictures";
import { selfCheck } from "../../core/report/selfCheck";
import { writeDocx } from "../../core/report/writeDocx";
import { writeHtml } from "../../core/report/writeHtml";
import { writeMarkdown } from "../../core/report/writeMarkdown";
import { fail } from "./failure";
import { readOneIncident, workspaceAround } from "./input";
import { type Outcome, writeWhole } from "./output";
import { pdfOf } from "./pdf";
import { reportFonts } from "./reportAssets";

/** What `report` was asked for. */
export interface ReportCommandOptions {
  readonly out: string | undefined;
  readonly names: boolean;
  readonly audience: string | undefined;
}

/** `report IN -o OUT [--names]`: the report as Word, HTML, Markdown or PDF, by the ending of OUT. */
export async function reportCommand(path: string, { out, names, audience }: ReportCommandOptions): Promise<Outcome> {
  if (out === undefined) fail("report writes a file. Say where with -o report.docx (or .html, .md, .pdf).");
  if (audience !== undefined && audience !== "full")
    fail(`The audience "${audience}" is not known here. Leave it out: the full report is written.`);
  const ending = out === "-" ? ".md" : extname(out).toLowerCase();
  if (![".docx", ".html", ".md", ".pdf"].includes(ending)) {
    fail(`${out} ends in "${ending}", and a report ends in .docx, .html, .md or .pdf. Name such a file.`);
  }
  const input = await readOneIncident(path);
  const { incident } = input;
  const around = workspaceAround(path, input);
  const at = new Date().toISOString();
  const zone = around?.workspace.settings.zone ?? incident.zone;
  const model = buildReport(incident, {
    audience: "full",
    people: names ? "names" : "roles",
    paper: around?.workspace.settings.paper ?? "A4",
    at: momentOf(at, around?.workspace.settings.asOf),
    today: around?.workspace.settings.asOf ?? dateOf(Date.parse(at), zone),
    workspace: around?.workspace,
    incidents: around?.incidents.map((each) => each.incident),
  });
  if (ending === ".md") return markdown(model, out);
  const pictures = paintReportPictures(model, await reportFonts());
  if (ending === ".docx") return word(model, pictures, out, at);
  const html = writeHtml(model, pictures);
  writeWhole(out, ending === ".pdf" ? pdfOf(html) : html);
  return { notes: notesOf(model), exitCode: 0 };
}

function markdown(model: ReportModel, out: string): Outcome {
  const text = writeMarkdown(model);
  if (out === "-") return { stdout: text, notes: notesOf(model), exitCode: 0 };
  writeWhole(out, text);
  return { notes: notesOf(model), exitCode: 0 };
}

async function word(model: ReportModel, pictures: ReportPictures, out: string, at: string): Promise<Outcome> {
  const bytes = await writeDocx(model, pictures, at);
  const lost = selfCheck(bytes, model).map(({ where, message }) => `${where}: ${message}`);
  writeWhole(out, bytes);
  const needsSystemFonts = [...pictures.values()].some(({ svg }) => hasOtherLetters(svg));
  const letters = needsSystemFonts
    ? [
        "Pictures: their PNG copies, for readers that draw no SVG, lack letters that the bundled Inter has no glyphs for. Word draws the SVG, which has them; the app's own export has them in both.",
      ]
    : [];
  return { notes: [...lost, ...letters, ...notesOf(model)], exitCode: lost.length > 0 ? 1 : 0 };
}

/** What a person should know who did not see the preview. */
function notesOf(model: ReportModel): readonly string[] {
  return [...model.leftOut.map(({ part, why }) => `Left out: ${part} (${why}).`), ...model.notes];
}

/** The moment of export; in the sample, on the sample's day. */
function momentOf(at: string, asOf: string | undefined): string {
  return asOf === undefined ? at : `${asOf}${at.slice(10)}`;
}
