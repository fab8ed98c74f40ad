const reservedOnWindows = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;
const refusedCharacters = '<>:"|?*\\';

function isSafeSegment(segment: string): boolean {
  if (segment === "" || segment === "." || segment === "..") return false;
  if (segment.length > 200 || /[. ]$/.test(segment) || reservedOnWindows.test(segment)) return false;
  return [...segment].every(
    (character) => character >= " " && character !== "\u007f" && !refusedCharacters.includes(character),
  );
}

/**
 * Whether `path` names a place inside a workspace in the same way on Linux, macOS and Windows: relative, forward
 * slashes, no step upwards, no name that Windows cannot hold.
 */
export function isWorkspacePath(path: string): boolean {
  return path.length <= 400 && path.split("/").every(isSafeSegment);
}

/**
 * Whether the window may write at `path`: nowhere that begins with a dot. There lie the backups, which the host alone
 * fills, and the settings of other programs (`.git/config`, `.vscode`), which start programs of their own. Windows also
 * knows such a name by its short form (`GIT~1`).
 */
export function isWritablePath(path: string): boolean {
  return isWorkspacePath(path) && !path.split("/").some((segment) => segment.startsWith(".") || /~\d/.test(segment));
}
