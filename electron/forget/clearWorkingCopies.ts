import type { BrowserWindow } from "electron";
import type { CallResult } from "../bridge";
import { failureOf } from "../fileFailure";

/** Takes the databases of the window away from the profile, what had been deleted in them included. */
export async function clearWorkingCopies(window: BrowserWindow): Promise<CallResult<"clearWorkingCopies">> {
  try {
    await window.webContents.session.clearStorageData({ storages: ["indexdb"] });
    return { kind: "cleared" };
  } catch (error) {
    return failureOf(error, "The working copy on this computer");
  }
}
