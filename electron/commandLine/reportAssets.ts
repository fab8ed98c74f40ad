import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { initialise } from "../../core/picture/rasterise";
import { fail } from "./failure";

/** What lies beside the bundled command line, put there by build/build-cli.mjs. */
const folder = new URL("./report-assets/", import.meta.url);
const fontNames = ["Inter_400Regular.ttf", "Inter_600SemiBold.ttf"];

/** Starts the rasteriser and gives the fonts that the pictures of a report are set in. */
export async function reportFonts(): Promise<readonly Uint8Array[]> {
  await initialise(asset("index_bg.wasm"));
  return fontNames.map(asset);
}

function asset(name: string): Uint8Array<ArrayBuffer> {
  const path = fileURLToPath(new URL(name, folder));
  if (!existsSync(path))
    fail(`${path} is missing, so pictures cannot be drawn. Install the app anew, or run npm run build.`);
  return new Uint8Array(readFileSync(path));
}
