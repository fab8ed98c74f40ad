// @ts-check
import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { outFolder, root } from "./places.mjs";
import { run } from "./run.mjs";
import { isStale } from "./stale.mjs";

const sources = ["core", "electron", "renderer", "electron.vite.config.ts", "package.json", "package-lock.json"];
const stamp = join(outFolder, "built");

/**
 * Bundles host, preload and window into `out/`, when anything they are made of is newer.
 * @param {{ always?: boolean }} [options]
 * @throws {Error} with the bundler's words
 */
export async function buildApp(options = {}) {
  if (!options.always && !(await isStale(stamp, sources))) return;
  const startedAt = new Date();
  const built = await run(
    process.execPath,
    [join(root, "node_modules", "electron-vite", "bin", "electron-vite.js"), "build", "--logLevel", "warn"],
    {
      cwd: root,
      quiet: true,
      env: { ...process.env, NO_COLOR: "1" },
    },
  );
  if (built.code !== 0) throw new Error(`The app could not be bundled:\n${built.output.trim()}`);
  await writeFile(stamp, "");
  // A file saved while the bundler ran counts as newer than the bundle.
  await utimes(stamp, startedAt, startedAt);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await buildApp({ always: true });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
