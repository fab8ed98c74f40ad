import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** The files below a folder that hold a text in UTF-8 or UTF-16, in their bytes or in their names. */
export async function holdersBelow(folder: string, text: string): Promise<readonly string[]> {
  const forms = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const holders: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const isNamedSo = entry.name.includes(text);
    // A running app takes files of its profile away at any moment.
    const bytes = entry.isFile() ? await readFile(path).catch(() => null) : null;
    if (isNamedSo || forms.some((form) => bytes?.includes(form))) holders.push(relative(folder, path));
  }
  return holders.sort();
}
