import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { strFromU8, unzipSync } from "fflate";
import type { Incident } from "../../../core/model/incident";
import { initialise } from "../../../core/picture/rasterise";
import { buildReport } from "../../../core/report/buildReport";
import type { ReportModel } from "../../../core/report/documentModel";
import { paintReportPictures } from "../../../core/report/pictures";
import type { ReportOptions } from "../../../core/report/reportOptions";
import { writeDocx } from "../../../core/report/writeDocx";

const { resolve } = createRequire(import.meta.url);

/** The bytes of the static TTFs in which pictures are set. */
export const fonts: readonly Uint8Array[] = [
  "400Regular/Inter_400Regular.ttf",
  "600SemiBold/Inter_600SemiBold.ttf",
].map((file) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/inter/${file}`))));

export interface WrittenReport {
  readonly model: ReportModel;
  readonly bytes: Uint8Array;
}

/** The Word file of an incident, as the command line and the window write it. */
export async function writtenReport(incident: Incident, options: ReportOptions): Promise<WrittenReport> {
  await initialise(new Uint8Array(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm"))));
  const model = buildReport(incident, options);
  return { model, bytes: await writeDocx(model, paintReportPictures(model, fonts), options.at) };
}

/** Every part of a package by its name. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/** The text of one part; an absent one fails the test. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}
