import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** One hash over the names and contents of everything below a folder, but the backups, which an opened workspace gets. */
export async function hashOfFiles(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)) }))
    .filter(({ path }) => path.split("/")[0] !== ".backups")
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash("sha256");
  for (const { entry, path } of files) {
    hash.update(`${path}\0`);
    if (entry.isFile()) hash.update(await readFile(join(folder, path)));
  }
  return hash.digest("hex");
}
