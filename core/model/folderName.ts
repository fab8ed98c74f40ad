const reservedOnWindows = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
const longest = 60;

/** A folder's name made of an incident's key, safe on every file system: letters, digits, "-" and "_". */
export function folderNameOf(key: string): string {
  const slug = key
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  if (slug === "") return "incident";
  return reservedOnWindows.test(slug) ? `incident-${slug}` : slug;
}

/** The name of a file that is handed on, without its ending: as for a folder, but letters of any script stay. */
export function fileNameOf(key: string): string {
  const safe = [...key.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")]
    .slice(0, longest)
    .join("")
    .replace(/^-+|-+$/g, "");
  if (safe === "") return "incident";
  return reservedOnWindows.test(safe) ? `incident-${safe}` : safe;
}

/** The folder's name for a key, with a number where one of the taken names (in small letters) is the same. */
export function freeFolderName(key: string, taken: ReadonlySet<string>): string {
  const name = folderNameOf(key);
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
