import type { BrowserWindow } from "electron";
import type { DroppedFile, OutsideArchive } from "./bridge";
import { sendEvent } from "./bridgeHost";
import type { OutsideFiles } from "./outsideFiles";
import { sortPaths } from "./startArguments";
import type { WorkspaceHost } from "./workspaceSession";

/** Files and folders that a person opened from outside: by double click, or on the command line. */
export interface OpenedPaths {
  /** The first start: a folder becomes the workspace that the window opens as the last one, files wait for the window. */
  takeAtStart(paths: readonly string[]): Promise<void>;
  /** A later one: the running window is told. */
  takeLater(paths: readonly string[]): Promise<void>;
  /** The window listens from now on. */
  ready(): void;
  /** It does not any more: it went, or its page is loaded anew. What comes meanwhile waits. */
  notReady(): void;
}

export function createOpenedPaths(
  workspaces: WorkspaceHost,
  outside: OutsideFiles,
  window: () => BrowserWindow | undefined,
): OpenedPaths {
  const waiting: (DroppedFile | OutsideArchive)[] = [];
  const failures: string[] = [];
  let named: string | undefined;
  let listening = false;

  function send(): void {
    if (!listening) return;
    if (named !== undefined) sendEvent(window(), "workspaceNamed", { id: named });
    named = undefined;
    if (waiting.length + failures.length === 0) return;
    sendEvent(window(), "filesOpened", { files: waiting.splice(0), failures: failures.splice(0) });
  }

  /** The id by which the first of these folders can be opened; why it cannot be is said in the window. */
  async function nameFirst([first, ...others]: readonly string[]): Promise<string | undefined> {
    if (first === undefined) return undefined;
    const found = await workspaces.nameChosen(first);
    if (found.kind === "failed") failures.push(found.message);
    for (const each of others) failures.push(`One workspace is open at a time, so ${each} was not opened.`);
    return found.kind === "named" ? found.id : undefined;
  }

  function tellGone(gone: readonly string[]): void {
    for (const each of gone)
      failures.push(
        `${each} is not there, or is neither a file nor a folder, so it was not opened. Look for it under another name.`,
      );
  }

  async function read(files: readonly string[]): Promise<void> {
    for (const path of files) {
      const file = await outside.take(path);
      if ("kind" in file) failures.push(file.message);
      else waiting.push(file);
    }
    send();
  }

  return {
    async takeAtStart(paths) {
      const { folders, files, gone } = await sortPaths(paths);
      tellGone(gone);
      await nameFirst(folders);
      await read(files);
    },
    async takeLater(paths) {
      const { folders, files, gone } = await sortPaths(paths);
      tellGone(gone);
      named = (await nameFirst(folders)) ?? named;
      await read(files);
    },
    ready() {
      listening = true;
      send();
    },
    notReady() {
      listening = false;
    },
  };
}
