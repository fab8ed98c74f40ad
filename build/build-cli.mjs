// @ts-check
import { build } from "vite";

/**
 * Bundles the command line with all its packages into one file, `cli.mjs`.
 * @param {string} root the checkout
 * @param {string} outDir
 */
export async function buildCli(root, outDir) {
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
