import "../../app/withoutEval";
import interRegular from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url";
import interSemiBold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url";
import resvgWasm from "@resvg/resvg-wasm/index_bg.wasm?url";
import { initialise } from "../../../core/picture/rasterise";
import { buildReport } from "../../../core/report/buildReport";
import { paintReportPictures } from "../../../core/report/pictures";
import { selfCheck } from "../../../core/report/selfCheck";
import { writeDocx } from "../../../core/report/writeDocx";
import { writeHtml } from "../../../core/report/writeHtml";
import { writeMarkdown } from "../../../core/report/writeMarkdown";
import type { ReportAnswer, ReportRequest } from "./reportRequest";

/* The report is built off the window's thread, by the same functions as on the command line. */

let fonts: Promise<readonly Uint8Array[]> | undefined;

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

function loadedFonts(): Promise<readonly Uint8Array[]> {
  fonts ??= (async () => {
    await initialise(await bytesOf(resvgWasm));
    return Promise.all([interRegular, interSemiBold].map(bytesOf));
  })();
  return fonts;
}

async function answerTo({ id, format, incident, options, styleNonce }: ReportRequest): Promise<ReportAnswer> {
  const model = buildReport(incident, options);
  const made = { id, kind: "made", leftOut: model.leftOut, notes: model.notes, findings: [] } as const;
  if (format === "markdown") return { ...made, content: writeMarkdown(model) };
  const pictures = paintReportPictures(model, await loadedFonts());
  if (format === "docx") {
    const content = new Uint8Array(await writeDocx(model, pictures, options.at));
    return { ...made, content, findings: selfCheck(content, model) };
  }
  return { ...made, content: writeHtml(model, pictures, format === "preview" ? { styleNonce } : {}) };
}

self.addEventListener("message", async ({ data }: MessageEvent<ReportRequest>) => {
  try {
    self.postMessage(await answerTo(data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: data.id, kind: "failed", message } satisfies ReportAnswer);
  }
});
