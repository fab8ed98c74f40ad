import type { BrowserWindow } from "electron";
import type { DroppedFile } from "./bridge";
import { sendEvent } from "./bridgeHost";
import { readOutsideFile } from "./exports";
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
}

export function createOpenedPaths(workspaces: WorkspaceHost, window: () => BrowserWindow | undefined): OpenedPaths {
  const waiting: DroppedFile[] = [];
  const failures: string[] = [];
  let listening = false;

  function send(): void {
    if (!listening || waiting.length + failures.length === 0) return;
    sendEvent(window(), "filesOpened", { files: waiting.splice(0), failures: failures.splice(0) });
  }

  /** The id by which the first of these folders can be opened; why it cannot be is said in the window. */
  async function nameFirst(folders: readonly string[]): Promise<string | undefined> {
    const named = folders[0] === undefined ? undefined : await workspaces.nameChosen(folders[0]);
    if (named?.kind === "failed") failures.push(named.message);
    return named?.kind === "named" ? named.id : undefined;
  }

  async function read(files: readonly string[]): Promise<void> {
    for (const path of files) {
      const file = await readOutsideFile(path);
      if ("kind" in file) failures.push(file.message);
      else waiting.push(file);
    }
    send();
  }

  return {
    async takeAtStart(paths) {
      const { folders, files } = await sortPaths(paths);
      await nameFirst(folders);
      await read(files);
    },
    async takeLater(paths) {
      const { folders, files } = await sortPaths(paths);
      const id = await nameFirst(folders);
      if (id !== undefined) sendEvent(window(), "workspaceNamed", { id });
      await read(files);
    },
    ready() {
      listening = true;
      send();
    },
  };
}
