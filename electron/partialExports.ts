import { randomUUID } from "node:crypto";
import type { BrowserWindow } from "electron";
import type { CallArgs, CallResult } from "./bridge";
import { failure, failureOf } from "./fileFailure";
import { beginPartialFile, NotAsWritten, type PartialFile } from "./partialFile";

interface Begun {
  readonly id: string;
  readonly path: string;
  readonly file: PartialFile;
  /** Its end, whichever: the window is no longer followed. */
  readonly leave: () => void;
}

/** The file that the window writes part by part, of which there is one at most; it goes with the window. */
export function createPartialExports(
  askWhere: (window: BrowserWindow, args: CallArgs<"beginExport">) => Promise<string | null>,
  remember: (path: string) => Promise<CallResult<"finishExport">>,
) {
  let begun: Begun | undefined;

  function leave(): void {
    begun?.leave();
    begun = undefined;
  }

  function drop(): void {
    begun?.file.drop();
    leave();
  }

  function failed(error: unknown, path: string, id?: string) {
    if (begun?.id === id) leave();
    if (error instanceof NotAsWritten)
      return failure("other", `${path} was not written: the disk holds something else than was given. Check the disk.`);
    return failureOf(error, path);
  }

  async function beginExport(window: BrowserWindow, args: CallArgs<"beginExport">): Promise<CallResult<"beginExport">> {
    const path = await askWhere(window, args);
    if (path === null) return { kind: "cancelled" };
    drop();
    try {
      const file = await beginPartialFile(path);
      if (window.isDestroyed()) {
        file.drop();
        return { kind: "cancelled" };
      }
      const { webContents } = window;
      window.on("closed", drop);
      webContents.on("render-process-gone", drop);
      const leave = (): void => {
        if (window.isDestroyed()) return;
        window.off("closed", drop);
        webContents.off("render-process-gone", drop);
      };
      begun = { id: randomUUID(), path, file, leave };
      return { kind: "begun", id: begun.id };
    } catch (error) {
      return failed(error, path);
    }
  }

  async function appendExport({ id, bytes }: CallArgs<"appendExport">): Promise<CallResult<"appendExport">> {
    if (begun?.id !== id) return notBegun;
    const { file, path } = begun;
    try {
      await file.append(bytes);
      return { kind: "appended" };
    } catch (error) {
      return failed(error, path, id);
    }
  }

  async function finishExport({ id }: CallArgs<"finishExport">): Promise<CallResult<"finishExport">> {
    if (begun?.id !== id) return notBegun;
    const { file, path } = begun;
    try {
      await file.finish();
    } catch (error) {
      return failed(error, path, id);
    }
    leave();
    return remember(path);
  }

  function cancelExport({ id }: CallArgs<"cancelExport">): void {
    if (begun?.id === id) drop();
  }

  return { beginExport, appendExport, finishExport, cancelExport };
}

const notBegun = failure("absent", "This file is not being written any more. Export it again.");
