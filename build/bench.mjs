// @ts-check
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { buildApp } from "./build-app.mjs";
import { outFolder, root } from "./places.mjs";
import { prepareMachine } from "./prepare-machine.mjs";
import { run } from "./run.mjs";
import { startThrowawayApp } from "./throwaway-app.mjs";

/*
 * `npm run bench`: measures every row of the page on speed, or those that are named; `npm run bench -- open-large`.
 * What is measured and how stands in test/bench.
 */
const bundles = join(outFolder, "bench");

/** Bundles what runs in Node: the rows, and the core that some of them call. */
async function bundleRows() {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: "test/bench/bench.ts",
      outDir: bundles,
      copyPublicDir: false,
      target: "node20.18",
      rolldownOptions: {
        output: { format: "es", entryFileNames: "bench.mjs" },
      },
    },
  });
}

/** Bundles what a bare window runs where the app is measured against the database alone. */
async function bundleBulkAdd() {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      lib: { entry: "test/bench/bulkAdd.ts", formats: ["iife"], name: "bulkAdd", fileName: () => "bulkAdd.js" },
      outDir: bundles,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "chrome130",
    },
  });
}

try {
  const runtime = await prepareMachine({ virtualScreen: true });
  await buildApp();
  await bundleRows();
  await bundleBulkAdd();
  const { bench } = await import(pathToFileURL(join(bundles, "bench.mjs")).href);
  process.exitCode = await bench(process.argv.slice(2), {
    root,
    bundles,
    runtime,
    startDriven: startThrowawayApp,
    run,
    say: (/** @type {string} */ words) => process.stderr.write(`${words}\n`),
  });
  // The page and the results are committed, so they are formatted as everything else is.
  const written = ["test/bench/results.json", "docs/contributing/speed.md"];
  await run(process.execPath, [join(root, "node_modules/@biomejs/biome/bin/biome"), "format", "--write", ...written], {
    cwd: root,
    quiet: true,
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
