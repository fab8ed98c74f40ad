import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** With this switch a start shows no window until somebody asks for it: so the system starts the app at login. */
export const hiddenSwitch = "--hidden";

/**
 * The files and folders that a start names: everything behind the program (and, unpackaged, the app's own folder)
 * that is no switch. Linux desktops name what was double-clicked by its address (`%U` of the starter's `Exec` line).
 */
export function pathsInArguments(
  argv: readonly string[],
  unpackaged: boolean,
  workingFolder: string,
): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith("-"))
    .slice(unpackaged ? 1 : 0)
    .map((path) => resolve(workingFolder, pathOf(path)));
}

/** A file's address as its path. One of another computer stays as it is, and nothing is there. */
function pathOf(argument: string): string {
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return argument;
  }
}

/** What a start names. */
interface SortedPaths {
  readonly folders: string[];
  readonly files: string[];
  /** Nothing is there, or it is neither. */
  readonly gone: string[];
}

/** Told apart into workspace folders, files to take in, and what is not there. */
export async function sortPaths(paths: readonly string[]): Promise<SortedPaths> {
  const sorted: SortedPaths = { folders: [], files: [], gone: [] };
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) sorted.folders.push(path);
    else if (found?.isFile()) sorted.files.push(path);
    else sorted.gone.push(path);
  }
  return sorted;
}

/**
 * The command that a start of the packaged app names, with what follows it; nothing when the window is wanted. A
 * command is a plain word, so a file of that name is opened by its path (`./report`). Asked for help, it is the help.
 */
export function commandInArguments(argv: readonly string[]): readonly string[] | undefined {
  const first = argv.findIndex((argument, index) => index > 0 && !argument.startsWith("-"));
  const word = argv[first];
  if (word === undefined) return argv.includes("--help") || argv.includes("-h") ? ["help"] : undefined;
  return /^[a-z]+(?:-[a-z]+)*$/.test(word) ? argv.slice(first) : undefined;
}

/** The order to print a page as PDF and end, if a start is given one: `--print-page=FILE --print-to=FILE`. */
export function printInArguments(argv: readonly string[]): { page: string; target: string } | undefined {
  const valueAfter = (name: string) =>
    argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const page = valueAfter("print-page");
  const target = valueAfter("print-to");
  return page === undefined || target === undefined ? undefined : { page, target };
}
