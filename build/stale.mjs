// @ts-check
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./places.mjs";

/**
 * Whether `made` is missing or older than any of the files below `sources` (paths in the checkout).
 * @param {string} made
 * @param {readonly string[]} sources
 */
export async function isStale(made, sources) {
  const madeAt = await stat(made).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  if (madeAt === 0) return true;
  const newest = await Promise.all(sources.map((source) => newestBelow(join(root, source))));
  return Math.max(...newest) > madeAt;
}

/**
 * The last change of a file, or of any file and folder below a folder; a removed file shows in its folder's time.
 * @param {string} path
 * @returns {Promise<number>} ms since epoch; 0 when there is nothing
 */
async function newestBelow(path) {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newestBelow(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}
