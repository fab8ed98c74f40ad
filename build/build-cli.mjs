// @ts-check
import { copyFile, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "vite";

/** What the pictures of a report need, beside the bundle: the rasteriser and the fonts it sets text in. */
const reportAssets = [
  "@resvg/resvg-wasm/index_bg.wasm",
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
];

/**
 * Bundles the command line with all its packages into one file, `cli.mjs`.
 * @param {string} root the checkout
 * @param {string} outDir
 */
export async function buildCli(root, outDir) {
  const folder = join(outDir, "report-assets");
  await mkdir(folder, { recursive: true });
  for (const asset of reportAssets) {
    await copyFile(join(root, "node_modules", asset), join(folder, basename(asset)));
  }
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: "electron/cli.ts",
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20.18",
      rolldownOptions: { output: { format: "es", entryFileNames: "cli.mjs", codeSplitting: false } },
    },
  });
}
