import "../../app/withoutEval";
import interRegular from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url";
import interSemiBold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url";
import resvgWasm from "@resvg/resvg-wasm/index_bg.wasm?url";
import { hasOtherLetters } from "../../../core/picture/otherLetters";
import { initialise, PRINT_SCALE } from "../../../core/picture/rasterise";
import { buildReport } from "../../../core/report/buildReport";
import { paintReportPictures, type ReportPictures } from "../../../core/report/pictures";
import { selfCheck } from "../../../core/report/selfCheck";
import { writeDocx } from "../../../core/report/writeDocx";
import { writeHtml } from "../../../core/report/writeHtml";
import { writeMarkdown } from "../../../core/report/writeMarkdown";
import type { DrawAnswer, DrawRequest, ReportAnswer, ReportRequest } from "./reportRequest";

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
  const painted = paintReportPictures(model, await loadedFonts());
  if (format === "docx") {
    const pictures = await inAllLetters(painted);
    const content = new Uint8Array(await writeDocx(model, pictures, options.at));
    return { ...made, content, findings: selfCheck(content, model) };
  }
  return { ...made, content: writeHtml(model, painted, format === "preview" ? { styleNonce } : {}) };
}

let drawings = 0;
const drawn = new Map<number, (png: DrawAnswer["png"]) => void>();

/** The PNGs of pictures whose letters Inter lacks are drawn by the window, which has the system's fonts. */
async function inAllLetters(painted: ReportPictures): Promise<ReportPictures> {
  const redrawn = [...painted].map(async ([name, picture]) => {
    if (!hasOtherLetters(picture.svg)) return [name, picture] as const;
    const png = await drawnByWindow(picture.svg, picture.width * PRINT_SCALE, picture.height * PRINT_SCALE);
    return [name, png === null ? picture : { ...picture, png }] as const;
  });
  return new Map(await Promise.all(redrawn));
}

function drawnByWindow(svg: string, width: number, height: number): Promise<DrawAnswer["png"]> {
  drawings += 1;
  const drawing = drawings;
  return new Promise((resolve) => {
    drawn.set(drawing, resolve);
    const request: DrawRequest = { kind: "draw", drawing, svg, width: Math.round(width), height: Math.round(height) };
    self.postMessage(request);
  });
}

self.addEventListener("message", async ({ data }: MessageEvent<ReportRequest | DrawAnswer>) => {
  if ("kind" in data) {
    drawn.get(data.drawing)?.(data.png);
    drawn.delete(data.drawing);
    return;
  }
  try {
    self.postMessage(await answerTo(data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: data.id, kind: "failed", message } satisfies ReportAnswer);
  }
});
