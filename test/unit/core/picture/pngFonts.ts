import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** The bytes of the static TTFs that pictures are set in. */
export function interFonts(): readonly Uint8Array[] {
  return ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map(
    (file) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/inter/${file}`))),
  );
}

/** The bytes of the rasteriser. */
export function resvgWasm(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
}
