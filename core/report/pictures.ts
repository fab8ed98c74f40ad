import { altTextOfCascade, altTextOfTimeline } from "../picture/altText";
import { cascadeScene } from "../picture/cascadeScene";
import { cascadePictureOf, timelinePictureOf } from "../picture/incidentPictures";
import { paintSvg } from "../picture/paintSvg";
import { palettes } from "../picture/palette";
import { PRINT_SCALE, renderPng } from "../picture/rasterise";
import { timelineScene } from "../picture/timelineScene";
import type { PictureName, ReportModel, ReportPicture } from "./documentModel";
import type { ReportFacts } from "./reportContext";

/** A painted picture: its SVG, a PNG of at least 200 dpi for readers that know no SVG, and its size in CSS pixels. */
interface PaintedPicture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type ReportPictures = ReadonlyMap<PictureName, PaintedPicture>;

/** Wider than the text of an upright page; brought down to it, its letters stay readable. */
const TIMELINE_WIDTH = 800;

/**
 * The scenes of a report: the timeline of its key events, where two of them have times, and the cascade, where one is
 * drawn. `show` is the gate that every text of a picture passes before it is measured.
 */
export function reportScenes(context: ReportFacts, show: (text: string) => string): readonly ReportPicture[] {
  const { incident, options, keyEvents } = context;
  const pictures: ReportPicture[] = [];
  if (keyEvents.filter(({ when }) => when !== undefined).length > 1) {
    const keyOnly = keyEvents.length < context.events.length;
    const picture = timelinePictureOf(incident, {
      show,
      width: TIMELINE_WIDTH,
      keyOnly,
      zone: context.clock.zone,
      legend: true,
    });
    pictures.push({ name: "timeline", scene: timelineScene(picture), alt: altTextOfTimeline(picture) });
  }
  if (incident.cascade.nodes.length > 1) {
    const picture = cascadePictureOf(incident, { show, incidents: options.incidents, legend: true });
    pictures.push({ name: "cascade", scene: cascadeScene(picture), alt: altTextOfCascade(picture) });
  }
  return pictures;
}

const titles: Readonly<Record<PictureName, string>> = {
  timeline: "The incident on the clock",
  cascade: "The cascade",
};

/** Paints the pictures of a report. `fonts` are the bytes of static TTFs; the rasteriser has to be initialised. */
export function paintReportPictures(model: ReportModel, fonts: readonly Uint8Array[]): ReportPictures {
  return new Map(
    model.pictures.map(({ name, scene, alt }) => {
      const svg = paintSvg(scene, palettes.print, { title: titles[name], desc: alt });
      const png = renderPng(svg, { fonts, width: scene.width * PRINT_SCALE });
      return [name, { svg, png, width: scene.width, height: scene.height }];
    }),
  );
}
