import type { Stats } from "node:fs";

/** What the system says of an entry: a Dirent or Stats, its link not followed. */
type Entry = Pick<Stats, "isFile" | "isDirectory" | "isSymbolicLink" | "isFIFO" | "isSocket">;

/** What stands where a file belongs, in words; undefined for a file. */
function strangeKind(entry: Entry): string | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isDirectory()) return "a folder";
  if (entry.isSymbolicLink()) return "a link to another place, which is not followed";
  if (entry.isFIFO()) return "a pipe";
  return entry.isSocket() ? "a socket" : "a device";
}

/**
 * What is wrong with an entry that is no file, in a sentence for people; undefined for a file.
 * @param where its path, as the person knows it
 */
export function strangeEntry(where: string, entry: Entry): string | undefined {
  const kind = strangeKind(entry);
  if (kind === undefined) return undefined;
  return `${where} is ${kind}, not a file. It was left alone. Move it away, or put the file itself there.`;
}

/** What stands there is no file. It is never opened: a pipe would be waited for without end. */
export class NotAFile extends Error {
  readonly entry: Entry;

  constructor(entry: Entry) {
    super("not a file");
    this.entry = entry;
  }
}
