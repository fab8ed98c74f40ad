import { initWasm, Resvg } from "@resvg/resvg-wasm";

let started: Promise<void> | undefined;

/** Starts the rasteriser with the bytes of @resvg/resvg-wasm's index_bg.wasm; once per process or worker, later calls wait for it. */
export function initialise(wasm: Uint8Array<ArrayBuffer>): Promise<void> {
  started ??= initWasm(wasm);
  return started;
}

/** Pixels per CSS px that give 200 dpi and more on paper, where a CSS px is 1/96 inch. */
export const PRINT_SCALE = 2.5;

interface RasterOptions {
  /** Bytes of static TTFs; text in a font that is not among them is not drawn, without an error. */
  readonly fonts: readonly Uint8Array[];
  /** Width of the PNG in pixels; its height follows. */
  readonly width: number;
}

/** An SVG as PNG. `initialise` has to have come first. */
export function renderPng(svg: string, { fonts, width }: RasterOptions): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: "width", value: Math.round(width) },
    font: { fontBuffers: [...fonts], defaultFontFamily: "Inter", sansSerifFamily: "Inter" },
  });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}
