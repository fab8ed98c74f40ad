import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { app, type BrowserWindow, dialog, shell } from "electron";
import { replaceFile } from "./atomicFile";
import type { CallArgs, CallResult } from "./bridge";
import { exportExtension } from "./bridgeValues";
import { failure, failureOf } from "./fileFailure";
import type { HostSettings } from "./hostSettings";
import { createPartialExports } from "./partialExports";

/** What is written outside the workspace: where, a person chose in a dialog. */
export interface Exports {
  saveExport(window: BrowserWindow, args: CallArgs<"saveExport">): Promise<CallResult<"saveExport">>;
  beginExport(window: BrowserWindow, args: CallArgs<"beginExport">): Promise<CallResult<"beginExport">>;
  appendExport(args: CallArgs<"appendExport">): Promise<CallResult<"appendExport">>;
  finishExport(args: CallArgs<"finishExport">): Promise<CallResult<"finishExport">>;
  cancelExport(args: CallArgs<"cancelExport">): CallResult<"cancelExport">;
  openSaved(args: CallArgs<"openSaved">): Promise<CallResult<"openSaved">>;
  showSavedInFolder(args: CallArgs<"showSavedInFolder">): CallResult<"showSavedInFolder">;
}

export function createExports(settings: HostSettings): Exports {
  const saved = new Map<string, string>();

  /** Where the person wants it; nothing when they closed the dialog. */
  async function askWhere(window: BrowserWindow, { name, kind }: CallArgs<"beginExport">): Promise<string | null> {
    const folder = settings.read().exportFolder ?? app.getPath("documents");
    const chosen = await dialog.showSaveDialog(window, {
      defaultPath: join(folder, name),
      filters: [{ name: kind.name, extensions: [kind.extension] }],
    });
    if (chosen.canceled || chosen.filePath === "") return null;
    return extname(chosen.filePath) === "" ? `${chosen.filePath}.${kind.extension}` : chosen.filePath;
  }

  async function remember(path: string): Promise<CallResult<"finishExport">> {
    await settings.change({ exportFolder: dirname(path) });
    const id = randomUUID();
    saved.set(id, path);
    return { kind: "saved", id, path };
  }

  async function saveExport(window: BrowserWindow, args: CallArgs<"saveExport">): Promise<CallResult<"saveExport">> {
    const path = await askWhere(window, args);
    if (path === null) return { kind: "cancelled" };
    try {
      await stat(dirname(path));
      await replaceFile(path, args.bytes, "anything");
    } catch (error) {
      return failureOf(error, path);
    }
    return remember(path);
  }

  async function openSaved({ id }: { id: string }): Promise<CallResult<"openSaved">> {
    const path = saved.get(id);
    if (path === undefined) return unknownExport;
    // A name that a person typed may end as a program does, and what stands there came from the window.
    if (!exportExtension.safeParse(extname(path).slice(1).toLowerCase()).success)
      return failure("other", `${path} is not named as a document is, so it was not opened. Open it from its folder.`);
    const complaint = await shell.openPath(path);
    if (complaint !== "") return failure("other", `No program opened ${path}: ${complaint}. Open it from its folder.`);
  }

  function showSavedInFolder({ id }: { id: string }): CallResult<"showSavedInFolder"> {
    const path = saved.get(id);
    if (path === undefined) return unknownExport;
    shell.showItemInFolder(path);
  }

  return { saveExport, ...createPartialExports(askWhere, remember), openSaved, showSavedInFolder };
}

const unknownExport = failure("absent", "That file was saved in an earlier session. Open it from its folder.");
