import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { app, type BrowserWindow, dialog, shell } from "electron";
import { readWithHash, replaceFile } from "./atomicFile";
import type { CallArgs, CallResult, DroppedFile, Failed } from "./bridge";
import { exportExtension } from "./bridgeValues";
import { failure, failureOf } from "./fileFailure";
import type { HostSettings } from "./hostSettings";
import { createPartialExports } from "./partialExports";

const largestTakenIn = 512 * 1024 * 1024;

/** Files outside the workspace: each one chosen by a person in a dialog. */
export interface Exports {
  pickFiles(window: BrowserWindow, args: CallArgs<"pickFiles">): Promise<CallResult<"pickFiles">>;
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

  return { pickFiles, saveExport, ...createPartialExports(askWhere, remember), openSaved, showSavedInFolder };
}

const unknownExport = failure("absent", "That file was saved in an earlier session. Open it from its folder.");

async function pickFiles(
  window: BrowserWindow,
  { title, kinds }: CallArgs<"pickFiles">,
): Promise<CallResult<"pickFiles">> {
  const chosen = await dialog.showOpenDialog(window, {
    title,
    properties: ["openFile", "multiSelections"],
    filters: kinds,
  });
  if (chosen.canceled) return { kind: "cancelled" };
  const files: DroppedFile[] = [];
  for (const path of chosen.filePaths) {
    const read = await readOutsideFile(path);
    if ("kind" in read) return read;
    files.push(read);
  }
  return { kind: "files", files };
}

/** A file that a person chose or opened, whole. */
export async function readOutsideFile(path: string): Promise<DroppedFile | Failed> {
  try {
    const { size } = await stat(path);
    if (size > largestTakenIn)
      return failure(
        "too large",
        `${path} has ${size} bytes, more than can be taken in. Cut out the part that matters.`,
      );
    const read = await readWithHash(path);
    if (read === "absent") return failure("absent", `${path} is not there any more.`);
    return { name: basename(path), bytes: read.bytes };
  } catch (error) {
    return failureOf(error, path);
  }
}
